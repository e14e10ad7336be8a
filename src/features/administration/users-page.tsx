import { accountRoles, type Role } from '#platform/actor.ts';
import { formatDay } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { Account } from '#features/accounts/account.ts';
import { portalPaths } from '#features/portal/paths.ts';
import { SelectField, TextField, type Choices } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Mark, Pager, Row, Rows } from '#ui/list.tsx';
import { FilterBar, LinkButton } from '#ui/page.tsx';
import { roleWords } from '#ui/roles.ts';
import { administrationPaths as paths } from './paths.ts';
import { administrationTexts } from './texts.ts';

type Props = {
  accounts: Account[];
  units: Map<string, string>;
  words: string;
  role: string;
  next: string | undefined;
};

/** Those who have an account, and what they may do. */
export function UsersPage({ accounts, units, words, role, next }: Props) {
  const text = useTexts(administrationTexts);
  const href = useHref();
  const invite = <LinkButton href={href(paths.invite)}>{text.invite}</LinkButton>;
  return (
    <WorkLayout title={text.users} lead={text.usersLead} section="users" actions={invite}>
      <FilterBar action={href(paths.users)} label={text.users}>
        <TextField name="q" value={words} label={text.search} type="search" />
        <SelectField name="role" value={role} label={text.role} blank={text.allRoles} choices={useRoleChoices()} />
      </FilterBar>
      {!accounts.length && <EmptyState title={text.usersEmpty}>{text.usersEmptyMore}</EmptyState>}
      {accounts.length > 0 && (
        <Rows label={text.users}>
          {accounts.map((account) => (
            <AccountRow key={account.id} account={account} unit={units.get(account.unit ?? '')} />
          ))}
        </Rows>
      )}
      <Pager next={next} />
      <p>
        <a href={href(portalPaths.rights)}>{text.toRights}</a>
      </p>
    </WorkLayout>
  );
}

/** The roles one can give, each with what it is for. */
export function useRoleChoices(): Choices {
  const language = useLanguage();
  const text = administrationTexts[language];
  return accountRoles.map((role) => [role, roleWords[language][role], text.roleSays[role] ?? ''] as const);
}

function AccountRow({ account, unit }: { account: Account; unit: string | undefined }) {
  const language = useLanguage();
  const { id, name, mail, roles } = account;
  const held = roles.map((role: Role) => roleWords[language][role]).join(', ');
  return (
    <Row title={name} href={useHref()(paths.user, { id })} why={<StateMarks account={account} />}>
      {[held, unit, mail].filter(Boolean).join(' · ')}
    </Row>
  );
}

/** Whether someone can sign in, in words. */
export function StateMarks({ account }: { account: Account }) {
  const text = useTexts(administrationTexts);
  const language = useLanguage();
  const { disabled_at: disabled, demo, hasPassword, ends_on: ends } = account;
  return (
    <>
      {disabled && <Mark color="brick">{text.disabled}</Mark>}
      {!disabled && !demo && !hasPassword && <Mark>{text.invited}</Mark>}
      {demo && <Mark>{text.demoUser}</Mark>}
      {ends && (
        <Mark>
          {text.endsOn}: {formatDay(ends, language)}
        </Mark>
      )}
    </>
  );
}
