import type { ComponentChildren } from 'preact';
import type { Actor } from '#platform/actor.ts';
import type { Draft } from '#platform/form.ts';
import { formatDay, formatLongDay, formatMoment } from '#platform/format.ts';
import { warningsFor } from '#platform/holidays.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { leadsToMemo } from '#features/relationaccount/account.ts';
import { memoPath } from '#features/relationaccount/paths.ts';
import { accountTexts } from '#features/relationaccount/texts.ts';
import { workHref } from '#features/recordpages/page.ts';
import type { Named } from '#records/choices.ts';
import { titleOf } from '#records/record.ts';
import { recordTexts } from '#records/texts.ts';
import { DateField, ErrorSummary, Form, SelectField, useFields } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { Facts } from '#ui/list.tsx';
import { Alert, Beside, Button, PostButton, Section } from '#ui/page.tsx';
import { maySay } from './commands.ts';
import type { Deciding } from './council.ts';
import { beginOn, dutyName } from './duty.ts';
import { wheelPaths as paths } from './paths.ts';
import type { ListedDuty } from './queries.ts';
import { StandingMark } from './rows.tsx';
import { wheelTexts } from './texts.ts';

type DutyProps = {
  duty: ListedDuty;
  doneBy: string | undefined;
  people: Named[];
  reader: Actor;
  today: string;
  deciding: Deciding | undefined;
  draft: Draft;
};

/** One duty: when, about what, what stands in its way, and what is said of it. */
export function DutyPage(props: DutyProps) {
  const { duty, reader, today, deciding, draft } = props;
  const text = useTexts(wheelTexts);
  const language = useLanguage();
  const href = useHref();
  const name = dutyName(duty, language);
  const crumbs = [{ label: text.title, href: href(paths.wheel) }, { label: name }];
  const refused = Object.keys(draft.errors).length > 0;
  return (
    <WorkLayout
      title={name}
      lead={titleOf(duty, language)}
      section="wheel"
      crumbs={crumbs}
      refused={refused}
      actions={<MainButton {...props} />}
    >
      <p>
        <StandingMark duty={duty} today={today} />
      </p>
      <Beside factsFirst label={text.facts} aside={<DutyFacts {...props} />}>
        {!duty.done_at && !duty.cancelled && <Obstacles day={duty.due_on} deciding={deciding} />}
        {!duty.cancelled && maySay(reader, duty, duty) && <Says {...props} />}
      </Beside>
    </WorkLayout>
  );
}

function MainButton({ duty, reader }: DutyProps) {
  const text = useTexts(wheelTexts);
  const href = useHref();
  if (duty.cancelled || !maySay(reader, duty, duty)) return null;
  return duty.done_at ? (
    <PostButton action={href(paths.reopen, { id: duty.id })}>{text.reopen}</PostButton>
  ) : (
    <PostButton action={href(paths.finish, { id: duty.id })} variant="primary">
      {text.finish}
    </PostButton>
  );
}

function DutyFacts({ duty, doneBy }: DutyProps) {
  const text = useTexts(wheelTexts);
  const memo = useTexts(accountTexts);
  const href = useHref();
  const common = useTexts(recordTexts);
  const language = useLanguage();
  const when = [formatLongDay(duty.due_on, language), duty.from_time && text.clock(duty.from_time, duty.to_time)];
  const begin = `${formatDay(beginOn(duty), language)} (${text.leadTime(duty.lead_days)})`;
  const moment = duty.done_at && formatMoment(duty.done_at, language);
  const done = moment && (doneBy ? text.doneBy(doneBy, moment) : text.doneInRecord(moment));
  const record = <a href={workHref({ id: duty.record_id, kind: duty.kind }, language)}>{titleOf(duty, language)}</a>;
  const facts: (readonly [string, ComponentChildren])[] = [
    [text.due, when.filter(Boolean).join(' ')],
    [text.begin, duty.lead_days > 0 && begin],
    [text.record, record],
    [memo.memo, leadsToMemo(duty) && <a href={href(memoPath, { id: duty.record_id })}>{memo.openMemo}</a>],
    [text.place, duty.place],
    [text.responsible, duty.holder ?? text.nobody],
    [common.unit, duty.unitName],
    [text.finish, done],
  ];
  return <Facts facts={facts.filter(([, value]) => value)} />;
}

function Obstacles({ day, deciding }: { day: string; deciding: Deciding | undefined }) {
  const text = useTexts(wheelTexts);
  const warnings = warningsFor(day).map((each) => text.warnings[each]);
  return (
    <>
      {deciding && <CouncilAlert deciding={deciding} />}
      {warnings.length > 0 && <Alert color="warning">{text.fallsOn(warnings.join(', '))}</Alert>}
    </>
  );
}

/** Reckoned backwards: the last meeting that can decide it, and when its papers must be ready. */
function CouncilAlert({ deciding }: { deciding: Deciding }) {
  const text = useTexts(wheelTexts);
  const language = useLanguage();
  const toMeetings = <a href={useHref()(paths.meetings)}>{text.toMeetings}</a>;
  if (deciding.is === 'noCalendar')
    return (
      <Alert heading={text.councilUnknown}>
        {text.councilUnknownMore} {toMeetings}
      </Alert>
    );
  if (deciding.is === 'noneLeft')
    return (
      <Alert color="danger" heading={text.councilNone}>
        {text.councilNoneMore} {toMeetings}
      </Alert>
    );
  const { meets_on: meets, papers_on: papers } = deciding.meeting;
  const words = deciding.tooLate ? text.councilTooLate : text.councilPapers;
  return (
    <Alert color={deciding.tooLate ? 'danger' : 'info'} heading={text.councilIn(formatDay(meets, language))}>
      {words(formatDay(papers, language))}
    </Alert>
  );
}

function Says({ duty, reader, people, draft }: DutyProps) {
  const text = useTexts(wheelTexts);
  const href = useHref();
  const field = useFields(draft, text.errors);
  const { id } = duty;
  const choices = people.map((each) => [each.id, each.name] as const);
  return (
    <>
      <ErrorSummary fields={[field('person'), field('until')]} />
      {maySay(reader, duty, duty, true) && (
        <Section id="assign" heading={text.assign} quietly>
          <Form action={href(paths.assign, { id })}>
            <SelectField
              {...field('person')}
              label={text.assign}
              hint={text.assignHint}
              choices={choices}
              blank={text.asRecord}
            />
            <div class="actions">
              <Button>{text.give}</Button>
            </div>
          </Form>
        </Section>
      )}
      {!duty.done_at && (
        <Section id="snooze" heading={text.snooze} quietly>
          <Form action={href(paths.snooze, { id })}>
            <DateField {...field('until')} label={text.snooze} hint={text.snoozeHint} />
            <div class="actions">
              <Button>{text.snoozeSave}</Button>
            </div>
          </Form>
        </Section>
      )}
    </>
  );
}
