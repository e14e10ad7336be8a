import type { Values } from '#platform/form.ts';
import { rowsIn, type PartValues } from '#records/register/rows.ts';
import type { AgreementDetails, MeasureStatus } from './agreement.ts';

export { rowsIn, type PartValues };

const numberIn = (text: string | undefined) => (text ? Number(text) : null);

/** Programmes, measures and sources of a record in the workspace, as the public page has them of what is published. */
export function plansIn(values: Values): Pick<AgreementDetails, 'programme' | 'measure' | 'source'> {
  return {
    programme: rowsIn('programme', values).map(
      ({ id, title = '', from_year: from, to_year: to, url = '', note = '' }) => ({
        id,
        title,
        from_year: numberIn(from),
        to_year: numberIn(to),
        url,
        note,
      }),
    ),
    measure: rowsIn('measure', values).map(
      ({ id, programme = '', what = '', responsible = '', status = 'planned', result = '' }) => ({
        id,
        programme,
        what,
        responsible,
        status: status as MeasureStatus,
        result,
      }),
    ),
    source: rowsIn('source', values).map(({ id, about = '', says = '', source = '', url = '', chosen, note = '' }) => ({
      id,
      about,
      says,
      source,
      url,
      chosen: chosen === 'on',
      note,
    })),
  };
}
