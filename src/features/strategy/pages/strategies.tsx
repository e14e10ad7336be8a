import { dayInNorway } from '#platform/clock.ts';
import { formatDay } from '#platform/format.ts';
import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { titleOf } from '#records/record.ts';
import { Row, Rows } from '#ui/list.tsx';
import { Section } from '#ui/page.tsx';
import { strategyPaths } from '../paths.ts';
import type { StrategyRow } from '../queries.ts';
import { strategyTexts } from '../texts.ts';

type StrategiesProps = { strategies: readonly StrategyRow[]; mayEdit: boolean };

/** Every strategy there is: drafts to look over, the one in force, and earlier ones. */
export function Strategies({ strategies, mayEdit }: StrategiesProps) {
  const text = useTexts(strategyTexts);
  const drafts = strategies.filter(({ adopted_at: at }) => at === null);
  const adopted = strategies.filter(({ adopted_at: at }) => at !== null);
  return (
    <Section id="strategies" heading={text.strategies}>
      <Rows>
        {[...drafts, ...adopted].map((each) => (
          <StrategyRowView key={each.id} strategy={each} current={adopted[0]} mayEdit={mayEdit} />
        ))}
      </Rows>
    </Section>
  );
}

/** The day of adoption as the reader reads it. */
export const dayOf = ({ adopted_on: day }: StrategyRow, language: Language) => (day ? formatDay(day, language) : '–');

type StrategyViewProps = { strategy: StrategyRow; current: StrategyRow | undefined; mayEdit: boolean };

function StrategyRowView({ strategy, current, mayEdit }: StrategyViewProps) {
  const text = useTexts(strategyTexts);
  const language = useLanguage();
  const href = useHref();
  const to = href(strategyPaths.review, { id: strategy.id });
  const day = dayOf(strategy, language);
  const isDraft = strategy.adopted_at === null;
  const said = isDraft
    ? text.draftOf(formatDay(dayInNorway(strategy.created_at), language))
    : strategy === current
      ? text.now(day)
      : text.earlier(day);
  return (
    <Row
      href={to}
      title={titleOf(strategy, language)}
      action={
        mayEdit && (
          <a href={to} aria-label={`${isDraft ? text.review : text.edit}: ${titleOf(strategy, language)}`}>
            {isDraft ? text.review : text.edit}
          </a>
        )
      }
    >
      {said}
    </Row>
  );
}
