import type { Page } from '#platform/routes.ts';
import { readCoverage } from '#features/contributions/coverage.ts';
import { cellsOf } from '#features/contributions/matrix.ts';
import { strategyInForce } from '#features/strategy/queries.ts';
import { goalNames } from '#reference/goals/goals.ts';
import { writeCsv } from '#exchange/csv.ts';
import { uiTexts } from '#ui/texts.ts';
import { yearOf } from './asked.ts';
import { portalTexts } from './texts.ts';

/** The matrix of a year for a spreadsheet. Before a strategy is adopted it has its heads alone. */
export async function answerCsv(page: Page): Promise<Response> {
  const { published, language } = page.var;
  const year = yearOf(page);
  const [inForce, coverage] = await Promise.all([
    strategyInForce(published, language),
    readCoverage(published, 'public', year),
  ]);
  const text = portalTexts[language];
  const cells = inForce ? cellsOf(inForce.details.statements, coverage, year) : [];
  const lines = cells.map(({ goal, channel, standing: { state, now } }) => [
    goal ? String(goal) : '',
    goal ? (goalNames[goal]?.[language] ?? '') : text.withoutGoals,
    text.channel[channel],
    String(year),
    uiTexts[language].states[state],
    String(now.active),
    String(now.shown),
  ]);
  return page.body(writeCsv([text.csvHeads, ...lines]), 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${text.csvName}-${year}.csv"`,
  });
}
