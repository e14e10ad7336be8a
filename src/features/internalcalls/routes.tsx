import type { VNode } from 'preact';
import { sql } from 'kysely';
import { dayInNorway } from '#platform/clock.ts';
import { href } from '#platform/paths.ts';
import type { Page, Route } from '#platform/routes.ts';
import { registerRoutes } from '#features/registers/register-pages.tsx';
import { offeredTo } from '#records/offered.ts';
import type { RecordView } from '#records/record.ts';
import { allocationRoutes } from './allocation-routes.tsx';
import { applicationRoutes } from './application-routes.tsx';
import { CallCard, callLine, OpenNow } from './card.tsx';
import type { CallDocument } from './call.ts';
import { OpenCalls } from './mine-page.tsx';
import { allocationPaths, applicationPaths } from './paths.ts';
import { listMine, openCalls } from './queries.ts';
import { internalCallKind, internalCallRegister } from './register.ts';
import { allocationRights } from './rights.ts';
import { callTexts } from './texts.ts';
import { sentUnder } from './section.tsx';

/** Internal calls: the register, what is applied for under them, and what each is given. */
export const internalCallRoutes: Route[] = [
  ...applicationRoutes,
  ...allocationRoutes,
  ...registerRoutes(internalCallRegister, internalCallKind, {
    Card: CallCard,
    line: (document, language) => callLine(document as unknown as CallDocument, language),
    abovePublic: openToday,
    aboveList: openToMe,
    listLinks: ({ var: { language } }) => (
      <a href={href(language, applicationPaths.mine)}>{callTexts[language].mine}</a>
    ),
    links: allocationLink,
    sections: async (page, record) => [await sentUnder(page, record)],
  }),
];

async function openToMe(page: Page): Promise<VNode> {
  const { db, actor, language, now } = page.var;
  const calls = await openCalls(db, actor, language, now);
  const { applications } = await listMine(db, actor, language, { number: 1 });
  const quietly = offeredTo(actor, internalCallRegister.name).length > 0;
  return <OpenCalls {...{ calls, applications, quietly }} />;
}

async function openToday(page: Page): Promise<VNode> {
  const { published, language, now } = page.var;
  const today = dayInNorway(now);
  const { rows } = await sql<{ document: CallDocument }>`select document from published
    where language = ${language} and kind = 'internalcall'
      and document #>> '{details,opens_on}' <= ${today} and document #>> '{details,closes_on}' >= ${today}
    order by document #>> '{details,closes_on}', id limit 50`.execute(published);
  return <OpenNow calls={rows.map(({ document }) => document)} />;
}

function allocationLink({ var: { actor, language } }: Page, { id }: RecordView): VNode | undefined {
  if (!allocationRights.read.ever(actor)) return undefined;
  return <a href={href(language, allocationPaths.show, { id })}>{callTexts[language].allocation.link}</a>;
}
