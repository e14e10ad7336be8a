import { formatDay } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import type { RequiredPaper } from './programme.ts';
import { Sourced } from './tables.tsx';
import type { DeadlineRule, ReadSource } from './terms.ts';
import { programmeTexts } from './texts.ts';
import { programmeWords } from './words.ts';

type DeadlinesProps = { deadlines: readonly DeadlineRule[]; sources: readonly ReadSource[] };

/** What must be done before the deadline of a call: the first thing first. */
export function DeadlineList({ deadlines, sources }: DeadlinesProps) {
  const text = useTexts(programmeTexts);
  const { options } = useTexts(programmeWords);
  const sorted = deadlines.toSorted((one, other) => other.weeks_before - one.weeks_before);
  return (
    <ul class="plain rows">
      {sorted.map(({ id, kind, name, weeks_before: weeks, note, source }) => (
        <li key={id}>
          <div>
            <b>{text.weeksBefore(weeks)}</b>
            <p>{name || options['deadline.kind'][kind]}</p>
            {note && <p class="small quiet">{note}</p>}
            {source && (
              <p class="small">
                <Sourced source={source} sources={sources} readOn={null} />
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The papers that are demanded, and when. */
export function PaperList({ papers }: { papers: readonly RequiredPaper[] }) {
  const { options } = useTexts(programmeWords);
  return (
    <ul class="plain">
      {papers.map(({ what, when, note, source }) => (
        <li key={`${what} ${when}`}>
          {options['paper.what'][what]}{' '}
          <span class="small quiet">{[options['paper.when'][when], note, source].filter(Boolean).join('. ')}</span>
        </li>
      ))}
    </ul>
  );
}

/** Where the rules were read, and when. */
export function SourceList({ sources }: { sources: readonly ReadSource[] }) {
  const text = useTexts(programmeTexts);
  const language = useLanguage();
  return (
    <ul class="plain">
      {sources.map(({ id, what, url, read_on: day, note }) => (
        <li key={id}>
          {url ? <a href={url}>{what}</a> : what}{' '}
          <span class="small quiet">
            {[day && text.readOn(formatDay(day, language)), note].filter(Boolean).join('. ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
