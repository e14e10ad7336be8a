import { formatDays } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { projectWords } from '#features/projects/words.ts';
import { Gantt, type GanttRow } from '#ui/gantt.tsx';
import { Day, EmptyState, Table } from '#ui/list.tsx';
import { LinkButton, PostButton, Section } from '#ui/page.tsx';
import { formAt, type PlanProps } from './asked.ts';
import { ChangeLink, StandingWords } from './parts.tsx';
import { planPaths } from './paths.ts';
import { isLate, packagesIn, standingOf, type Deliverable, type Package } from './plan.ts';
import { planTexts } from './texts.ts';

/** The work packages by time, and each with what it delivers. */
export function PackagesSection(props: PlanProps) {
  const { record, today, mayChange } = props;
  const text = useTexts(planTexts);
  const packages = packagesIn(record.values);
  const change = useHref()(formAt('plan'), { id: record.id });
  const fill = mayChange ? (
    <LinkButton href={change} variant="secondary">
      {text.fillPlan}
    </LinkButton>
  ) : undefined;
  if (!packages.length)
    return (
      <Section id="plan" heading={text.plan}>
        <EmptyState title={text.noPlan} action={fill}>
          {text.noPlanMore}
        </EmptyState>
      </Section>
    );
  return (
    <Section id="plan" heading={text.plan} more={<ChangeLink href={mayChange ? change : undefined} of={text.plan} />}>
      <PackageGantt packages={packages} today={today} />
      {packages.map((each) => (
        <OnePackage key={each.id} {...props} package={each} />
      ))}
    </Section>
  );
}

/** Nothing to draw where no package has a day. */
function PackageGantt({ packages, today }: { packages: readonly Package[]; today: string }) {
  const text = useTexts(planTexts);
  const named = packages.filter(({ id }) => id);
  if (!named.some(({ starts_on: from, ends_on: to }) => from ?? to)) return null;
  const late = named.flatMap(({ deliverables }) => deliverables.filter((each) => isOverdue(each, today)));
  const rows = named.map((each): GanttRow => {
    const look = lookOf(each, today);
    const title = text.package(each.number, each.title);
    return { key: each.id, title, from: each.starts_on, to: each.ends_on, look, mark: text.looks[look] };
  });
  return (
    <Gantt
      id="packages"
      rows={rows}
      says={text.ganttSays(named.length, late.length)}
      today={today}
      words={text.looks}
    />
  );
}

const isOverdue = ({ due_on: due, done_on: done }: Deliverable, today: string) => !done && isLate(due, today);

function lookOf({ starts_on: from, ends_on: to, deliverables }: Package, today: string) {
  if (deliverables.some((each) => isOverdue(each, today))) return 'stopped';
  if (to && to < today) return 'ended';
  return from && from > today ? 'planned' : 'going';
}

function OnePackage({ package: each, names, ...props }: PlanProps & { package: Package }) {
  const text = useTexts(planTexts);
  const language = useLanguage();
  const title = each.id ? text.package(each.number, each.title) : text.loose;
  const leader = names.get(each.organisation);
  const when = each.starts_on || each.ends_on ? formatDays(each.starts_on, each.ends_on, language) : '';
  const about = [when, leader && text.ledBy(leader), each.note].filter(Boolean).join('. ');
  return (
    <>
      <h3>{title}</h3>
      {about && <p class="small quiet">{about}</p>}
      {each.deliverables.length ? (
        <DeliverableTable {...props} caption={title} rows={each.deliverables} />
      ) : (
        <p class="quiet">{text.noDeliverables}</p>
      )}
    </>
  );
}

type TableProps = Omit<PlanProps, 'names'> & { caption: string; rows: readonly Deliverable[] };

function DeliverableTable({ caption, rows, record, today, mayChange }: TableProps) {
  const text = useTexts(planTexts);
  const action = useHref()(planPaths.done, { id: record.id });
  const kinds = projectWords[useLanguage()].options['deliverable.kind'];
  const finish = ({ id, title, done_on: done }: Deliverable) =>
    done ? (
      text.none
    ) : (
      <PostButton action={action} fields={{ row: id, version: record.version }} variant="tertiary" small>
        {text.finish}
        <span class="ds-sr-only">{text.finishOf(title)}</span>
      </PostButton>
    );
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'what', label: text.deliverable, cell: ({ title, note }) => <Named title={title} note={note} /> },
        { key: 'kind', label: text.kind, cell: ({ kind }) => kinds[kind] },
        { key: 'due', label: text.due, cell: ({ due_on: due }) => (due ? <Day day={due} /> : text.none) },
        {
          key: 'standing',
          label: text.standing,
          cell: ({ due_on: due, done_on: done }) => (
            <StandingWords standing={standingOf(due, done, today)} done="doneOn" />
          ),
        },
        ...(mayChange ? [{ key: 'next', label: text.next, cell: finish }] : []),
      ]}
    />
  );
}

function Named({ title, note }: { title: string; note: string }) {
  return (
    <>
      {title}
      {note && <span class="small quiet block">{note}</span>}
    </>
  );
}
