import { isId } from '#platform/id.ts';
import { listMessages } from '#platform/mail.ts';
import { render } from '#platform/render.tsx';
import { signedIn } from '#platform/rights.ts';
import { get, type Page } from '#platform/routes.ts';
import { MailPage } from './pages.tsx';
import { mailPaths as paths } from './paths.ts';

export const mailRoutes = [get(paths.list, { allow: signedIn }, showMail)];

const most = 50;

/**
 * Where no mail server is set up, this page is the inbox of the house. What a mail says is shown only then: it may be a
 * way in as someone else. In the demo anyone signed in reads the mail of the demo's own accounts.
 */
async function showMail(page: Page): Promise<Response> {
  const { db, actor, settings, access } = page.var;
  const administers = actor.roles.includes('administrator');
  if (!administers && !settings.county().demo) return page.notFound();
  const before = page.req.query('before');
  const found = await listMessages(db, {
    ...(isId(before) && { before }),
    ...(!administers && { toDemo: true }),
    limit: most + 1,
  });
  const messages = found.slice(0, most);
  const next = found.length > most ? messages.at(-1)?.id : undefined;
  return render(page, <MailPage messages={messages} mails={access.mails} next={next} />);
}
