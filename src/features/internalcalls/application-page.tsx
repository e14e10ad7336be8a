import type { Actor } from '#platform/actor.ts';
import { formatAmount, formatMoment, formatNumber } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { WorkLayout } from '#ui/layout.tsx';
import { Facts, Mark } from '#ui/list.tsx';
import { Actions, Alert, Beside, LinkButton, PostButton, Section } from '#ui/page.tsx';
import { isDecided, type ApplicationState } from './application.ts';
import { WhenClosed } from './application-form.tsx';
import type { KeptAssessment } from './assessing.ts';
import type { Criterion } from './call.ts';
import { applicationPaths, internalCallPaths } from './paths.ts';
import type { Application, PublishedCall } from './queries.ts';
import { applicationRights } from './rights.ts';
import { callTexts } from './texts.ts';
import { deadlineWords } from './when.ts';

export type ApplicationPageProps = {
  application: Application;
  reader: Actor;
  /** Its call as it was published, where it still is. */
  call: PublishedCall | undefined;
  now: Date;
  /** Why what was asked for was not done. */
  refused?: 'closed' | 'stale' | undefined;
  criteria: readonly Criterion[];
  /** Of those who may read them. */
  assessments: readonly KeptAssessment[];
};

const colours = { draft: 'neutral', sent: 'gold', granted: 'moss', partly: 'moss', refused: 'brick' } as const;

export function StateOfApplication({ state }: { state: ApplicationState }) {
  return <Mark color={colours[state]}>{useTexts(callTexts).state[state]}</Mark>;
}

/** An application as its writer and those who handle it see it. */
export function ApplicationPage(props: ApplicationPageProps) {
  const { application, reader } = props;
  const text = useTexts(callTexts);
  const href = useHref();
  const isMine = applicationRights.mine.on(reader, application);
  const title = application.title || text.unnamed;
  return (
    <WorkLayout
      title={title}
      section="internalcall"
      refused={props.refused !== undefined}
      crumbs={[
        isMine
          ? { label: text.mine, href: href(applicationPaths.mine) }
          : { label: application.callTitle, href: href(internalCallPaths.work, { id: application.call_id }) },
        { label: title },
      ]}
    >
      <Refusal {...props} />
      <Next {...props} />
      <Beside factsFirst label={text.page.facts} aside={<About application={application} />}>
        {isDecided(application.state) && <Answer application={application} />}
        <Written application={application} />
        {props.assessments.length > 0 && <Assessments {...props} />}
      </Beside>
    </WorkLayout>
  );
}

function Refusal({ refused, call }: ApplicationPageProps) {
  const text = useTexts(callTexts);
  const language = useLanguage();
  if (!refused) return null;
  return (
    <Alert color="warning" heading={refused === 'closed' ? text.closed : text.stale} urgent>
      {refused === 'closed' && call && text.deadline(deadlineWords(call.values, language))}
    </Alert>
  );
}

/** What can be done with it now. */
function Next({ application, reader, call, now }: ApplicationPageProps) {
  const text = useTexts(callTexts);
  const href = useHref();
  const { id, version } = application;
  const isOpen = call?.isOpen ?? false;
  if (applicationRights.assess.on(reader, application))
    return (
      <Actions>
        <LinkButton href={href(applicationPaths.assess, { id })}>{text.page.assess}</LinkButton>
      </Actions>
    );
  if (applicationRights.change.on(reader, application))
    return (
      <>
        <p>
          {text.page.draftLead} {call && <WhenClosed call={call} now={now} />}
        </p>
        <Actions>
          {isOpen && <LinkButton href={href(applicationPaths.edit, { id })}>{text.goOn}</LinkButton>}
          <PostButton action={href(applicationPaths.remove, { id })} fields={{ version }}>
            {text.page.remove}
          </PostButton>
        </Actions>
      </>
    );
  if (!isOpen || !applicationRights.withdraw.on(reader, application)) return null;
  return (
    <>
      <p>{text.page.withdrawLead}</p>
      <Actions>
        <PostButton action={href(applicationPaths.withdraw, { id })} fields={{ version }}>
          {text.page.withdraw}
        </PostButton>
      </Actions>
    </>
  );
}

