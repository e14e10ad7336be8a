import { availableParallelism, loadavg } from 'node:os';

type Figure = {
  figure: string;
  is: number;
  unit: string;
  most?: number;
  least?: number;
  /** What `node:http` does with the same bytes. */
  limit?: number;
  more?: string;
};

/** Figures as they are measured, each with what it must be and how busy the machine was. */
export class Report {
  #rows: string[][] = [];
  misses = 0;

  add(figure: Figure): void {
    const { is, most, least, unit, limit, more = '' } = figure;
    const isMet = is <= (most ?? Infinity) && is >= (least ?? 0);
    if (!isMet) this.misses += 1;
    const target = most !== undefined ? `≤ ${most} ${unit}` : least !== undefined ? `≥ ${least} ${unit}` : '';
    const ratio = limit ? `${Math.round((100 * is) / limit)} % of ${Math.round(limit)}` : '';
    const busy = (loadavg()[0] ?? 0).toFixed(1);
    const row = [figure.figure, target, `${written(is)} ${unit}`, isMet ? 'yes' : '**no**', ratio, busy, more];
    this.#rows.push(row);
    console.log(row.join(' | '));
  }

  /** `told` says what was measured, and how. */
  toMarkdown(told = portalTold): string {
    const head = ['figure', 'must be', 'is', 'met', 'beside `node:http`', 'load', 'more'];
    const table = [head, head.map(() => '---'), ...this.#rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
    return `${told}\n\n${table}\n`;
  }
}

const portalTold = `# Speed and size

Measured by \`npm run bench\` on ${availableParallelism()} cores shared by the readers, Samband and its database, with 50,000 activities and
200,000 contributions in three languages, on the settings that \`samband start\` uses. Of several rounds the quietest
counts; \`load\` is the machine's load average when the figure was taken, so that one above ${availableParallelism()} was taken while others
worked. \`node:http\` answers the same bytes from memory, asked by the same sixteen clients: what Node
can do at most, or these clients can ask. "Made anew" is without the page cache; "each address asked for before" means that all
50,000 records, or a hundred pages of the list, are kept and asked for in turn.`;

const written = (is: number) => (is < 100 ? is.toFixed(1) : String(Math.round(is)));
