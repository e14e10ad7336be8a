import type { Draft } from '#platform/form.ts';
import { formatAmount, formatDay, formatNumber } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { titleOf } from '#records/record.ts';
import { CheckboxField, CheckboxGroup } from '#ui/choices.tsx';
import { ErrorSummary, Form, HiddenField, NumberField, TextArea, useFields, type FieldState } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState } from '#ui/list.tsx';
import { Actions, Alert, Button, Details, Section } from '#ui/page.tsx';
import type { Allocation } from './allocating.ts';
import type { Candidate } from './allocation.ts';
import { AllocationTable, PlaceAndScore, Totals } from './allocation-table.tsx';
import { applicationPaths, allocationPaths, internalCallPaths } from './paths.ts';
import { callTexts } from './texts.ts';

export type AllocationPageProps = {
  allocation: Allocation;
  draft: Draft;
  /** Which step was refused, other than at the fields. */
  refused?: 'stale' | 'announced' | 'open' | 'empty' | undefined;
  /** Drafts that are not sent. */
  begun: number;
  deadline: string;
  /** The managers that can be named to judge. */
  managers: readonly { id: string; name: string; isNamed: boolean }[];
  mayAllocate: boolean;
};

/** All that has been sent under a call, ranked; what each is given; and the one button that tells them. */
export function AllocationPage(props: AllocationPageProps) {
  const { allocation, draft, refused, mayAllocate } = props;
  const { call, announcedOn, candidates } = allocation;
  const { allocation: text } = useTexts(callTexts);
  const language = useLanguage();
  const href = useHref();
  const title = titleOf(call, language);
  const isFixed = announcedOn !== null;
  return (
    <WorkLayout
      title={text.title}
      lead={title}
      section="internalcall"
      wide
      refused={refused !== undefined || Object.keys(draft.errors).length > 0}
      crumbs={[{ label: title, href: href(internalCallPaths.work, { id: call.id }) }, { label: text.title }]}
      actions={candidates.length > 0 && <a href={href(allocationPaths.export, { id: call.id })}>{text.excel}</a>}
    >
      <Refusal refused={refused} deadline={props.deadline} />
      {isFixed && <Fixed allocation={allocation} />}
      <Totals allocation={allocation} draft={draft} />
      <Section id="applied" heading={text.applied} note={props.begun > 0 && text.begun(props.begun)}>
        {!candidates.length && <EmptyState title={text.none}>{text.noneMore}</EmptyState>}
        {candidates.length > 0 && (isFixed || !mayAllocate) && <AllocationTable allocation={allocation} />}
        {candidates.length > 0 && !isFixed && mayAllocate && <AllocationForm {...props} />}
      </Section>
      {!isFixed && mayAllocate && <Assessors {...props} />}
    </WorkLayout>
  );
}

function Refusal({ refused, deadline }: Pick<AllocationPageProps, 'refused' | 'deadline'>) {
  const { allocation: text } = useTexts(callTexts);
  if (!refused) return null;
  const said = {
    stale: [text.stale, text.staleMore],
    announced: [text.alreadyAnnounced, text.alreadyAnnouncedMore],
    open: [text.stillOpen, text.open(deadline)],
    empty: [text.empty, ''],
  }[refused];
  return (
    <Alert color="warning" heading={said[0]} urgent>
      {said[1]}
    </Alert>
  );
}

function Fixed({ allocation: { call, announcedOn } }: Pick<AllocationPageProps, 'allocation'>) {
  const { allocation: text } = useTexts(callTexts);
  const language = useLanguage();
  const isTold = call.published_version === call.version;
  return (
    <Alert color="success">
      <p>{text.announcedOn(formatDay(announcedOn ?? '', language))}</p>
      {!isTold && (
        <p>
          <a href={useHref()(internalCallPaths.work, { id: call.id })}>{text.publish}</a>
        </p>
      )}
    </Alert>
  );
}

function AllocationForm({ allocation, draft, deadline }: AllocationPageProps) {
  const all = useTexts(callTexts);
  const { allocation: text } = all;
  const href = useHref();
  const { call, candidates, version, isClosed } = allocation;
  const field = useFields(draft, all.errors);
  const { sure } = draft.errors;
  return (
    <Form action={href(allocationPaths.show, { id: call.id })}>
      <ErrorSummary fields={Object.keys(draft.errors).map(field)} />
      <HiddenField name="version" value={draft.values.version ?? version} />
      <p class="small quiet">{text.proposal}</p>
      <ol class="plain rows">
        {candidates.map((candidate) => (
          <CandidateFields key={candidate.id} candidate={candidate} field={field} allocation={allocation} />
        ))}
      </ol>
      <Actions>
        <Button variant="primary">{text.save}</Button>
      </Actions>
      {!isClosed && <p class="quiet">{text.open(deadline)}</p>}
      {isClosed && (
        <Details summary={text.announceHeading} open={sure !== undefined || draft.values.sure === 'true'}>
          <div class="stack">
            <p>{text.announceLead}</p>
            <CheckboxField {...field('sure')} value="true" checked={draft.values.sure === 'true'} label={text.sure} />
            <Actions>
              <Button action={href(allocationPaths.announce, { id: call.id })}>{text.announce}</Button>
            </Actions>
          </div>
        </Details>
      )}
    </Form>
  );
}

type FieldsProps = { candidate: Candidate; allocation: Allocation; field: (name: string) => FieldState };

function CandidateFields({ candidate, allocation: { share }, field }: FieldsProps) {
  const all = useTexts(callTexts);
  const { allocation: text } = all;
  const language = useLanguage();
  const { id, title, applicant, sought, seats } = candidate;
  const asked = [
    sought ? formatAmount(sought, share.currency, language) : '',
    seats ? all.count.seats(seats) : '',
  ].filter(Boolean);
  const at = `award.${id}`;
  return (
    <li>
      <div class="stack">
        <div>
          <b>
            <a href={useHref()(applicationPaths.show, { id })}>{applicant || title || all.unnamed}</a>
          </b>{' '}
          <span class="quiet">{title}</span>
          <p class="small quiet">
            <PlaceAndScore candidate={candidate} />
          </p>
          <p class="small quiet">{`${text.sought}: ${asked.join(', ') || formatNumber(0, language)}`}</p>
        </div>
        <div class="pair">
          {sought > 0 && <NumberField {...field(`${at}.amount`)} label={text.amount} unit={share.currency} />}
          {seats > 0 && <NumberField {...field(`${at}.seats`)} label={text.seatsGiven} />}
        </div>
        <TextArea {...field(`${at}.reason`)} label={text.reason} hint={text.reasonHint} rows={2} limit={2000} />
      </div>
    </li>
  );
}

function Assessors({ allocation: { call }, managers }: AllocationPageProps) {
  const { allocation: text } = useTexts(callTexts);
  return (
    <Section id="assessors" heading={text.assessors} note={text.assessorsLead}>
      {managers.length ? (
        <Form action={useHref()(allocationPaths.assessors, { id: call.id })}>
          <CheckboxGroup
            name="assessor"
            label={text.assessors}
            choices={managers.map(({ id, name }) => [id, name])}
            chosen={managers.filter(({ isNamed }) => isNamed).map(({ id }) => id)}
          />
          <Actions>
            <Button>{text.saveAssessors}</Button>
          </Actions>
        </Form>
      ) : (
        <p class="quiet">{text.noManagers}</p>
      )}
    </Section>
  );
}
