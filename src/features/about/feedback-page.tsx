import { useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { Draft } from '#platform/form.ts';
import { portalPaths } from '#features/portal/paths.ts';
import { ErrorSummary, Form, FormFooter, TextArea, TextField, useFields } from '#ui/form.tsx';
import { PortalLayout } from '#ui/layout.tsx';
import { Alert, LinkButton } from '#ui/page.tsx';
import { useSite } from '#ui/site.ts';
import { longestMessage, monthsKept } from './feedback.ts';
import { aboutTexts } from './texts.ts';

/** A form that anyone may send. `wait` where so much comes that it must be sent again later. */
export function FeedbackPage({ draft, wait = false }: { draft: Draft; wait?: boolean }) {
  const text = useTexts(aboutTexts);
  const { county } = useSite();
  const refused = Object.keys(draft.errors).length > 0;
  return (
    <PortalLayout title={text.feedback} lead={text.feedbackLead(county.name)} refused={refused} noindex={refused}>
      {wait && (
        <Alert color="warning" urgent>
          <p>{text.wait}</p>
        </Alert>
      )}
      <FeedbackFields draft={draft} />
    </PortalLayout>
  );
}

function FeedbackFields({ draft }: { draft: Draft }) {
  const text = useTexts(aboutTexts);
  const href = useHref();
  const field = useFields(draft, text.errors);
  return (
    <Form action={href(portalPaths.feedback)}>
      <ErrorSummary fields={['message', 'page', 'mail'].map(field)} />
      <TextArea {...field('message')} label={text.message} hint={text.messageHint} limit={longestMessage} required />
      <TextField {...field('page')} label={text.page} hint={text.pageHint} required={false} />
      <TextField
        {...field('mail')}
        label={text.mail}
        hint={text.mailHint}
        type="email"
        autocomplete="email"
        required={false}
      />
      <div hidden>
        <TextField name="website" label={text.website} autocomplete="off" />
      </div>
      <p class="small quiet">
        {text.kept(monthsKept)} <a href={href(portalPaths.privacy)}>{text.morePrivacy}</a>
      </p>
      <FormFooter save={text.send} />
    </Form>
  );
}

export function ThanksPage() {
  const text = useTexts(aboutTexts);
  return (
    <PortalLayout title={text.thanks} lead={text.thanksLead} noindex>
      <LinkButton href={useSite().home} variant="secondary">
        {text.toFront}
      </LinkButton>
    </PortalLayout>
  );
}
