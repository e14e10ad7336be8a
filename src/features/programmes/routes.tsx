import { flash } from '#platform/flash.ts';
import { useHref, href } from '#platform/paths.ts';
import { useTexts } from '#platform/language.ts';
import { onlyFor } from '#platform/rights.ts';
import { get, post, type Page, type Route } from '#platform/routes.ts';
import { registerRoutes } from '#features/registers/register-pages.tsx';
import { Actions, Alert, PostButton } from '#ui/page.tsx';
import { ProgrammeCard, programmeLine, type PublicProgramme } from './card.tsx';
import { programmePaths, shippedPath } from './paths.ts';
import { programmeKind, programmeRegister } from './register.ts';
import { programmeSections, programmeStanding } from './sections.tsx';
import { missingCodes, plantProgrammes } from './shipped.ts';
import { programmeTexts } from './texts.ts';

const mayWrite = onlyFor('adviser');

/** Programmes: the register's own pages, what the public sees of them, and those that ship with the product. */
export const programmeRoutes: Route[] = [
  post(shippedPath, { allow: mayWrite, audit: 'programme.added' }, fetchShipped),
  get(shippedPath, { allow: mayWrite }, toList),
  ...registerRoutes(programmeRegister, programmeKind, {
    Card: ProgrammeCard,
    line: (document, language) => programmeLine(document as unknown as { details: PublicProgramme }, language),
    first: programmeStanding,
    sections: programmeSections,
    aboveList: offerShipped,
    blank: () => ({ currency: 'EUR' }),
  }),
];

/** The button that fetches those that ship and are not here, for whoever may write programmes. */
async function offerShipped({ var: { db, actor } }: Page) {
  if (!mayWrite.ever(actor)) return undefined;
  const missing = await missingCodes(db);
  return missing.length ? <OfferShipped count={missing.length} /> : undefined;
}

function OfferShipped({ count }: { count: number }) {
  const text = useTexts(programmeTexts);
  return (
    <Alert>
      <p>{text.fetchMore(count)}</p>
      <Actions>
        <PostButton action={useHref()(shippedPath)}>{text.fetch}</PostButton>
      </Actions>
    </Alert>
  );
}

async function fetchShipped(page: Page): Promise<Response> {
  const added = await plantProgrammes(page.var);
  const text = programmeTexts[page.var.language];
  flash(page, { text: added.size ? text.fetched(added.size) : text.nothingToFetch });
  return toList(page);
}

/** Whoever reloads the address of the button comes to the list. */
function toList(page: Page): Response {
  return page.redirect(href(page.var.language, programmePaths.workList), 303);
}
