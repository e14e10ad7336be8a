import { HTTPException } from 'hono/http-exception';
import { PortalLayout } from '#ui/layout.tsx';
import { uiTexts, type FaultStatus } from '#ui/texts.ts';
import { useTexts, type Language } from './language.ts';
import { isDiskFault } from './readOnly.ts';
import { render } from './render.tsx';
import { NotAllowed } from './rights.ts';
import type { Page } from './routes.ts';
import { useSite } from '#ui/site.ts';
import { LinkButton } from '#ui/page.tsx';

/** What is refused and what does not exist are answered by this one page. It says nothing of what was asked for. */
export function answerUnknown(page: Page): Response | Promise<Response> {
  return answerStatus(page, 404);
}

/** What the reader asked wrongly keeps its status; what is our fault is told calmly here, and in full to `report`. */
export function answerFault(report: (error: Error) => void) {
  return (error: Error, page: Page): Response | Promise<Response> => {
    const status = statusOf(error);
    if (status >= 500) report(error);
    return answerStatus(page, status);
  };
}

function statusOf(error: Error): FaultStatus {
  if (error instanceof NotAllowed) return 404;
  if (isDiskFault(error)) return 503;
  const status = error instanceof HTTPException ? error.status : 500;
  return status in uiTexts.nb.fault ? (status as FaultStatus) : 400;
}

/** A page that says what went wrong, in the reader's language. */
export function answerStatus(page: Page, status: FaultStatus): Promise<Response> {
  page.set('language', languageOf(page));
  page.set('route', undefined);
  return render(page, <Fault status={status} />, status);
}

function Fault({ status }: { status: FaultStatus }) {
  const { home, signIn, signedIn } = useSite();
  const text = useTexts(uiTexts);
  return (
    <PortalLayout title={text.fault[status]} noindex>
      <p>{status === 404 && !signedIn && signIn && <a href={signIn.href}>{text.signInBack}</a>}</p>
      <p>
        <LinkButton href={home} variant="secondary">
          {text.faultHome}
        </LinkButton>
      </p>
    </PortalLayout>
  );
}

function languageOf(page: Page): Language {
  const [, first] = page.req.path.split('/');
  return first === 'nn' || first === 'en' ? first : 'nb';
}
