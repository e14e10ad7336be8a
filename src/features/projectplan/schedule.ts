import type { Values } from '#platform/form.ts';
import { reportSchedule, type ScheduledReport } from '#features/programmes/programme.ts';
import { rowsIn, type PartValues } from '#records/register/rows.ts';
import type { Report } from './plan.ts';

export type DueReport = Pick<Report, 'kind'> & Pick<ScheduledReport, 'period_from' | 'period_to' | 'due_on' | 'final'>;

/** The reports that the programme's rules ask for and the project has not planned: of one that is there in part, the rest. */
export function missingReports(programme: Values, project: Values): DueReport[] {
  const planned = rowsIn('report', project);
  const asked = reportSchedule(programme, project.starts_on ?? '', project.ends_on ?? '');
  return asked.flatMap((report) => {
    const there = planned.filter((row) => isOfPeriod(row, report)).map(({ kind = 'both' }) => kind);
    const kind = restOf(report.kind, there);
    return kind ? [{ ...report, kind }] : [];
  });
}

/** A report without a period is known by its day. */
function isOfPeriod(row: PartValues, { period_to: to, due_on: due }: ScheduledReport): boolean {
  return row.period_to ? row.period_to === to : row.due_on === due;
}

function restOf(asked: ScheduledReport['kind'], there: readonly string[]): DueReport['kind'] | undefined {
  const has = (kind: string) => there.includes(kind) || there.includes('both');
  if (asked === 'content') return has('content') ? undefined : 'content';
  if (has('content') && has('finance')) return undefined;
  if (has('content')) return 'finance';
  return has('finance') ? 'content' : 'both';
}

/** What the project's form carries of new reports; those that the programme gives no day for wait until it does. */
export function reportPatch(reports: readonly DueReport[]): Values {
  const dated = reports.filter(({ due_on: due }) => due);
  const named = dated.flatMap(({ kind, period_from, period_to, due_on }, at) =>
    Object.entries({ kind, period_from, period_to, due_on }).map(([name, value]) => [
      `report.new${at + 1}.${name}`,
      value ?? '',
    ]),
  );
  return Object.fromEntries(named) as Values;
}
