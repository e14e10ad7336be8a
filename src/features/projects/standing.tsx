import type { VNode } from 'preact';
import { dayInNorway } from '#platform/clock.ts';
import { formatDay } from '#platform/format.ts';
import type { Values } from '#platform/form.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { Page } from '#platform/routes.ts';
import type { Actor } from '#platform/actor.ts';
import type { RecordView } from '#records/record.ts';
import { recordRights } from '#records/rights.ts';
import { Actions, LinkButton } from '#ui/page.tsx';
import { decisionRights, isOpen } from './decision.ts';
import { listDecisions, type NamedDecision } from './deciding.ts';
import { stepsFrom, type Stage } from './lifecycle.ts';
import { MissingList, useMissing } from './missing.tsx';
import { decisionPaths, stepPath } from './paths.ts';
import { PortalTerms, StepLine } from './step-line.tsx';
import { useStepWords } from './step-page.tsx';
import { isBack, missingBefore, namesAsked, neededIn, nextStep, stageOf } from './steps.ts';
import { ProjectTabs } from './tabs.tsx';
import { projectTexts } from './texts.ts';

type StandingProps = {
  record: RecordView;
  programme: Values | undefined;
  question: NamedDecision | undefined;
  reader: Actor;
};

/** Where a project is, what leads on, and what that needs first: the first thing on its page. */
export async function projectStanding(page: Page, record: RecordView, programme: Values | undefined): Promise<VNode> {
  const { db, actor } = page.var;
  const isAsked = stageOf(record.values) === 'developing';
  const question = isAsked ? (await listDecisions(db, record.id)).find(isOpen) : undefined;
  return <ProjectStanding record={record} programme={programme} question={question} reader={actor} />;
}

function ProjectStanding({ record, programme, question, reader }: StandingProps) {
  const stage = stageOf(record.values);
  const mayStep = recordRights.change.on(reader, record);
  return (
    <div class="standing">
      <ProjectTabs id={record.id} current="overview" />
      <StepLine stage={stage} />
      <PortalTerms stage={stage} code={programme?.code} />
      {question && <Waiting question={question} id={record.id} reader={reader} />}
      {mayStep && <Steps record={record} programme={programme} isAsked={question !== undefined} />}
    </div>
  );
}

/** Whom an answer is waited for from; for them the way to it. */
function Waiting({ question, id, reader }: { question: NamedDecision; id: string; reader: Actor }) {
  const text = useTexts(projectTexts);
  const language = useLanguage();
  const show = useHref()(decisionPaths.show, { id });
  const mayAnswer = decisionRights.answer.on(reader, question);
  return (
    <div class="stack">
      <p>{text.waitsFor(question.asked, formatDay(dayInNorway(question.asked_at), language))}</p>
      <Actions>
        <LinkButton href={show} variant={mayAnswer ? 'primary' : 'secondary'}>
          {mayAnswer ? text.answerNow : text.seeQuestion}
        </LinkButton>
      </Actions>
    </div>
  );
}

type StepsProps = { record: RecordView; programme: Values | undefined; isAsked: boolean };

function Steps({ record, programme, isAsked }: StepsProps) {
  const { id, values } = record;
  const stage = stageOf(values);
  const next = isAsked ? undefined : nextStep(stage);
  const others = stepsFrom(stage).filter((to) => to !== next);
  const asked = next ? namesAsked(values, next) : [];
  const missing = next ? missingBefore(values, next, programme).filter(({ at }) => !asked.includes(at)) : [];
  return (
    <div class="stack">
      {next && <MissingList id={id} to={next} missing={missing} />}
      <Actions>
        {next && <StepLink id={id} from={stage} to={next} isNext={isLeading(stage)} />}
        {others.map((to) => (
          <StepLink key={to} id={id} from={stage} to={to} />
        ))}
      </Actions>
      {next && <Needs record={record} to={next} />}
    </div>
  );
}

/** What the step will ask for, so that it is at hand. */
function Needs({ record, to }: { record: RecordView; to: Stage }) {
  const text = useTexts(projectTexts);
  const say = useMissing();
  const lacking = neededIn(record.values, to).filter(({ at }) => !record.values[at]);
  const needs = to === 'go' ? [text.hours, text.own] : lacking.map(say);
  const names = [...new Set(needs.map((each) => each.toLowerCase()))].join(', ');
  return names ? <p class="small quiet">{text.asksFor(names)}</p> : null;
}

/** What is over may be taken up again or carried on, but nothing waits for it. */
const isLeading = (stage: Stage) => !['closed', 'continued', 'no_go', 'withdrawn'].includes(stage);

function StepLink({ id, from, to, isNext = false }: { id: string; from: Stage; to: Stage; isNext?: boolean }) {
  const href = useHref();
  const say = useStepWords();
  const variant = isNext ? 'primary' : isBack(from, to) || to === 'withdrawn' ? 'tertiary' : 'secondary';
  const address = to === 'go' ? href(decisionPaths.ask, { id }) : `${href(stepPath, { id })}?to=${to}`;
  return (
    <LinkButton href={address} variant={variant}>
      {say(from, to)}
    </LinkButton>
  );
}
