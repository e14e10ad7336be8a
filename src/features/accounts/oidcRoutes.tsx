import { draftOf } from '#platform/form.ts';
import { languages } from '#platform/language.ts';
import { href } from '#platform/paths.ts';
import { everyone } from '#platform/rights.ts';
import { get, type Page } from '#platform/routes.ts';
import { isFresh, ourCookie, setOurCookie } from '#platform/session.ts';
import { localBack } from './account.ts';
import { fromOf, goIn } from './enter.ts';
import { beginOidc, endOidc, type Journey } from './oidc.ts';
import { accountFor } from './outside.ts';
import { accountPaths as paths } from './paths.ts';
import { showSignIn } from './showSignIn.tsx';
import { enter } from './signIn.ts';

export const oidcRoutes = [
  get(paths.oidc, { allow: everyone }, begin),
  // The issuer sends the reader back by GET. It writes nothing unless the answer fits what this browser was given.
  get(paths.oidcAnswer, { allow: everyone }, end),
];

const cookie = 'samband-oidc';

async function begin(page: Page): Promise<Response> {
  const { access, language, actor, now } = page.var;
  if (!access.oidc) return page.notFound();
  const back = localBack(page.req.query('back'));
  const fresh = actor.session !== undefined && !isFresh(actor, now);
  try {
    const { address, journey } = await beginOidc(access.oidc, answerAddress(page), { back, language, fresh });
    setOurCookie(page, cookie, Buffer.from(JSON.stringify(journey)).toString('base64url'), 600);
    return page.redirect(address, 303);
  } catch {
    return showSignIn(page, draftOf({ back }), 'outside');
  }
}

/** One address in all languages, as issuers want them named. */
const answerAddress = (page: Page) => page.var.access.origin + href('nb', paths.oidcAnswer);

async function end(page: Page): Promise<Response> {
  const { access } = page.var;
  const journey = journeyOf(ourCookie(page, cookie));
  if (!access.oidc) return page.notFound();
  if (!journey) return showSignIn(page, draftOf({}), 'outside');
  setOurCookie(page, cookie, '', 0);
  page.set('language', languages.find((each) => each === journey.language) ?? 'nb');
  const account = await vouchedAccount(page, journey).catch(() => undefined);
  if (!account) return showSignIn(page, draftOf({ back: journey.back }), 'outside');
  return goIn(page, await enter(page.var, account, fromOf(page), 'session.started'), journey.back);
}

async function vouchedAccount(page: Page, journey: Journey): Promise<string | undefined> {
  const { access, language } = page.var;
  const answered = new URL(answerAddress(page));
  answered.search = new URL(page.req.url).search;
  const vouched = access.oidc && (await endOidc(access.oidc, answered, journey));
  return vouched && accountFor(page.var, vouched, language);
}

function journeyOf(kept: string | undefined): Journey | undefined {
  try {
    return kept ? (JSON.parse(Buffer.from(kept, 'base64url').toString('utf8')) as Journey) : undefined;
  } catch {
    return undefined;
  }
}
