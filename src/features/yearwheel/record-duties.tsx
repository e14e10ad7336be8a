import type { VNode } from 'preact';
import { dayInNorway, monthsFrom } from '#platform/clock.ts';
import { useTexts } from '#platform/language.ts';
import type { Page } from '#platform/routes.ts';
import { kindOf } from '#records/kind.ts';
import type { RecordHead } from '#records/record.ts';
import { Details, Section } from '#ui/page.tsx';
import { decidingOf } from './deciding.ts';
import { dutiesUnder } from './queries.ts';
import { DutyRows, type RowsProps } from './rows.tsx';
import { wheelTexts } from './texts.ts';

/**
 * The duties of a record, for its page in the workspace: `await recordDuties(page, record)`. Nothing where a record of its
 * kind never owes anything.
 */
export async function recordDuties(page: Page, record: Pick<RecordHead, 'id' | 'kind'>): Promise<VNode | null> {
  const { db, actor: reader, language, now } = page.var;
  const today = dayInNorway(now);
  const duties = await dutiesUnder(db, reader, record.id, language);
  if (!duties.length && !kindOf(record.kind).duties) return null;
  return <RecordDuties {...{ duties, reader, today }} deciding={await decidingOf(db, duties, today)} />;
}

/** The section itself, of duties that are read already: what comes within the year stands open, what comes later folded. */
export function RecordDuties(props: RowsProps) {
  const text = useTexts(wheelTexts);
  const [first] = props.duties;
  const ofOne = props.duties.every(({ record_id: id }) => id === first?.record_id);
  const year = monthsFrom(props.today, 12);
  const near = props.duties.filter(({ due_on: due }, at) => due <= year || at < mostOpen);
  const later = props.duties.slice(near.length);
  return (
    <Section id="duties" heading={text.duties}>
      {first ? <DutyRows {...props} duties={near} ofOne={ofOne} /> : <p class="quiet">{text.recordNone}</p>}
      {later.length > 0 && (
        <Details summary={text.recordLater(later.length)}>
          <DutyRows {...props} duties={later} ofOne={ofOne} />
        </Details>
      )}
    </Section>
  );
}

/** So few that nobody needs to unfold the rest. */
const mostOpen = 3;
