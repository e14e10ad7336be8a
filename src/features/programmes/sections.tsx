import type { VNode } from 'preact';
import { dayInNorway } from '#platform/clock.ts';
import { formatDay } from '#platform/format.ts';
import type { Values } from '#platform/form.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { Page } from '#platform/routes.ts';
import type { RecordView } from '#records/record.ts';
import { isDay } from '#records/register/cell.ts';
import { DateField } from '#ui/form.tsx';
import { FilterBar, Section } from '#ui/page.tsx';
import { Standing } from './card.tsx';
import { DeadlineList, PaperList, SourceList } from './lists.tsx';
import { programmePaths } from './paths.ts';
import { requiredPapers } from './programme.ts';
import { rulesOn, type OldRules } from './queries.ts';
import { RateTable, SchemeTable } from './tables.tsx';
import { eligibilities, norwayStatuses } from './terms.ts';
import { programmeTexts } from './texts.ts';
import { deadlinesIn, numberIn, ratesIn, schemesIn, sourcesIn } from './values.ts';
import { programmeWords } from './words.ts';

/** What one must know first of a programme in the workspace. */
export async function programmeStanding(page: Page, { values }: RecordView): Promise<VNode> {
  const details = {
    norway_status: norwayStatuses.find((each) => each === values.norway_status) ?? '',
    eligible: eligibilities.find((each) => each === values.eligible) ?? '',
    period_to: numberIn(values.period_to),
  } as const;
  return <Standing details={details} year={Number(dayInNorway(page.var.now).slice(0, 4))} />;
}

/** The rules of a programme in the workspace, and the same as they were. */
export async function programmeSections(page: Page, record: RecordView): Promise<(VNode | null)[]> {
  return [<Rules key="rules" values={record.values} />, await asItWas(page, record)];
}

function Rules({ values }: { values: Values }) {
  const text = useTexts(programmeTexts);
  const { labels } = useTexts(programmeWords);
  const [rates, schemes, sources] = [ratesIn(values), schemesIn(values), sourcesIn(values)];
  const [deadlines, papers] = [deadlinesIn(values), requiredPapers(values)];
  return (
    <>
      {rates.length > 0 && (
        <Section id="rates" heading={labels.rate}>
          <RateTable rates={rates} sources={sources} />
        </Section>
      )}
      {schemes.length > 0 && (
        <Section id="schemes" heading={labels.scheme}>
          <SchemeTable schemes={schemes} sources={sources} />
        </Section>
      )}
      {deadlines.length > 0 && (
        <Section id="deadlines" heading={labels.deadline}>
          <DeadlineList deadlines={deadlines} sources={sources} />
        </Section>
      )}
      {papers.length > 0 && (
        <Section id="papers" heading={labels.paper} note={text.papersNote}>
          <PaperList papers={papers} />
        </Section>
      )}
      {sources.length > 0 && (
        <Section id="sources" heading={labels.source}>
          <SourceList sources={sources} />
        </Section>
      )}
    </>
  );
}

async function asItWas({ req, var: { db, actor } }: Page, record: RecordView): Promise<VNode> {
  const asked = req.query('on') ?? '';
  const day = isDay(asked) ? asked : '';
  return <AsItWas id={record.id} day={day} rules={day ? await rulesOn(db, actor, record, day) : undefined} />;
}

function AsItWas({ id, day, rules }: { id: string; day: string; rules: OldRules | undefined }) {
  const text = useTexts(programmeTexts);
  return (
    <Section id="as-it-was" heading={text.asItWas} note={text.asItWasNote}>
      <FilterBar action={`${useHref()(programmePaths.work, { id })}#as-it-was`} label={text.asItWas} submit={text.see}>
        <DateField name="on" label={text.onDay} value={day} required={false} />
      </FilterBar>
      {day && (rules ? <OldVersion rules={rules} day={day} /> : <p>{text.notYet}</p>)}
    </Section>
  );
}

function OldVersion({ rules: { version, values }, day }: { rules: OldRules; day: string }) {
  const text = useTexts(programmeTexts);
  const rates = ratesIn(values);
  return (
    <>
      <p>
        <strong>{text.versionOf(version, formatDay(day, useLanguage()))}</strong>
      </p>
      {rates.length ? <RateTable rates={rates} sources={sourcesIn(values)} /> : <p>{text.noRates}</p>}
    </>
  );
}
