import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { kindOf } from '#records/kind.ts';
import { Section } from '#ui/page.tsx';
import { mostShown } from './queries.ts';
import { barOf, decades, type Since } from './relation.ts';
import { partnerTexts } from './texts.ts';

type SinceProps = { since: readonly Since[]; year: number };

/** Since when the county has worked with whom: a list by year, each with its line. */
export function SinceSection({ since, year }: SinceProps) {
  const text = useTexts(partnerTexts);
  const first = since[0]?.since;
  if (first === undefined) return null;
  return (
    <Section id="since" heading={text.sinceHeading} note={text.sinceNote}>
      <ol class="plain since">
        {since.map((relation) => (
          <Line key={relation.id} relation={relation} first={first} year={year} />
        ))}
      </ol>
      {since.length === mostShown && <p class="small quiet">{text.mostShown(mostShown)}</p>}
    </Section>
  );
}

type LineProps = { relation: Since; first: number; year: number };

function Line({ relation, first, year }: LineProps) {
  const text = useTexts(partnerTexts);
  const language = useLanguage();
  const href = useHref();
  const { id, kind, title, since, until } = relation;
  const { show, words } = kindOf(kind);
  return (
    <li>
      <b class="number">{text.years(since, until)}</b>
      <span>
        {show ? <a href={href(show, { id })}>{title}</a> : title}{' '}
        <span class="small quiet">{words[language].one.toLowerCase()}</span>
      </span>
      <Bar relation={relation} first={first} year={year} />
    </li>
  );
}

/** The same once more, for the eye: the words before it say it all. */
function Bar({ relation, first, year }: LineProps) {
  const { from, width } = barOf(relation, first, year);
  return (
    <svg class="since-figure" viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true">
      {decades(first, year).map((decade) => {
        const { from: x } = barOf({ since: decade, until: null }, first, year);
        return <path key={decade} class="since-decade" d={`M${x} 0v20`} />;
      })}
      <rect class={`since-bar ${relation.kind}`} x={from} y="5" width={width} height="10" />
    </svg>
  );
}
