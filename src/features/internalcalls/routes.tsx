import type { VNode } from 'preact';
import { sql } from 'kysely';
import { dayInNorway } from '#platform/clock.ts';
import { href } from '#platform/paths.ts';
import type { Page, Route } from '#platform/routes.ts';
import { registerRoutes } from '#features/registers/register-pages.tsx';
import { offeredTo } from '#records/offered.ts';
import type { RecordView } from '#records/record.ts';
import { Actions, LinkButton } from '#ui/page.tsx';
import { mayAllocation } from './allocating.ts';
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
    first: wayToAllocation,
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

/** The way to all that has been sent, for those who share out; one who has applied is told why there is none. */
async function wayToAllocation({ var: { db, actor, language } }: Page, { id }: RecordView): Promise<VNode> {
  const { allocation: text } = callTexts[language];
  if (!allocationRights.read.ever(actor)) return <></>;
  if (!(await mayAllocation(db, actor, id))) return <p class="quiet">{text.applicantsOnly}</p>;
  return (
    <Actions>
      <LinkButton href={href(language, allocationPaths.show, { id })} variant="secondary">
        {text.title}
      </LinkButton>
    </Actions>
  );
}
