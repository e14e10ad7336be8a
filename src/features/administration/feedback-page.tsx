import { formatMoment } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { monthsKept, type listFeedback } from '#features/about/feedback.ts';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Pager, Row, Rows, Tabs } from '#ui/list.tsx';
import { PostButton } from '#ui/page.tsx';
import { administrationPaths as paths } from './paths.ts';
import { administrationTexts } from './texts.ts';

type Feedback = Awaited<ReturnType<typeof listFeedback>>[number];
type Props = { feedback: Feedback[]; answered: boolean; previous: string | undefined; next: string | undefined };

/** What visitors have written: what waits, and what has been answered. */
export function FeedbackPage({ feedback, answered, previous, next }: Props) {
  const text = useTexts(administrationTexts);
  const here = useHref()(paths.feedback);
  const tabs = [
    { label: text.unanswered, href: here, current: !answered },
    { label: text.answered, href: `${here}?answered=1`, current: answered },
  ];
  return (
    <WorkLayout title={text.feedback} lead={text.feedbackLead(monthsKept)} section="feedback">
      <Tabs tabs={tabs} label={text.feedback} />
      {!feedback.length && <EmptyState title={text.feedbackEmpty}>{text.feedbackEmptyMore}</EmptyState>}
      {feedback.length > 0 && (
        <Rows label={text.feedback}>
          {feedback.map((each) => (
            <FeedbackRow key={each.id} {...each} />
          ))}
        </Rows>
      )}
      <Pager previous={previous} next={next} />
    </WorkLayout>
  );
}

function FeedbackRow(feedback: Feedback) {
  const { id, message, language, received_at: received, answered_at: answered, answerer } = feedback;
  const text = useTexts(administrationTexts);
  const now = useLanguage();
  return (
    <Row title={formatMoment(received, now)} action={<MarkButton id={id} answered={answered !== null} />}>
      <p class="said" lang={language}>
        {message}
      </p>
      <Facts {...feedback} />
      {answered && <p>{text.answeredBy(answerer, formatMoment(answered, now))}</p>}
    </Row>
  );
}

function Facts({ page, mail }: Feedback) {
  const text = useTexts(administrationTexts);
  return (
    <>
      {page && (
        <p>
          {text.aboutPage}: {page}
        </p>
      )}
      {mail && (
        <p>
          {text.answerTo}: <a href={`mailto:${mail}`}>{mail}</a>
        </p>
      )}
    </>
  );
}

function MarkButton({ id, answered }: { id: string; answered: boolean }) {
  const text = useTexts(administrationTexts);
  const to = answered ? paths.feedbackReopen : paths.feedbackAnswer;
  return (
    <PostButton action={useHref()(to, { id })} variant="tertiary" small>
      {answered ? text.markUnanswered : text.markAnswered}
    </PostButton>
  );
}
