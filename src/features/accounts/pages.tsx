import type { Role } from '#platform/actor.ts';
import type { Draft } from '#platform/form.ts';
import { useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { Oidc } from '#platform/sessionAccess.ts';
import { ErrorSummary, Form, FormFooter, HiddenField, TextField, useFields } from '#ui/form.tsx';
import { PortalLayout, WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Row, Rows } from '#ui/list.tsx';
import { Actions, Alert, Button, LinkButton, PostButton, Section } from '#ui/page.tsx';
import { useSite } from '#ui/site.ts';
import type { Account } from './account.ts';
import type { KeptForm } from './kept.tsx';
import { accountPaths } from './paths.ts';
import { accountTexts } from './texts.ts';

/** What went wrong with signing in that is no field's fault. */
export type Told = 'tooMany' | 'outside';
type DemoAccount = { id: string; name: string; roles: string[] };
type Ways = { oidc: Oidc | undefined; header: boolean; demo: DemoAccount[] };
type SignInProps = { draft: Draft; ways: Ways; told: Told | undefined; name: string | undefined };

/** Every way in that this installation has, the easiest first. */
export function SignInPage({ draft, ways, told, name }: SignInProps) {
  const text = useTexts(accountTexts);
  const { work } = useSite();
  const first = work[0]?.items[0];
  const isOnly = !ways.demo.length && !ways.oidc && !ways.header;
  return (
    <PortalLayout title={text.signIn} lead={text.signInLead} refused={isRefused(draft) || told !== undefined} noindex>
      <ToldAlert told={told} />
      {name !== undefined && (
        <Alert>
          <p>{text.alreadyIn(name)}</p>
          {first && <a href={first.href}>{text.goOn}</a>}
        </Alert>
      )}
      <div class="sign-in">
        {ways.demo.length > 0 && <DemoWays accounts={ways.demo} back={draft.values.back} />}
        {(ways.oidc || ways.header) && <OutsideWays {...ways} back={draft.values.back} />}
        <Section id="with-mail" heading={text.withPassword} first={isOnly} quietly={isOnly}>
          <SignInForm draft={draft} />
        </Section>
      </div>
    </PortalLayout>
  );
}

const isRefused = ({ errors }: Draft) => Object.keys(errors).length > 0;

function ToldAlert({ told }: { told: Told | undefined }) {
  const text = useTexts(accountTexts);
  if (!told) return null;
  const [heading, more] =
    told === 'tooMany' ? [text.tooMany, text.tooManyMore] : [text.outsideRefused, text.outsideRefusedMore];
  return (
    <Alert color="warning" heading={heading} urgent>
      {more}
    </Alert>
  );
}

function SignInForm({ draft }: { draft: Draft }) {
  const text = useTexts(accountTexts);
  const href = useHref();
  const field = useFields(draft, text.errors);
  return (
    <Form action={href(accountPaths.signIn)}>
      <ErrorSummary fields={[field('mail'), field('password')]} />
      <HiddenField name="back" value={draft.values.back || undefined} />
      <TextField {...field('mail')} label={text.mail} type="email" autocomplete="username" />
      <TextField {...field('password')} label={text.password} type="password" autocomplete="current-password" />
      <FormFooter save={text.signIn}>
        <Button action={href(accountPaths.magic)}>{text.sendLink}</Button>
        <Button variant="tertiary" action={href(accountPaths.reset)}>
          {text.forgotten}
        </Button>
      </FormFooter>
    </Form>
  );
}

function DemoWays({ accounts, back }: { accounts: DemoAccount[]; back: string | undefined }) {
  const text = useTexts(accountTexts);
  const href = useHref();
  return (
    <Section id="demo" heading={text.demoHeading} note={text.demoNote} first>
      <Rows label={text.demoHeading}>
        {accounts.map(({ id, name, roles }) => (
          <Row
            key={id}
            title={name}
            action={
              <PostButton action={href(accountPaths.demo)} fields={{ account: id, back: back || undefined }} small>
                {text.signIn}
                <span class="ds-sr-only">{text.demoAs(name)}</span>
              </PostButton>
            }
          >
            {text.demoMay[(roles[0] ?? 'visitor') as Role]}
          </Row>
        ))}
      </Rows>
    </Section>
  );
}

function OutsideWays({ oidc, header, demo, back }: Ways & { back: string | undefined }) {
  const text = useTexts(accountTexts);
  const href = useHref();
  return (
    <Section id="organisation" heading={text.withOrganisation} first={!demo.length}>
      <Actions>
        {oidc && (
          <LinkButton href={oidcHref(href(accountPaths.oidc), back)} variant="secondary">
            {text.organisation(oidc.label)}
          </LinkButton>
        )}
        {header && (
          <PostButton action={href(accountPaths.header)} fields={{ back: back || undefined }}>
            {text.organisation('')}
          </PostButton>
        )}
      </Actions>
    </Section>
  );
}

const oidcHref = (to: string, back: string | undefined) => (back ? `${to}?back=${encodeURIComponent(back)}` : to);

/** The same whether or not there is such an account. */
export function SentPage({ mails }: { mails: boolean }) {
  const text = useTexts(accountTexts);
  const href = useHref();
  return (
    <PortalLayout title={text.sentTitle} lead={text.sent} noindex>
      {!mails && <p class="quiet">{text.sentNoMail}</p>}
      <p>
        <a href={href(accountPaths.signIn)}>{text.backToSignIn}</a>
      </p>
    </PortalLayout>
  );
}

type ConfirmProps = { draft: Draft; account: Account; oidc: Oidc | undefined; told: Told | undefined };

/** A fresh proof, in the way that the account has: its password, the county's sign-in, or a link by mail. */
export function ConfirmPage({ draft, account, oidc, told }: ConfirmProps) {
  const text = useTexts(accountTexts);
  const href = useHref();
  const { back } = draft.values;
  return (
    <WorkLayout title={text.confirm} lead={text.confirmLead} refused={isRefused(draft)}>
      <ToldAlert told={told} />
      {account.demo && (
        <PostButton action={href(accountPaths.confirm)} fields={{ back }} variant="primary">
          {text.confirmDemo}
        </PostButton>
      )}
      {account.hasPassword && <ConfirmForm draft={draft} />}
      <Actions>
        {oidc && !account.demo && (
          <LinkButton
            href={oidcHref(href(accountPaths.oidc), back)}
            variant={account.hasPassword ? 'secondary' : 'primary'}
          >
            {text.organisation(oidc.label)}
          </LinkButton>
        )}
        {!account.hasPassword && !account.demo && (
          <PostButton
            action={href(accountPaths.magic)}
            fields={{ mail: account.mail, back }}
            variant={oidc ? 'secondary' : 'primary'}
          >
            {text.confirmMail}
          </PostButton>
        )}
      </Actions>
    </WorkLayout>
  );
}

function ConfirmForm({ draft }: { draft: Draft }) {
  const text = useTexts(accountTexts);
  const field = useFields(draft, text.errors);
  return (
    <Form action={useHref()(accountPaths.confirm)}>
      <ErrorSummary fields={[field('password')]} />
      <HiddenField name="back" value={draft.values.back || undefined} />
      <TextField {...field('password')} label={text.password} type="password" autocomplete="current-password" />
      <FormFooter save={text.confirmSubmit} />
    </Form>
  );
}

/** Answers a form that was sent after the session had ended. */
export function LatePage() {
  const text = useTexts(accountTexts);
  return (
    <PortalLayout title={text.lateTitle} lead={text.late} noindex>
      <LinkButton href={useHref()(accountPaths.signIn)}>{text.lateSignIn}</LinkButton>
    </PortalLayout>
  );
}

/** What was written before the session ended: nothing is sent until its one button is pressed. */
export function KeptPage({ kept }: { kept: KeptForm | undefined }) {
  const text = useTexts(accountTexts);
  const { work, home } = useSite();
  const skip = work[0]?.items[0]?.href ?? home;
  if (!kept)
    return (
      <WorkLayout title={text.keptTitle}>
        <EmptyState title={text.keptNone} action={<a href={skip}>{text.goOn}</a>} />
      </WorkLayout>
    );
  return (
    <WorkLayout title={text.keptTitle} lead={text.keptLead}>
      <Rows>
        {kept.fields.filter(isWritten).map(([name, value]) => (
          <Row key={name} title={value} />
        ))}
      </Rows>
      <Form action={kept.path}>
        {kept.fields.map(([name, value], index) => (
          <HiddenField key={`${name} ${index}`} name={name} value={value} />
        ))}
        <FormFooter save={text.keptSend}>
          <a href={skip}>{text.keptSkip}</a>
        </FormFooter>
      </Form>
    </WorkLayout>
  );
}

/** Words that someone typed; codes, ids and versions tell a reader nothing. */
const isWritten = ([name, value]: [string, string]) => name !== 'version' && (value.includes(' ') || value.length > 14);
