import { languages, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { Draft, Values } from '#platform/form.ts';
import type { Account } from '#features/accounts/account.ts';
import { CheckboxGroup } from '#ui/choices.tsx';
import {
  DateField,
  ErrorSummary,
  Form,
  FormFooter,
  HiddenField,
  SelectField,
  TextField,
  useFields,
  type Choices,
  type FieldState,
} from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { Actions, Alert, Button, LinkButton, PostButton, SavedMeanwhile, Section } from '#ui/page.tsx';
import { administrationPaths as paths } from './paths.ts';
import { administrationTexts } from './texts.ts';
import { StateMarks, useRoleChoices } from './users-page.tsx';

type Fields = { field: (name: string) => FieldState; units: Choices };

/** Name, address, unit and language: what one tells of a colleague. */
function PersonFields({ field, units }: Fields) {
  const text = useTexts(administrationTexts);
  const tongues = languages.map((language) => [language, text.languages[language]] as const);
  return (
    <>
      <TextField {...field('name')} label={text.name} required autocomplete="off" />
      <TextField {...field('mail')} label={text.mail} type="email" required autocomplete="off" />
      <SelectField {...field('unit')} label={text.unit} blank={text.noUnit} choices={units} required={false} />
      <SelectField {...field('language')} label={text.language} choices={tongues} />
    </>
  );
}

function RolesField({ field, hint }: Pick<Fields, 'field'> & { hint?: string }) {
  const text = useTexts(administrationTexts);
  const { value = '', ...state } = field('roles');
  return (
    <CheckboxGroup {...state} hint={hint} label={text.roles} choices={useRoleChoices()} chosen={value.split(',')} />
  );
}

export function InvitePage({ draft, units, mails }: { draft: Draft; units: Choices; mails: boolean }) {
  const text = useTexts(administrationTexts);
  const href = useHref();
  const field = useFields(draft, text.errors);
  const crumbs = [{ label: text.users, href: href(paths.users) }, { label: text.invite }];
  const refused = Object.keys(draft.errors).length > 0;
  return (
    <WorkLayout
      title={text.invite}
      lead={mails ? text.inviteLead : text.inviteLeadByHand}
      crumbs={crumbs}
      section="users"
      refused={refused}
    >
      <Form action={href(paths.invite)}>
        <ErrorSummary fields={['name', 'mail', 'roles'].map(field)} />
        <PersonFields field={field} units={units} />
        <RolesField field={field} />
        <FormFooter save={text.sendInvitation} cancel={href(paths.users)} />
      </Form>
    </WorkLayout>
  );
}

/** The link that lets a colleague in, shown once to whoever may have to hand it over. */
export function LinkPage({ link, why }: { link: string; why: 'mailed' | 'invited' | 'renewed' }) {
  const text = useTexts(administrationTexts);
  const lead = { mailed: text.linkMadeMore, invited: text.linkByHand, renewed: text.handOver }[why];
  const href = useHref();
  const crumbs = [{ label: text.users, href: href(paths.users) }, { label: text.linkMade }];
  return (
    <WorkLayout title={text.linkMade} lead={lead} crumbs={crumbs} section="users">
      <p>
        <code class="long">{link}</code>
      </p>
      <LinkButton href={href(paths.users)} variant="secondary">
        {text.users}
      </LinkButton>
    </WorkLayout>
  );
}

type Props = {
  account: Account;
  draft: Draft;
  units: Choices;
  saved?: Values | undefined;
  problem?: string | undefined;
};

/** One account: who it is for, what they may do, and whether they get in. */
export function UserPage({ account, draft, units, saved, problem }: Props) {
  const text = useTexts(administrationTexts);
  const href = useHref();
  const field = useFields(draft, text.errors, saved);
  const crumbs = [{ label: text.users, href: href(paths.users) }, { label: account.name }];
  const refused = Object.keys(draft.errors).length > 0;
  return (
    <WorkLayout title={account.name} crumbs={crumbs} section="users" refused={refused}>
      <p>
        <StateMarks account={account} />
      </p>
      {saved && <SavedMeanwhile />}
      {problem && (
        <Alert color="warning" urgent>
          <p>{problem}</p>
        </Alert>
      )}
      <ErrorSummary fields={['name', 'mail', 'ends_on', 'roles'].map(field)} />
      <Form action={href(paths.user, account)}>
        <HiddenField name="version" value={draft.values.version} />
        <PersonFields field={field} units={units} />
        <DateField {...field('ends_on')} label={text.endsOn} hint={text.endsOnHint} required={false} />
        <FormFooter />
      </Form>
      <Section id="roles-heading" heading={text.roles} quietly>
        <Form action={href(paths.userRoles, account)}>
          <HiddenField name="version" value={draft.values.version} />
          <RolesField field={field} hint={text.rolesNote} />
          <Actions>
            <Button>{text.saveRoles}</Button>
          </Actions>
        </Form>
      </Section>
      <Entry account={account} />
    </WorkLayout>
  );
}

/** A new link for who lost theirs, and the door that is shut or opened. */
function Entry({ account }: { account: Account }) {
  const text = useTexts(administrationTexts);
  const href = useHref();
  const { id, version, disabled_at: disabled, demo } = account;
  const to = disabled ? paths.userEnabling : paths.userDisabling;
  const mayLink = !disabled && !demo;
  return (
    <Section id="entry" heading={text.state} note={mayLink ? text.newLinkMore : undefined}>
      <Actions>
        {mayLink && <PostButton action={href(paths.userLink, { id })}>{text.newLink}</PostButton>}
        <PostButton action={href(to, { id })} fields={{ version }} variant="tertiary" danger={!disabled}>
          {disabled ? text.enable : text.disable}
        </PostButton>
      </Actions>
    </Section>
  );
}
