import type { Draft } from '#platform/form.ts';
import { useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { CheckboxField } from '#ui/choices.tsx';
import { ErrorSummary, Form, FormFooter, TextField, useFields } from '#ui/form.tsx';
import { PortalLayout } from '#ui/layout.tsx';
import { LinkButton, PostButton } from '#ui/page.tsx';
import type { Link } from './links.ts';
import { accountPaths } from './paths.ts';
import { accountTexts } from './texts.ts';

type LinkProps = { token: string; link: Link; draft: Draft };
const isRefused = ({ errors }: Draft) => Object.keys(errors).length > 0;

/** The link is good; one press uses it. */
export function LinkInPage({ token, link }: LinkProps) {
  const { linkIn } = useTexts(accountTexts);
  return (
    <PortalLayout title={linkIn.title} lead={linkIn.lead(link.name ?? '')} noindex>
      <PostButton action={useHref()(accountPaths.linkIn, { token })} variant="primary">
        {linkIn.submit}
      </PostButton>
    </PortalLayout>
  );
}

/** An invitation, or a new password for who forgot theirs. */
export function PasswordPage({ token, link, draft }: LinkProps) {
  const text = useTexts(accountTexts);
  const field = useFields(draft, text.errors);
  return (
    <PortalLayout
      title={text.choose[link.purpose] ?? ''}
      lead={text.chooseLead(link.mail ?? '')}
      refused={isRefused(draft)}
      noindex
    >
      <Form action={useHref()(accountPaths.linkPassword, { token })}>
        <ErrorSummary fields={[field('password')]} />
        <input type="hidden" name="username" value={link.mail ?? ''} autocomplete="username" />
        <NewPassword {...field('password')} />
        <FormFooter save={text.chooseSubmit} />
      </Form>
    </PortalLayout>
  );
}

/** One field, pasted or typed; what is asked of it stands before one types. */
export function NewPassword(state: ReturnType<ReturnType<typeof useFields>>) {
  const text = useTexts(accountTexts);
  return (
    <TextField
      {...state}
      label={text.newPassword}
      hint={text.passwordHint}
      type="password"
      autocomplete="new-password"
    />
  );
}

/** The first who may decide anything here. */
export function FirstPage({ token, draft }: LinkProps) {
  const text = useTexts(accountTexts);
  const field = useFields(draft, text.errors);
  const adviser = draft.values.mail === undefined || draft.values.adviser === 'true';
  return (
    <PortalLayout title={text.first.title} lead={text.first.lead} refused={isRefused(draft)} noindex>
      <Form action={useHref()(accountPaths.linkFirst, { token })}>
        <ErrorSummary fields={['name', 'mail', 'password'].map(field)} />
        <TextField {...field('name')} label={text.name} autocomplete="name" />
        <TextField {...field('mail')} label={text.mail} type="email" autocomplete="username" />
        <NewPassword {...field('password')} />
        <CheckboxField name="adviser" label={text.first.adviser} checked={adviser} />
        <FormFooter save={text.first.submit} />
      </Form>
    </PortalLayout>
  );
}

export function LinkGonePage() {
  const text = useTexts(accountTexts);
  return (
    <PortalLayout title={text.linkGone} lead={text.linkGoneMore} noindex>
      <LinkButton href={useHref()(accountPaths.signIn)}>{text.backToSignIn}</LinkButton>
    </PortalLayout>
  );
}