/** Who applies for how much, and how it stands. */
export function About({ application }: { application: Application }) {
  const text = useTexts(callTexts);
  const language = useLanguage();
  const href = useHref();
  const { state, applicant, contact, mail, participants, sought, seats, currency, sent_at: sent } = application;
  return (
    <Facts
      facts={[
        [
          text.page.call,
          <a href={href(internalCallPaths.work, { id: application.call_id })}>{application.callTitle}</a>,
        ],
        [text.page.state, <StateOfApplication state={state} />],
        sent && [text.page.sentAt, formatMoment(sent, language)],
        applicant !== null && [text.page.applicant, applicant],
        Boolean(contact || mail) && [text.page.contact, [contact, mail].filter(Boolean).join(', ')],
        participants !== null && [text.page.participants, formatNumber(participants, language)],
        sought !== null && [text.page.sought, formatAmount(sought, currency, language)],
        seats !== null && [text.page.seats, formatNumber(seats, language)],
      ]}
    />
  );
}

function Answer({ application: { state, amount, seatsGiven, currency, reason } }: { application: Application }) {
  const text = useTexts(callTexts);
  const language = useLanguage();
  const given = [
    amount ? formatAmount(amount, currency, language) : '',
    seatsGiven ? text.count.seats(seatsGiven) : '',
  ].filter(Boolean);
  return (
    <Section id="answer" heading={text.page.answer} first>
      <Facts
        facts={[
          [text.page.state, <StateOfApplication state={state} />],
          given.length > 0 && [text.page.given, given.join(', ')],
          reason ? [text.page.reason, reason] : null,
        ]}
      />
    </Section>
  );
}

/** What the applicant has written, each text under its name. */
export function Written({ application }: { application: Application }) {
  const { page: text } = useTexts(callTexts);
  const { purpose, plan, learning, answers } = application;
  const all = [
    { id: 'purpose', heading: text.purpose, said: purpose },
    { id: 'plan', heading: text.plan, said: plan },
    { id: 'learning', heading: text.learning, said: learning },
    ...answers.map(({ id, asked, answer }) => ({ id: `answer-${id}`, heading: asked, said: answer })),
  ];
  return (
    <>
      {all.map(({ id, heading, said }) => (
        <Section key={id} id={id} heading={heading}>
          {said ? <p class="said">{said}</p> : <p class="quiet">{text.unanswered}</p>}
        </Section>
      ))}
    </>
  );
}

/** What each said by each criterion. An applicant is not told who. */
function Assessments({ assessments, criteria, application, reader }: ApplicationPageProps) {
  const { page: text } = useTexts(callTexts);
  const isMine = applicationRights.mine.on(reader, application);
  const byWhom = [...Map.groupBy(assessments, ({ assessor }) => assessor).values()];
  return (
    <Section id="assessments" heading={text.assessments}>
      {byWhom.map((said, at) => (
        <Assessment
          key={said[0]?.assessor}
          said={said}
          criteria={criteria}
          name={(!isMine && said[0]?.name) || text.anyAssessor(at + 1)}
        />
      ))}
    </Section>
  );
}

type AssessmentProps = { said: readonly KeptAssessment[]; criteria: readonly Criterion[]; name: string };

function Assessment({ said, criteria, name }: AssessmentProps) {
  const { page: text } = useTexts(callTexts);
  const of = (id: string) => said.find(({ criterion }) => criterion === id);
  return (
    <>
      <h3>{name}</h3>
      <ul class="plain rows">
        {criteria.map(({ id, name: criterion }) => (
          <li key={id}>
            <div>
              <b>{criterion}</b> <span class="number">{text.points(of(id)?.points ?? 0)}</span>
              {of(id)?.comment && <p class="said small quiet">{of(id)?.comment}</p>}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
