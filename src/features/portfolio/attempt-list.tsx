import { formatAmount, formatDay } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { projectPaths } from '#features/projects/paths.ts';
import { projectWords } from '#features/projects/words.ts';
import { EmptyState, Mark, Pager, Row, Rows } from '#ui/list.tsx';
import { Section } from '#ui/page.tsx';
import type { ListedAttempt } from './attempts.ts';
import { attemptQuery, queryOf, type AttemptFilter, type PortfolioFilter } from './filter.ts';
import { portfolioPaths } from './paths.ts';
import { portfolioTexts } from './texts.ts';

type ListProps = {
  filter: PortfolioFilter;
  asked: AttemptFilter;
  attempts: readonly ListedAttempt[];
  more: boolean;
  number: number;
};

/** The applications that a count counts, each with what the funder said. */
export function AttemptList({ filter, asked, attempts, more, number }: ListProps) {
  const text = useTexts(portfolioTexts);
  const address = useHref()(portfolioPaths.hitRate);
  const turn = (to: number) =>
    `${address}${queryOf(filter, { ...attemptQuery(asked), page: to > 1 ? String(to) : '' })}#attempts`;
  return (
    <Section id="attempts" heading={text.attempts}>
      {attempts.length ? (
        <Rows label={text.attempts}>
          {attempts.map((attempt) => (
            <Attempt key={attempt.id} attempt={attempt} />
          ))}
        </Rows>
      ) : (
        <EmptyState title={text.noneOfAttempts} action={<a href={address}>{text.showAll}</a>} />
      )}
      <Pager
        previous={number > 1 ? turn(number - 1) : undefined}
        next={more ? turn(number + 1) : undefined}
        where={text.page(number)}
      />
    </Section>
  );
}

const colors = { granted: 'moss', rejected: 'brick' } as const;

function Attempt({ attempt }: { attempt: ListedAttempt }) {
  const text = useTexts(portfolioTexts);
  const { options } = useTexts(projectWords);
  const language = useLanguage();
  const { title, project, call, sent_on: sent, decided_on: decided, outcome, currency, score, comments } = attempt;
  const money = (amount: number | null, say: (amount: string) => string) =>
    amount === null ? '' : say(formatAmount(amount, currency || 'EUR', language));
  const parts = [
    call,
    sent && text.sentOn(formatDay(sent, language)),
    decided && text.answeredOn(formatDay(decided, language)),
    money(attempt.sought, text.sought),
    money(attempt.granted, text.got),
    score,
  ];
  const outcomes: Record<string, string> = options['attempt.outcome'];
  const reasons: Record<string, string> = options['attempt.reasons'];
  return (
    <Row
      title={title}
      href={useHref()(projectPaths.work, { id: project })}
      why={attempt.reasons.map((reason) => (
        <Mark key={reason}>{reasons[reason] ?? reason}</Mark>
      ))}
    >
      <Mark color={colors[outcome as keyof typeof colors]}>{outcomes[outcome] ?? outcome}</Mark>{' '}
      <span class="meta">{parts.filter(Boolean).join(' · ')}</span>
      {comments && <p>{short(comments)}</p>}
    </Row>
  );
}

/** As much as a list has room for; the project has it all. */
const short = (said: string) => (said.length > 400 ? `${said.slice(0, 400).trimEnd()} …` : said);
