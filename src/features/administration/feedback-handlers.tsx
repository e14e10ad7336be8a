import { flash } from '#platform/flash.ts';
import { href } from '#platform/paths.ts';
import { pageNumber } from '#platform/paging.ts';
import { render } from '#platform/render.tsx';
import type { Page } from '#platform/routes.ts';
import { feedbackPageSize, listFeedback, markAnswered } from '#features/about/feedback.ts';
import { FeedbackPage } from './feedback-page.tsx';
import { administrationPaths as paths } from './paths.ts';
import { administrationTexts } from './texts.ts';

export async function showFeedback(page: Page): Promise<Response> {
  const answered = page.req.query('answered') === '1';
  const number = pageNumber(page.req.query('page'));
  const found = await listFeedback(page.var.db, { answered, number });
  const address = (to: number) =>
    `${href(page.var.language, paths.feedback)}?page=${to}${answered ? '&answered=1' : ''}`;
  const previous = number > 1 ? address(number - 1) : undefined;
  const next = found.length > feedbackPageSize ? address(number + 1) : undefined;
  const feedback = found.slice(0, feedbackPageSize);
  return render(page, <FeedbackPage feedback={feedback} answered={answered} previous={previous} next={next} />);
}

export const answerFeedback = (page: Page) => mark(page, true);
export const reopenFeedback = (page: Page) => mark(page, false);

async function mark(page: Page, answered: boolean): Promise<Response> {
  const { language } = page.var;
  const id = page.req.param('id') ?? '';
  if (!(await markAnswered(page.var, id, answered))) return page.notFound();
  const action = href(language, answered ? paths.feedbackReopen : paths.feedbackAnswer, { id });
  const text = administrationTexts[language];
  flash(page, { text: answered ? text.isAnswered : text.isReopened, undo: { action, fields: {} } });
  return page.redirect(href(language, paths.feedback), 303);
}
