import { useTexts } from '#platform/language.ts';
import { LookBar, LookLegend, Patterned, looks, type Look } from './looks.tsx';
import { uiTexts } from './texts.ts';

export type BarPart = { look: Look; value: number };
/** A row of bars: what it is of, its parts, and the same in words. */
export type BarRow = { key: string; label: string; href?: string | undefined; parts: readonly BarPart[]; said: string };

type BarsProps = {
  id: string;
  rows: readonly BarRow[];
  /** What the figure shows, in a sentence. */
  says: string;
  /** The words of the looks, where they differ within a row. */
  words?: Partial<Record<Look, string>> | undefined;
};

/** Amounts side by side, each with its words: the widest row fills the line. */
export function Bars({ id, rows, says, words = {} }: BarsProps) {
  const text = useTexts(uiTexts);
  const most = Math.max(...rows.map(({ parts }) => sumOf(parts)));
  const used = looks.filter(
    (look) => words[look] && rows.some(({ parts }) => parts.some((part) => part.look === look && part.value > 0)),
  );
  return (
    <figure class="bars" aria-labelledby={id}>
      <figcaption id={id}>{says}</figcaption>
      <Patterned id={id}>
        {used.length > 0 && <LookLegend label={text.legend} looks={used.map((look) => [look, words[look] ?? ''])} />}
        <ul class="plain">
          {rows.map(({ key, label, href, parts, said }) => (
            <li key={key}>
              <span>{href ? <a href={href}>{label}</a> : label}</span>
              <svg height="18" aria-hidden="true">
                {widthsOf(parts, most).map(({ look, x, width }) => (
                  <LookBar key={look} look={look} x={`${x}%`} width={`${width}%`} y={1} height={16} />
                ))}
              </svg>
              <span class="number small">{said}</span>
            </li>
          ))}
        </ul>
      </Patterned>
    </figure>
  );
}

const sumOf = (parts: readonly BarPart[]) => parts.reduce((sum, { value }) => sum + Math.max(0, value), 0);
const round = (number: number) => Math.round(number * 1000) / 1000;

/** Where each part of a row lies, one after another, in hundredths of what is most; what is nothing is not drawn. */
export function widthsOf(parts: readonly BarPart[], most: number): { look: Look; x: number; width: number }[] {
  let before = 0;
  return parts.flatMap(({ look, value }) => {
    if (value <= 0 || most <= 0) return [];
    const x = (before / most) * 100;
    before += value;
    return [{ look, x: round(x), width: round((before / most) * 100 - x) }];
  });
}
