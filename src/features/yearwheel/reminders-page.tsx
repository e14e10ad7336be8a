import type { Draft } from '#platform/form.ts';
import { formatDay } from '#platform/format.ts';
import { dayInNorway } from '#platform/clock.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { RadioField } from '#ui/choices.tsx';
import { ErrorSummary, Form, FormFooter, SelectField, useFields, type Choices } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { Row, Rows } from '#ui/list.tsx';
import { Alert, Button, Details, LinkButton, PostButton, Section } from '#ui/page.tsx';
import type { OwnCalendar } from './calendars.ts';
import { nextMail, oftens, type DigestState } from './digest.ts';
import { wheelPaths as paths } from './paths.ts';
import { wheelTexts } from './texts.ts';

export type NamedCalendar = OwnCalendar & { name: string };
type RemindersProps = {
  digest: DigestState;
  calendars: NamedCalendar[];
  choices: Choices;
  today: string;
  draft: Draft;
  tooMany?: boolean | undefined;
};

/** What is mailed and when, and the calendars that one subscribes to. */
export function RemindersPage(props: RemindersProps) {
  const text = useTexts(wheelTexts);
  const crumbs = [{ label: text.title, href: useHref()(paths.wheel) }, { label: text.reminders }];
  const refused = Object.keys(props.draft.errors).length > 0;
  return (
    <WorkLayout title={text.reminders} lead={text.remindersLead} section="wheel" crumbs={crumbs} refused={refused}>
      <MailSection {...props} />
      <CalendarSection {...props} />
    </WorkLayout>
  );
}

function MailSection({ digest: { often, last }, today, draft }: RemindersProps) {
  const text = useTexts(wheelTexts);
  const language = useLanguage();
  const field = useFields(draft, text.errors);
  const next = nextMail(often, today);
  const lastly = last && text.mailLast(formatDay(dayInNorway(last.at), language), last.duties);
  return (
    <Section id="mail" heading={text.mail} first>
      <p>{text.mailSays}</p>
      <p>
        {next ? text.mailNext(formatDay(next, language)) : text.mailOff} {lastly ?? text.mailNever}
      </p>
      {last?.text && (
        <Details summary={text.mailRead}>
          <p>
            <strong>{last.subject}</strong>
          </p>
          {last.text.split('\n\n').map((part, at) => (
            <p key={String(at)}>{part}</p>
          ))}
        </Details>
      )}
      <Form action={useHref()(paths.digest)}>
        <ErrorSummary fields={[field('often')]} />
        <RadioField
          {...field('often')}
          value={draft.values.often ?? often}
          label={text.often}
          choices={oftens.map((each) => [each, text.oftenWords[each] ?? each] as const)}
        />
        <FormFooter />
      </Form>
    </Section>
  );
}

function CalendarSection({ calendars, choices, draft, tooMany }: RemindersProps) {
  const text = useTexts(wheelTexts);
  const language = useLanguage();
  const href = useHref();
  const field = useFields(draft, text.errors);
  return (
    <Section id="calendars" heading={text.calendars}>
      <p>{text.calendarsMore}</p>
      {tooMany && (
        <Alert color="warning" urgent>
          {text.tooMany}
        </Alert>
      )}
      {calendars.length === 0 && <p class="quiet">{text.calendarNone}</p>}
      {calendars.length > 0 && (
        <Rows label={text.calendars}>
          {calendars.map(({ id, name, made_at }) => (
            <Row
              key={id}
              title={name}
              action={
                <PostButton action={href(paths.calendarRemoval, { id })} small>
                  {text.withdraw}
                  <span class="ds-sr-only"> {name}</span>
                </PostButton>
              }
            >
              {text.madeOn(formatDay(dayInNorway(made_at), language))}
            </Row>
          ))}
        </Rows>
      )}
      <Form action={href(paths.calendars)}>
        <ErrorSummary fields={[field('scope')]} />
        <SelectField {...field('scope')} label={text.calendarOf} choices={choices} />
        <div class="actions">
          <Button>{text.makeCalendar}</Button>
        </div>
      </Form>
    </Section>
  );
}

/** The address, shown this once, with how to use it. */
export function CalendarMadePage({ address, name }: { address: string; name: string }) {
  const text = useTexts(wheelTexts);
  const href = useHref();
  const crumbs = [
    { label: text.title, href: href(paths.wheel) },
    { label: text.reminders, href: href(paths.reminders) },
    { label: name },
  ];
  return (
    <WorkLayout title={text.calendarMade} lead={name} section="wheel" crumbs={crumbs}>
      <div class="ds-field">
        <label class="ds-label" for="address">
          {text.calendarAddress}
        </label>
        <input class="ds-input" id="address" type="text" readOnly value={address} />
      </div>
      <p class="quiet">{text.calendarMadeMore}</p>
      <p class="actions">
        <LinkButton href={address.replace(/^https?:/, 'webcal:')}>{text.calendarOpen}</LinkButton>
        <a href={href(paths.reminders)}>{text.back}</a>
      </p>
      <ul>
        <li>{text.outlook}</li>
        <li>{text.google}</li>
      </ul>
    </WorkLayout>
  );
}
