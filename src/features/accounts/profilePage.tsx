import { dayInNorway } from '#platform/clock.ts';
import { draftOf, type Draft } from '#platform/form.ts';
import { formatDay, formatMoment, formatNumber } from '#platform/format.ts';
import { languages, useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { RadioField } from '#ui/choices.tsx';
import { ErrorSummary, Form, FormFooter, HiddenField, TextField, useFields } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { CardFacts, Mark, Row, Rows } from '#ui/list.tsx';
import { Alert, PostButton, SavedMeanwhile, Section } from '#ui/page.tsx';
import { useSite } from '#ui/site.ts';
import type { Account } from './account.ts';
import { NewPassword } from './linkPages.tsx';
import { accountPaths } from './paths.ts';
import type { Held } from './queries.ts';
import { accountTexts } from './texts.ts';

export type ProfileDrafts = { self?: Draft; password?: Draft; stale?: boolean; tooMany?: boolean };
type Session = { id: string; device: string; created_at: Date; last_seen_at: Date };
type Props = { account: Account; sessions: Session[]; held: Held; drafts: ProfileDrafts; here: string | undefined };

/** One's own account: who one is, the way in, where it stands open, and what is kept. */
export function ProfilePage({ account, sessions, held, drafts, here }: Props) {
  const text = useTexts(accountTexts);
  const refused = [drafts.self, drafts.password].some((draft) => draft && Object.keys(draft.errors).length > 0);
  return (
    <WorkLayout title={text.profile} refused={refused}>
      {drafts.stale && <SavedMeanwhile />}
      <Section id="self" heading={text.yourself} first>
        <SelfForm draft={drafts.self ?? draftOfAccount(account)} />
      </Section>
      {!account.demo && (
        <Section id="change-password" heading={text.changePassword}>
          {drafts.tooMany && (
            <Alert color="warning" heading={text.tooMany} urgent>
              {text.tooManyMore}
            </Alert>
          )}
          {account.hasPassword ? <PasswordForm draft={drafts.password ?? draftOf({})} /> : <NoPassword {...account} />}
        </Section>
      )}
      <Sessions sessions={sessions} here={here} />
      <HeldSection account={account} held={held} />
    </WorkLayout>
  );
}

const draftOfAccount = ({ name, language, version }: Account) => draftOf({ name, language, version: String(version) });

function SelfForm({ draft }: { draft: Draft }) {
  const text = useTexts(accountTexts);
  const field = useFields(draft, text.errors);
  return (
    <Form action={useHref()(accountPaths.profile)}>
      <ErrorSummary fields={[field('name'), field('language')]} />
      <HiddenField name="version" value={draft.values.version} />
      <TextField {...field('name')} label={text.name} autocomplete="name" />
      <RadioField
        {...field('language')}
        label={text.language}
        hint={text.languageHint}
        choices={languages.map((each) => [each, text.languages[each] ?? each] as const)}
        inline
      />
      <FormFooter />
    </Form>
  );
}

function PasswordForm({ draft }: { draft: Draft }) {
  const text = useTexts(accountTexts);
  const field = useFields(draft, text.errors);
  return (
    <Form action={useHref()(accountPaths.password)}>
      <ErrorSummary fields={[field('old'), field('password')]} />
      <TextField {...field('old')} label={text.oldPassword} type="password" autocomplete="current-password" />
      <NewPassword {...field('password')} />
      <footer>
        <button class="ds-button" type="submit" data-variant="secondary">
          {text.changeSubmit}
        </button>
      </footer>
    </Form>
  );
}

function NoPassword({ mail }: Account) {
  const text = useTexts(accountTexts);
  return (
    <>
      <p class="quiet">{text.passwordNone}</p>
      <PostButton action={useHref()(accountPaths.reset)} fields={{ mail }}>
        {text.confirmMail}
      </PostButton>
    </>
  );
}

function Sessions({ sessions, here }: Pick<Props, 'sessions' | 'here'>) {
  const text = useTexts(accountTexts);
  const href = useHref();
  return (
    <Section id="sessions" heading={text.sessions} note={text.sessionsNote}>
      <Rows label={text.sessions}>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} here={session.id === here} />
        ))}
      </Rows>
      {sessions.length > 1 && <PostButton action={href(accountPaths.endOthers)}>{text.endOthers}</PostButton>}
    </Section>
  );
}

function SessionRow({ session, here }: { session: Session; here: boolean }) {
  const text = useTexts(accountTexts);
  const href = useHref();
  const language = useLanguage();
  return (
    <Row
      title={session.device || text.unknownDevice}
      why={here && <Mark color="moss">{text.thisSession}</Mark>}
      action={
        !here && (
          <PostButton action={href(accountPaths.endSession, { id: session.id })} small>
            {text.endSession}
          </PostButton>
        )
      }
    >
      {text.since(formatMoment(session.created_at, language))},{' '}
      {text.lastSeen(formatMoment(session.last_seen_at, language))}
    </Row>
  );
}

function HeldSection({ account, held }: Pick<Props, 'account' | 'held'>) {
  const text = useTexts(accountTexts);
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  return (
    <Section id="held" heading={text.held} note={text.heldNote}>
      <CardFacts
        facts={[
          [text.heldMail, account.mail],
          [text.heldRoles, useSite().signedIn?.roleWord],
          [text.heldSince, formatDay(dayInNorway(account.created_at), language)],
          [text.heldRecords, number(held.records)],
          [text.heldAnswers, number(held.answersFor)],
          [text.heldComments, number(held.comments)],
          [text.heldAudit, number(held.audit)],
          [text.heldMessages, number(held.messages)],
        ]}
      />
    </Section>
  );
}
