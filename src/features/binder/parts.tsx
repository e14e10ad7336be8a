import type { Language } from '#platform/language.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { paperTimeWords, paperWords } from '#features/programmes/categories.texts.ts';
import { sizeOf } from '#features/recordpages/attachments.tsx';
import { recordPaths } from '#features/recordpages/paths.ts';
import { Mark } from '#ui/list.tsx';
import type { Paper } from './binder.ts';
import { binderTexts } from './texts.ts';

/** How a paper stands, in a word or with its reason. */
export function StateWords({ paper }: { paper: Paper }) {
  const language = useLanguage();
  const said = saidOf(paper, language);
  if (paper.state === 'missing' && paper.isDue) return <Mark color="brick">{said}</Mark>;
  return paper.state === 'there' ? <Mark color="moss">{said}</Mark> : <>{said}</>;
}

/** The same in plain text. */
export function saidOf({ state, isDue, demands, rows }: Paper, language: Language): string {
  const text = binderTexts[language];
  if (state === 'missing' && !isDue && demands.length) return text.laterState;
  const why = rows.find((row) => row.state === 'not_needed')?.note;
  return state === 'not_needed' && why ? text.because(why) : text.states[state];
}

/** When a paper is asked for, and by whom where it is not the programme. */
export function askedFor({ demands }: Paper, language: Language): string {
  const times = [...new Set(demands.map(({ when }) => paperTimeWords[language][when]))];
  return times.join('. ') || binderTexts[language].ownDemand;
}

export const nameOf = ({ what }: Pick<Paper, 'what'>, language: Language): string => paperWords[language][what];

/** Where a paper lies: its files here, its place elsewhere, and what the reader may not read. */
export function Where({ paper: { files, rows, held } }: { paper: Paper }) {
  const text = useTexts(binderTexts);
  const language = useLanguage();
  const href = useHref();
  const places = rows.flatMap(({ place }) => (place ? [place] : []));
  if (!files.length && !places.length && !held) return null;
  return (
    <ul class="plain">
      {files.map(({ id, name, bytes }) => (
        <li key={id}>
          <a href={href(recordPaths.download, { id })}>{name}</a>{' '}
          <span class="small quiet">{sizeOf(bytes, language)}</span>
        </li>
      ))}
      {places.map((place) => (
        <li key={place}>{/^https?:/.test(place) ? <a href={place}>{place}</a> : text.archived(place)}</li>
      ))}
      {held > 0 && <li class="quiet">{text.held(held)}</li>}
    </ul>
  );
}
