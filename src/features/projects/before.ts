import type { Values } from '#platform/form.ts';
import type { Language } from '#platform/language.ts';
import { deadlinesIn } from '#features/programmes/values.ts';
import { programmeWords } from '#features/programmes/words.ts';
import { rowsIn } from '#records/register/rows.ts';

/**
 * What the programme asks to be done so many weeks before its deadline, as rows of the part `before`; what is there already
 * is to be done anew where this is a second try.
 */
export function derivedDeadlinesOf(values: Values, programme: Values | undefined, language: Language): Values {
  const there = rowsIn('before', values);
  const words = programmeWords[language].options['deadline.kind'];
  const asked = deadlinesIn(programme ?? {}).map(({ kind, name, weeks_before: weeks }) => ({
    what: name || (words[kind] ?? kind),
    weeks: String(weeks),
  }));
  const isThere = ({ what }: { what: string }) => there.some((row) => row.what === what);
  const anew = there.map(({ id }) => [`before.${id}.done_on`, '']);
  const added = asked
    .filter((each) => !isThere(each))
    .flatMap(({ what, weeks }, at) => [
      [`before.new${at + 1}.what`, what],
      [`before.new${at + 1}.weeks`, weeks],
    ]);
  return Object.fromEntries([...anew, ...added]);
}
