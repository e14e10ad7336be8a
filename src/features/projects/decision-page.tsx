import type { ComponentChildren, VNode } from 'preact';
import type { Actor } from '#platform/actor.ts';
import { dayInNorway } from '#platform/clock.ts';
import type { Draft } from '#platform/form.ts';
import { formatDay } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { textIn, titleOf, type RecordView } from '#records/record.ts';
import { recordRights } from '#records/rights.ts';
import { CheckboxGroup, RadioField } from '#ui/choices.tsx';
import { ErrorSummary, Form, FormFooter, HiddenField, TextArea, useFields } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Mark } from '#ui/list.tsx';
import { Actions, Alert, LinkButton, PostButton, Section } from '#ui/page.tsx';
import { answers, decisionRights, goReasons, isOpen, noReasons } from './decision.ts';
import { CaseFacts, Terms, type Case } from './decision-facts.tsx';
import type { NamedDecision } from './deciding.ts';
import { BrokenList, errorsIn } from './missing.tsx';
import { decisionPaths, projectPaths } from './paths.ts';
import { stageOf } from './steps.ts';
import { projectTexts } from './texts.ts';
import { projectWords } from './words.ts';

export type DecisionProps = Case & {
  decisions: readonly NamedDecision[];
  draft: Draft;
  reader: Actor;
  now: Date;
  /** Answered or taken back by another meanwhile. */
  late?: boolean;
  lessons: VNode | null;
};

/** All that is needed to say whether to go on with a project, and the answer. */
export function DecisionPage(props: DecisionProps) {
  const { record, decision, decisions, draft, reader, programme, now, late, lessons } = props;
  const text = useTexts(projectTexts);
  const language = useLanguage();
  const title = titleOf(record, language);
  const mayAnswer = decision && waits(decision, record) && decisionRights.answer.on(reader, decision);
  const summary = textIn(record.values, 'summary', language);
  return (
    <DecisionFrame record={record} title={text.goOnWith(title)} refused={Object.keys(draft.errors).length > 0}>
      {late && (
        <Alert color="warning" urgent>
          {text.answeredMeanwhile}
        </Alert>
      )}
      {decision ? (
        <Standing decision={decision} record={record} reader={reader} />
      ) : (
        <NotAsked record={record} reader={reader} />
      )}
      {summary.text && (
        <p class="lead" lang={summary.language}>
          {summary.text}
        </p>
      )}
      <CaseFacts {...props} />
      {programme && <Terms record={record} programme={programme} now={now} />}
      {lessons}
      {mayAnswer && <AnswerForm record={record} decision={decision} draft={draft} />}
      <Earlier decisions={decisions.filter((each) => each !== decision || !waits(each, record))} />
    </DecisionFrame>
  );
}

/** Whether a question still waits: the project may have gone another way. */
const waits = (decision: NamedDecision, record: RecordView) =>
  isOpen(decision) && stageOf(record.values) === 'developing';

type FrameProps = { record: RecordView; title: string; refused: boolean; children: ComponentChildren };

function DecisionFrame({ record, title, refused, children }: FrameProps) {
  const text = useTexts(projectTexts);
  const language = useLanguage();
  const href = useHref();
  const above = { label: projectWords[language].many, href: href(projectPaths.workList) };
  const own = { label: titleOf(record, language), href: href(projectPaths.work, { id: record.id }) };
  return (
    <WorkLayout title={title} section="project" refused={refused} crumbs={[above, own, { label: text.decision }]}>
      {children}
    </WorkLayout>
  );
}

function NotAsked({ record, reader }: { record: RecordView; reader: Actor }) {
  const text = useTexts(projectTexts);
  const ask = useHref()(decisionPaths.ask, { id: record.id });
  const mayAsk = recordRights.change.on(reader, record) && stageOf(record.values) === 'developing';
  return (
    <EmptyState title={text.noQuestion} action={mayAsk && <LinkButton href={ask}>{text.to.go}</LinkButton>}>
      {text.noQuestionMore}
    </EmptyState>
  );
}

type StandingProps = { decision: NamedDecision; record: RecordView; reader: Actor };

