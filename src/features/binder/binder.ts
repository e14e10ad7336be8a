import type { Values } from '#platform/form.ts';
import { paperKinds, paperTimes, type PaperKind, type PaperTime } from '#features/programmes/categories.ts';
import { requiredPapers, type RequiredPaper } from '#features/programmes/programme.ts';
import { paperStates } from '#features/projects/project.ts';
import { rowsIn } from '#records/register/rows.ts';

export type BinderFile = {
  id: string;
  name: string;
  media_type: string;
  bytes: number;
  sha256: string;
  added_at: Date;
  visibility: string;
};
/** A file with the paper that it is; without one it is not sorted yet. */
export type SortedFile = { what: PaperKind | ''; file: BinderFile };

export type PaperState = 'there' | 'missing' | 'not_needed';
export type PaperRow = { id: string; state: (typeof paperStates)[number]; place: string; note: string };

/** One paper of a binder: who asks for it, what is said of it, and the files that are it. */
export type Paper = {
  what: PaperKind;
  /** What the programme asks for; none where the project added the paper itself. */
  demands: RequiredPaper[];
  rows: PaperRow[];
  files: BinderFile[];
  /** Files that the reader may not read. */
  held: number;
  state: PaperState;
  /** It should be there by now. */
  isDue: boolean;
};

export type Contents = {
  project: Values;
  /** The values of the programme, where the project has one. */
  programme: Values | undefined;
  files: readonly SortedFile[];
  /** How many files of each paper the reader may not read. */
  held: ReadonlyMap<PaperKind | '', number>;
};

/** The papers of a project in the order that they are needed in: those of the programme, and those it has beside. */
export function papersOf({ project, programme, files, held }: Contents): Paper[] {
  const demands = programme ? requiredPapers(programme) : [];
  const rows = rowsIn('paper', project);
  const known = new Set([...demands, ...rows, ...files].map(({ what }) => what));
  for (const what of held.keys()) known.add(what);
  return paperKinds
    .filter((what) => known.has(what))
    .map((what) => {
      const own = {
        what,
        demands: demands.filter((each) => each.what === what),
        rows: rows.filter((row) => row.what === what).map(rowOf),
        files: files.filter((each) => each.what === what).map(({ file }) => file),
        held: held.get(what) ?? 0,
      };
      return { ...own, state: stateOf(own), isDue: isDue(own, project) };
    })
    .toSorted((one, other) => whenOf(one) - whenOf(other));
}

const rowOf = (row: { id: string; [name: string]: string | undefined }): PaperRow => ({
  id: row.id,
  state: paperStates.find((state) => state === row.state) ?? 'needed',
  place: row.place ?? '',
  note: row.note ?? '',
});

const whenOf = ({ demands }: Paper) => (demands[0] ? paperTimes.indexOf(demands[0].when) : paperTimes.length);

/** A file is there whatever is said of it; else what is said holds. */
function stateOf({ files, held, rows }: Pick<Paper, 'files' | 'held' | 'rows'>): PaperState {
  if (files.length + held > 0 || rows.some(({ state }) => state === 'there')) return 'there';
  return rows.some(({ state }) => state === 'not_needed') ? 'not_needed' : 'missing';
}

/** A paper that nobody but the project asks for is due as soon as it says that it is needed. */
const isDue = ({ demands, rows }: Pick<Paper, 'demands' | 'rows'>, project: Values): boolean =>
  demands.some(({ when }) => hasCome(when, project)) || rows.some(({ state }) => state === 'needed');

const after: Record<PaperTime, readonly string[]> = {
  application: ['sent', 'granted', 'rejected', 'contract', 'running', 'reporting', 'closed', 'continued'],
  contract: ['contract', 'running', 'reporting', 'closed', 'continued'],
  claim: ['reporting', 'closed', 'continued'],
  closing: ['closed', 'continued'],
};

/** Whether a project has come so far that papers of that time must be there; the first claim asks for those of claims. */
function hasCome(when: PaperTime, project: Values): boolean {
  const isClaimed = when === 'claim' && rowsIn('claim', project).some(({ claimed_on: day }) => day);
  return isClaimed || after[when].includes(project.stage ?? '');
}

/** What should be there by now and is not; and what is needed later on. */
export const missingNow = (papers: readonly Paper[]) =>
  papers.filter(({ state, isDue }) => state === 'missing' && isDue);
export const neededLater = (papers: readonly Paper[]) =>
  papers.filter(({ state, isDue, demands }) => state === 'missing' && !isDue && demands.length > 0);

export type Retention = {
  /** The day that the project says. */
  until: string | null;
  /** The day by the programme's rule, and the year that it counts from: of the last payment, else of the project's end. */
  reckoned: { day: string; years: number; from: 'payment' | 'end'; year: number } | undefined;
};

/** How long the papers must be kept: to the end of so many years after the year of the last payment, or of the end. */
export function retentionOf(project: Values, programme: Values | undefined): Retention {
  const until = project.keep_until || null;
  const years = Number(programme?.retention_years || 0);
  const counted = years ? countedFrom(project) : undefined;
  return { until, reckoned: counted && { ...counted, years, day: `${counted.year + years}-12-31` } };
}

function countedFrom(project: Values): { from: 'payment' | 'end'; year: number } | undefined {
  const paid = rowsIn('claim', project).flatMap(({ kind, received_on: day }) => (kind === 'final' && day ? [day] : []));
  const [last] = paid.toSorted().toReversed();
  if (last) return { from: 'payment', year: Number(last.slice(0, 4)) };
  return project.ends_on ? { from: 'end', year: Number(project.ends_on.slice(0, 4)) } : undefined;
}
