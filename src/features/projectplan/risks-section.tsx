import { formatDay } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { projectWords } from '#features/projects/words.ts';
import { EmptyState, Mark, Table } from '#ui/list.tsx';
import { Details, LinkButton, Section } from '#ui/page.tsx';
import { formAt, type PlanProps } from './asked.ts';
import { ChangeLink } from './parts.tsx';
import { risksIn, type Risk } from './plan.ts';
import { planTexts } from './texts.ts';

/** What can go wrong, the gravest first; what no longer can is folded away. */
export function RisksSection({ record, mayChange }: PlanProps) {
  const text = useTexts(planTexts);
  const risks = risksIn(record.values);
  const change = useHref()(formAt('reports-and-risks'), { id: record.id });
  const open = risks.filter(({ closed_on: closed }) => !closed);
  const closed = risks.filter(({ closed_on: day }) => day);
  return (
    <Section
      id="risks"
      heading={text.risks}
      more={<ChangeLink href={mayChange ? change : undefined} of={text.risks} />}
    >
      {open.length ? (
        <RiskTable risks={open} caption={text.risks} />
      ) : (
        <EmptyState title={text.noRisks} action={mayChange ? <Fill href={change} /> : undefined}>
          {text.noRisksMore}
        </EmptyState>
      )}
      {closed.length > 0 && (
        <Details summary={text.closedRisks(closed.length)}>
          <RiskTable risks={closed} caption={text.closedRisks(closed.length)} />
        </Details>
      )}
    </Section>
  );
}

function Fill({ href }: { href: string }) {
  return (
    <LinkButton href={href} variant="secondary">
      {useTexts(planTexts).fillRisks}
    </LinkButton>
  );
}

function RiskTable({ risks, caption }: { risks: readonly Risk[]; caption: string }) {
  const text = useTexts(planTexts);
  const language = useLanguage();
  const words = projectWords[language].options['risk.likelihood'];
  return (
    <Table
      caption={caption}
      captionHidden
      rows={risks}
      rowKey={({ id }) => id}
      columns={[
        { key: 'what', label: text.risk, cell: ({ what }) => what },
        {
          key: 'grade',
          label: text.grade,
          cell: ({ weight, likelihood, consequence, closed_on: closed }) => (
            <>
              <Mark color={weight >= 6 ? 'brick' : weight >= 3 ? 'gold' : undefined}>
                {text.gradeOf(weight, words[likelihood].toLowerCase(), words[consequence].toLowerCase())}
              </Mark>
              {closed && <span class="small quiet block">{text.closedOn(formatDay(closed, language))}</span>}
            </>
          ),
        },
        { key: 'measure', label: text.measure, cell: ({ measure }) => measure || text.none },
        { key: 'owner', label: text.owner, cell: ({ owner }) => owner || text.none },
      ]}
    />
  );
}
