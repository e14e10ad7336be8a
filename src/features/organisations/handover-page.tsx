import { formatDay } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { kindOf } from '#records/kind.ts';
import { DateField } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Table, type TableColumn } from '#ui/list.tsx';
import { FilterBar } from '#ui/page.tsx';
import { dayBefore, type Held } from './handover.ts';
import { heldWords } from './holders.tsx';
import { holdersOn } from './holding.ts';
import type { Turn } from './organisation.ts';
import { organisationPaths } from './paths.ts';
import { History } from './sections.tsx';
import { organisationTexts } from './texts.ts';
import { organisationWords } from './words.ts';

type HandoverProps = {
  organisation: { id: string; title: string };
  turns: readonly Turn[];
  held: readonly Held[];
  day: string;
};

/** Who has what the organisation has had, on the day before and on the day chosen. */
export function HandoverPage({ organisation: { id, title }, turns, held, day }: HandoverProps) {
  const text = useTexts(organisationTexts);
  const words = useTexts(organisationWords);
  const href = useHref();
  return (
    <WorkLayout
      title={text.handoverOf(title)}
      lead={text.handoverLead}
      section="organisation"
      crumbs={[
        { label: words.many, href: href(organisationPaths.workList) },
        { label: title, href: href(organisationPaths.work, { id }) },
        { label: text.handover },
      ]}
    >
      <FilterBar action={href(organisationPaths.handover, { id })} label={text.showDay}>
        <DateField name="day" label={text.handoverDay} value={day} />
      </FilterBar>
      {held.length ? (
        <HeldTable held={held} day={day} organisation={id} />
      ) : (
        <EmptyState title={text.noneHeld}>{text.noneHeldMore}</EmptyState>
      )}
      <History turns={turns} to={(other) => href(organisationPaths.work, { id: other })} />
    </WorkLayout>
  );
}

function HeldTable({ held, day, organisation }: { held: readonly Held[]; day: string; organisation: string }) {
  const text = useTexts(organisationTexts);
  const language = useLanguage();
  const href = useHref();
  const onDay = (each: string): TableColumn<Held> => ({
    key: each,
    label: formatDay(each, language),
    cell: ({ holdings }) => <Names holdings={holdersOn(each, holdings)} />,
  });
  return (
    <Table
      caption={text.heldSection}
      captionHidden
      rows={held}
      rowKey={({ relation }) => relation.id}
      columns={[
        {
          key: 'relation',
          label: text.relation,
          cell: ({ relation: { id, kind, title } }) => (
            <>
              <a href={href(kindOf(kind).work, { id })}>{title}</a>{' '}
              <span class="small quiet">{kindOf(kind).words[language].one}</span>
            </>
          ),
        },
        {
          key: 'held',
          label: text.held,
          cell: ({ holdings }) => {
            const own = holdings.filter((each) => each.organisation.id === organisation);
            return own.map((each) => heldWords(each, language)).join(', ') || '–';
          },
        },
        onDay(dayBefore(day)),
        onDay(day),
      ]}
    />
  );
}

function Names({ holdings }: { holdings: Held['holdings'] }) {
  const text = useTexts(organisationTexts);
  const href = useHref();
  if (!holdings.length) return <span class="quiet">{text.nobody}</span>;
  return (
    <div>
      {holdings.map(({ organisation: { id, title } }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <a href={href(organisationPaths.work, { id })}>{title}</a>
        </span>
      ))}
    </div>
  );
}
