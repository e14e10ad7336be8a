import { formatDay } from '#platform/format.ts';
import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { Named } from '#records/register/names.ts';
import { Section } from '#ui/page.tsx';
import { holdingWords } from './holding.texts.ts';
import type { Holding } from './holding.ts';
import { organisationPaths } from './paths.ts';

/** A row of `holding` as the public gets it. */
export type ShownHolding = Holding<Named | null> & { id: string; note: string };

type HoldersProps = {
  rows: readonly ShownHolding[];
  /** Those that have a page in the portal now. */ shown?: ReadonlySet<string>;
};

/** Who has held a relation and when, the first first; nothing where the county itself has all along. */
export function Holders({ rows, shown }: HoldersProps) {
  const words = useTexts(holdingWords);
  const language = useLanguage();
  const href = useHref();
  if (!rows.length) return null;
  return (
    <Section id="holders" heading={words.heldBy}>
      <ul class="plain">
        {inTime(rows).map(({ id, organisation, note, ...days }) => (
          <li key={id}>
            {organisation && shown?.has(organisation.id) ? (
              <a href={href(organisationPaths.show, { id: organisation.id })}>{organisation.title}</a>
            ) : (
              organisation?.title
            )}{' '}
            {heldWords(days, language)}
            {note && <span class="small quiet"> · {note}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const inTime = (rows: readonly ShownHolding[]) =>
  rows.toSorted((one, other) => ((one.starts_on ?? '') < (other.starts_on ?? '') ? -1 : 1));

/** `til og med 31. desember 2023`, `fra og med 1. januar 2024`; both where there are both, nothing where there is neither. */
export function heldWords({ starts_on, ends_on }: Pick<Holding, 'starts_on' | 'ends_on'>, language: Language): string {
  const words = holdingWords[language];
  const from = starts_on && words.from(formatDay(starts_on, language));
  const until = ends_on && words.until(formatDay(ends_on, language));
  return [from, until].filter(Boolean).join(' ');
}
