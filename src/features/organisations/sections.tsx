import type { Values } from '#platform/form.ts';
import { formatDay } from '#platform/format.ts';
import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { keysIn } from '#records/register/check.ts';
import { Facts, Row, Rows } from '#ui/list.tsx';
import { Alert, Section } from '#ui/page.tsx';
import { writtenIdentifier, type Scheme } from './identifiers.ts';
import { organisationPaths } from './paths.ts';
import { personEnds, turnGroups, type Turn, type TurnGroup } from './organisation.ts';
import type { Alike } from './queries.ts';
import { organisationTexts } from './texts.ts';
import type { Taken } from './taken.ts';
import { organisationWords } from './words.ts';

/** Those that may be the same organisation, for someone who can tell to look at. */
export function AlikeOnes({ alike }: { alike: readonly Alike[] }) {
  const text = useTexts(organisationTexts);
  const href = useHref();
  if (!alike.length) return null;
  return (
    <Alert color="warning" heading={text.alike}>
      <p>{text.alikeMore}</p>
      <ul>
        {alike.map(({ id, title }) => (
          <li key={id}>
            <a href={href(organisationPaths.work, { id })}>{title}</a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** Who has the numbers that were refused. */
export function TakenNumbers({ taken }: { taken: readonly Taken[] }) {
  const text = useTexts(organisationTexts);
  const href = useHref();
  return (
    <Alert color="danger">
      {taken.map(({ number, id, title }) => (
        <p key={number}>
          {text.taken(number)} <a href={href(organisationPaths.work, { id })}>{title}</a>. {text.takenMore}
        </p>
      ))}
    </Alert>
  );
}

type HistoryProps = {
  turns: readonly Turn[];
  /** Where a name leads, if anywhere. */
  to: (id: string) => string | undefined;
};

/** Whom it came after and who came after it, a line for each turn. */
export function History({ turns, to }: HistoryProps) {
  const text = useTexts(organisationTexts);
  const language = useLanguage();
  if (!turns.length) return null;
  return (
    <Section id="history" heading={text.history}>
      <ol class="plain">
        {turnGroups(turns).map((turn) => (
          <li key={`${turn.on_day} ${turn.side} ${turn.how}`}>
            <p>
              <strong>{turn.on_day ? formatDay(turn.on_day, language) : text.undated}</strong>{' '}
              <TurnWords turn={turn} language={language} to={to} />
              {turn.note && <span class="small quiet"> · {turn.note}</span>}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

type TurnProps = { turn: TurnGroup; language: Language; to: HistoryProps['to'] };

/** The sentence with each name as a link: it is made around a mark that no name holds. */
function TurnWords({ turn, language, to }: TurnProps) {
  const text = organisationTexts[language];
  const [before = '', after = ''] = text.turns[turn.side][turn.how]('\u0000').split('\u0000');
  return (
    <>
      {before}
      {turn.organisations.map(({ id, title }, at) => (
        <span key={id}>
          {at > 0 && (at === turn.organisations.length - 1 ? ` ${text.and} ` : ', ')}
          <Name address={to(id)} title={title} />
        </span>
      ))}
      {after}
    </>
  );
}

function Name({ address, title }: { address: string | undefined; title: string }) {
  return address ? <a href={address}>{title}</a> : <>{title}</>;
}

/** Its numbers as people read them. */
export function Numbers({ values }: { values: Values }) {
  const words = useTexts(organisationWords);
  const keys = keysIn('identifier', values);
  if (!keys.length) return null;
  return (
    <Section id="numbers" heading={words.labels.identifier}>
      <Facts
        facts={keys.map((key) => {
          const scheme = values[`identifier.${key}.scheme`] as Scheme;
          const written = writtenIdentifier(scheme, values[`identifier.${key}.value`] ?? '');
          return [words.options['identifier.scheme'][scheme], written];
        })}
      />
    </Section>
  );
}

/** The people there, for those who work here: why we have their details, and until when. */
export function Persons({ values }: { values: Values }) {
  const words = useTexts(organisationWords);
  const keys = keysIn('person', values);
  if (!keys.length) return null;
  return (
    <Section id="persons" heading={words.labels.person} note={words.hints.person}>
      <Rows label={words.labels.person}>
        {keys.map((key) => (
          <PersonRow key={key} values={values} prefix={`person.${key}.`} />
        ))}
      </Rows>
    </Section>
  );
}

function PersonRow({ values, prefix }: { values: Values; prefix: string }) {
  const { labels } = useTexts(organisationWords);
  const language = useLanguage();
  const told = (name: string) => values[prefix + name] ?? '';
  const [confirmed, mail] = [told('confirmed_on'), told('mail')];
  const last = personEnds({ confirmed_on: confirmed, ends_on: told('ends_on') });
  const said = [told('role'), told('phone'), told('purpose'), told('source')].filter(Boolean);
  return (
    <Row title={told('name')}>
      <p>
        {said.join(' · ')} {mail && <a href={`mailto:${mail}`}>{mail}</a>}
      </p>
      <p>
        {labels['person.confirmed_on']} {formatDay(confirmed, language)} · {labels['person.ends_on']}{' '}
        {formatDay(last, language)}
      </p>
    </Row>
  );
}
