import { formatNumber } from '#platform/format.ts';
import { useTexts } from '#platform/language.ts';
import { href, useHref } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import type { Page } from '#platform/routes.ts';
import { WorkLayout } from '#ui/layout.tsx';
import { Progress } from '#ui/list.tsx';
import { LinkButton } from '#ui/page.tsx';
import { beginJob, fetched, jobFor } from './export-job.ts';
import { moneyFilter, moneyQuery, type MoneyFilter } from './filter.ts';
import { moneyPaths as paths } from './paths.ts';
import { moneyTexts } from './texts.ts';

/** Begins the file that holds everything, and tells how far it has come. */
export function showExport(page: Page): Response | Promise<Response> {
  const asked = askedOf(page);
  const { rows, total } = beginJob(asked);
  const label = moneyTexts[asked.language].exportGoing(formatNumber(rows, asked.language));
  return render(page, <ExportPage filter={asked.filter} label={label} rows={rows} total={total} />);
}

const askedOf = (page: Page) => {
  const { db, actor, now, language } = page.var;
  return { db, actor, now, language, filter: moneyFilter((name) => page.req.query(name)) };
};

type Props = { filter: MoneyFilter; label: string; rows: number; total: number };

function ExportPage({ filter, label, rows, total }: Props) {
  const text = useTexts(moneyTexts);
  const href = useHref();
  const query = moneyQuery(filter);
  return (
    <WorkLayout
      title={text.exporting}
      lead={text.exportLead}
      section="project"
      crumbs={[{ label: text.portfolio, href: href(paths.portfolio) + query }, { label: text.export }]}
    >
      <Progress label={label} value={rows} max={Math.max(total, 1)} source={href(paths.exportProgress) + query} />
      <p>
        <LinkButton href={href(paths.exportFile) + query} variant="secondary">
          {text.download}
        </LinkButton>
      </p>
    </WorkLayout>
  );
}

/** How far the file has come, for the page that waits; when it is done, where it is. */
export function showProgress(page: Page): Response {
  const asked = askedOf(page);
  const { language, filter } = asked;
  const job = jobFor(asked);
  const text = moneyTexts[language];
  if (!job) return page.json({ value: 0, max: 1, label: text.exportNone });
  const { rows, total, state } = job;
  if (state !== 'done')
    return page.json({ value: rows, max: Math.max(total, 1), label: text.exportGoing(formatNumber(rows, language)) });
  const file = href(language, paths.exportFile) + moneyQuery(filter);
  return page.json({ value: rows, max: rows, label: text.exportDone(formatNumber(rows, language)), href: file });
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The file as it is made: what is ready at once, and the rest as it comes. */
export function sendFile(page: Page): Response {
  const asked = askedOf(page);
  return page.body(fetched(asked), 200, {
    'Content-Type': xlsx,
    'Content-Disposition': `attachment; filename="${moneyTexts[asked.language].fileName}.xlsx"`,
  });
}
