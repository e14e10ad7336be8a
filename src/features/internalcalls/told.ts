import { sql } from 'kysely';
import type { Change } from '#platform/by.ts';
import type { Language } from '#platform/language.ts';

/** Who got what, as the public is told: the unit or the organisation, never who wrote the application. */
export type ToldAward = { applicant: string; amount: number; seats: number };

/** What each applicant of a call was given, by name; several applications of one are one line. */
export async function awardsTold(change: Change, call: string, language: Language): Promise<ToldAward[]> {
  const { rows } = await sql<ToldAward>`
    with told as (
      select coalesce(organisation.${sql.ref(`title_${language}`)},
          nullif(unit.${sql.ref(`name_${language}`)}, ''), unit.name_nb) as applicant, amount, call_award.seats
      from call_application
      join call_award on call_award.application_id = call_application.id
      left join unit on unit.id = call_application.unit
      left join record organisation on organisation.id = call_application.organisation
        and organisation.visibility = 'public' and organisation.trashed_at is null and organisation.declassified_by is null
      where call_application.call_id = ${call} and call_application.state in ('granted', 'partly'))
    select applicant, sum(amount)::bigint as amount, sum(seats)::integer as seats
    from told where applicant is not null group by applicant
    order by applicant collate norwegian`.execute(change);
  return rows;
}
