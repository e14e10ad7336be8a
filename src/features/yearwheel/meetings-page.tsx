import type { Draft } from '#platform/form.ts';
import { formatDay } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { ErrorSummary, Form, FormFooter, NumberField, SelectField, TextArea, useFields } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { DateRows, EmptyState } from '#ui/list.tsx';
import { Details, PostButton, Section } from '#ui/page.tsx';
import { bodies, type Meeting } from './council.ts';
import { wheelPaths as paths } from './paths.ts';
import { wheelTexts } from './texts.ts';

type MeetingsProps = { meetings: Meeting[]; mayChange: boolean; today: string; draft: Draft };

/** When the political bodies meet, and room to paste a year's days at once. */
export function MeetingsPage({ meetings, mayChange, today, draft }: MeetingsProps) {
  const text = useTexts(wheelTexts);
  const href = useHref();
  const refused = Object.keys(draft.errors).length > 0;
  const crumbs = [{ label: text.title, href: href(paths.wheel) }, { label: text.meetings }];
  const coming = meetings.filter(({ meets_on: meets }) => meets >= today);
  const held = meetings.filter(({ meets_on: meets }) => meets < today);
  return (
    <WorkLayout title={text.meetings} lead={text.meetingsLead} section="wheel" crumbs={crumbs} refused={refused}>
      <Section id="meetings" heading={text.coming} first>
        {coming.length === 0 && <EmptyState title={text.meetingsNone}>{text.meetingsNoneMore}</EmptyState>}
        <MeetingRows meetings={coming} mayChange={mayChange} />
        {held.length > 0 && (
          <Details summary={`${text.held} (${held.length})`}>
            <MeetingRows meetings={held.toReversed()} mayChange={mayChange} />
          </Details>
        )}
      </Section>
      {mayChange && <AddMeetings draft={draft} />}
    </WorkLayout>
  );
}

function AddMeetings({ draft }: { draft: Draft }) {
  const text = useTexts(wheelTexts);
  const field = useFields(draft, text.errors);
  return (
    <Section id="add-meetings" heading={text.addMeetings}>
      <Form action={useHref()(paths.meetings)}>
        <ErrorSummary fields={[field('body'), field('days'), field('papers')]} />
        <SelectField
          {...field('body')}
          label={text.body}
          choices={bodies.map((body) => [body, text.bodies[body]] as const)}
        />
        <TextArea {...field('days')} label={text.days} hint={text.daysHint} rows={4} />
        <NumberField {...field('papers')} label={text.papers} />
        <FormFooter save={text.saveMeetings} />
      </Form>
    </Section>
  );
}

function MeetingRows({ meetings, mayChange }: { meetings: readonly Meeting[]; mayChange: boolean }) {
  const text = useTexts(wheelTexts);
  const language = useLanguage();
  const href = useHref();
  if (!meetings.length) return null;
  const rows = meetings.map(({ id, body, meets_on: day, papers_on: papers }) => ({
    day,
    title: `${text.bodies[body]} ${formatDay(day, language)}`,
    note: text.papersBy(formatDay(papers, language)),
    end: mayChange && (
      <PostButton action={href(paths.meetingRemoval, { id })} variant="tertiary" small>
        {text.remove}
        <span class="ds-sr-only"> {formatDay(day, language)}</span>
      </PostButton>
    ),
  }));
  return <DateRows rows={rows} />;
}