/** Who asks whom, with their own words, and what can be done about it but answering. */
function Standing({ decision, record, reader }: StandingProps) {
  const text = useTexts(projectTexts);
  const href = useHref();
  const day = useDay();
  if (!isOpen(decision)) return null;
  const { asker, asked, asked_at: at, question } = decision;
  const isMine = decision.decider === reader.id;
  const mayAnswer = decisionRights.answer.on(reader, decision);
  const mayWithdraw = !mayAnswer && waits(decision, record) && recordRights.change.on(reader, record);
  return (
    <>
      <p>{isMine ? text.askedBy(asker, day(at)) : text.askedOther(asker, asked, day(at))}</p>
      {question && <blockquote class="prose">{question}</blockquote>}
      {!waits(decision, record) && <Alert>{text.lapsed}</Alert>}
      {mayWithdraw && (
        <Actions>
          <PostButton action={href(decisionPaths.withdraw, { id: record.id })} variant="tertiary" small>
            {text.withdraw}
          </PostButton>
        </Actions>
      )}
    </>
  );
}

function useDay(): (at: Date) => string {
  const language = useLanguage();
  return (at) => formatDay(dayInNorway(at), language);
}

type AnswerProps = { record: RecordView; decision: NamedDecision; draft: Draft };

function AnswerForm({ record, decision, draft }: AnswerProps) {
  const text = useTexts(projectTexts);
  const field = useFields(draft, text.errors);
  const chosen = (name: string) => (draft.values[name] ?? '').split(',');
  const words = text.reasons;
  const [mine, others] = errorsIn(['answer', 'reasons_go', 'reasons_no_go', 'comment'], draft.errors);
  return (
    <Section id="answer-form" heading={text.yourAnswer}>
      <BrokenList id={record.id} errors={others} />
      <Form action={useHref()(decisionPaths.show, { id: record.id })} keep="decision">
        <ErrorSummary fields={Object.keys(mine).map(field)} />
        <HiddenField name="version" value={draft.values.version} />
        <HiddenField name="decision" value={decision.id} />
        <RadioField
          {...field('answer')}
          label={text.answer}
          choices={answers.map((each) => [each, text.answers[each]] as const)}
        />
        <div class="pair">
          <CheckboxGroup
            {...field('reasons_go')}
            label={text.whyGo}
            hint={text.onlyIfGo}
            choices={goReasons.map((each) => [each, words[each]] as const)}
            chosen={chosen('reasons_go')}
          />
          <CheckboxGroup
            {...field('reasons_no_go')}
            label={text.whyNot}
            hint={text.onlyIfNot}
            choices={noReasons.map((each) => [each, words[each]] as const)}
            chosen={chosen('reasons_no_go')}
          />
        </div>
        <TextArea {...field('comment')} label={text.comment} rows={3} limit={4000} required={false} />
        <FormFooter save={text.sendAnswer} />
      </Form>
    </Section>
  );
}

/** What was answered before, the newest first; a question that was let go of says so. */
export function Earlier({ decisions, first }: { decisions: readonly NamedDecision[]; first?: boolean }) {
  const text = useTexts(projectTexts);
  if (!decisions.length) return null;
  return (
    <Section id="decisions" heading={text.decisions} first={first}>
      <ul class="plain rows">
        {decisions.map((decision) => (
          <OneDecision key={decision.id} decision={decision} />
        ))}
      </ul>
    </Section>
  );
}

function OneDecision({ decision }: { decision: NamedDecision }) {
  const text = useTexts(projectTexts);
  const day = useDay();
  const { answer, reasons, comment, asker, asked, asked_at: at, decided_at: decided, answerer } = decision;
  const words: Readonly<Record<string, string>> = text.reasons;
  const state = decision.withdrawn_at ? text.wasWithdrawn : text.waits;
  return (
    <li>
      <div>
        <b>{answer ? text.answers[answer] : state}</b>
        <div class="small quiet">
          {answer && decided ? text.answeredBy(answerer, day(decided)) : text.wasAsked(asker, asked, day(at))}
        </div>
        {comment && <p>{comment}</p>}
      </div>
      {reasons.length > 0 && (
        <div class="why">
          {reasons.map((each) => (
            <Mark key={each} color={answer === 'go' ? 'moss' : 'brick'}>
              {words[each] ?? each}
            </Mark>
          ))}
        </div>
      )}
    </li>
  );
}
