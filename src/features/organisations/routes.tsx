import type { VNode } from 'preact';
import { sql } from 'kysely';
import { dayInNorway } from '#platform/clock.ts';
import { flash } from '#platform/flash.ts';
import { readVersion } from '#platform/form.ts';
import { isId } from '#platform/id.ts';
import { inEach, type Language } from '#platform/language.ts';
import { pageNumber } from '#platform/paging.ts';
import { href } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import { get, post, type Page, type Route } from '#platform/routes.ts';
import { registerRoutes, type RegisterPages } from '#features/registers/register-pages.tsx';
import type { PublicDocument } from '#features/registers/portal.tsx';
import type { Outcome } from '#records/commands.ts';
import { titleOf, type RecordView, type Seen } from '#records/record.ts';
import { isDay } from '#records/register/cell.ts';
import { recordRights } from '#records/rights.ts';
import { recordOf } from '#records/web.tsx';
import { countryNames } from '#reference/countries/countries.ts';
import { OrganisationCard, type OrganisationAround } from './card.tsx';
import { dayToShow, heldBy } from './handover.ts';
import { HandoverPage } from './handover-page.tsx';
import { fillFromRegister } from './lookup.ts';
import type { PublicOrganisation } from './organisation.ts';
import { organisationPaths as paths } from './paths.ts';
import { confirmPerson, personsNearingEnd, removePerson } from './persons.ts';
import { PersonsPage } from './persons-page.tsx';
import { alikeTo, turnsOf } from './queries.ts';
import { organisationKind, organisationRegister } from './register.ts';
import { AlikeOnes, History, Numbers, Persons, TakenNumbers } from './sections.tsx';
import { takenNumbers } from './taken.ts';
import { organisationTexts } from './texts.ts';
import { organisationWords } from './words.ts';

const pages: RegisterPages = {
  Card: OrganisationCard,
  line: lineOf,
  more: aroundOf,
  first: firstOf,
  sections: async (_, record) => [<Persons values={record.values} />],
  links: ({ var: { language } }, { id }) => (
    <a href={href(language, paths.handover, { id })}>{organisationTexts[language].handover}</a>
  ),
  listLinks: ({ var: { language } }) => (
    <a href={href(language, paths.persons)}>{organisationTexts[language].personsTitle}</a>
  ),
  aboveForm,
  fill: {
    button: 'lookup',
    part: 'identifier',
    label: inEach((language) => organisationTexts[language].lookUp),
    from: fillFromRegister,
  },
};

export const organisationRoutes: Route[] = [
  get(paths.persons, { allow: recordRights.change }, persons),
  get(paths.handover, { allow: recordRights.read }, handover),
  post(paths.confirmation, { allow: recordRights.change, audit: 'organisation.personConfirmed' }, confirm),
  post(paths.farewell, { allow: recordRights.change, audit: 'organisation.personRemoved' }, letGo),
  ...registerRoutes(organisationRegister, organisationKind, pages),
];

/** `Regionalt nettverk · Frankrike`. */
function lineOf(document: PublicDocument, language: Language): string {
  const { type, country, seat } = document.details as unknown as PublicOrganisation;
  const { options } = organisationWords[language];
  return [type && options.type[type], seat, country && countryNames[language][country]].filter(Boolean).join(' · ');
}

/** Which of the organisations that it names, or that name it, have a page in the portal. */
async function aroundOf({ var: { published, language } }: Page, { id }: PublicDocument): Promise<OrganisationAround> {
  const { rows } = await sql<{ id: string }>`
    select id from published where language = ${language} and kind = 'organisation' and id in (
      select target from published_reference where published_reference.id = ${id}
      union select published_reference.id from published_reference where target = ${id})`.execute(published);
  return { shown: new Set(rows.map((row) => row.id)) };
}

async function firstOf({ var: { db, actor, language } }: Page, { id, values }: RecordView): Promise<VNode> {
  const [alike, turns] = [await alikeTo(db, actor, id, language), await turnsOf(db, actor, id, language)];
  return (
    <>
      <AlikeOnes alike={alike} />
      <Numbers values={values} />
      <History turns={turns} to={(other) => href(language, paths.work, { id: other })} />
    </>
  );
}

async function aboveForm(page: Page, _: unknown, record?: RecordView): Promise<VNode | undefined> {
  const taken = await takenNumbers(page, record?.id);
  return taken.length ? <TakenNumbers taken={taken} /> : undefined;
}

async function handover(page: Page): Promise<Response> {
  const record = await recordOf(page, organisationKind);
  if (!record) return page.notFound();
  const { db, actor, language, now } = page.var;
  const [turns, held] = [await turnsOf(db, actor, record.id, language), await heldBy(db, actor, record.id, language)];
  const asked = page.req.query('day') ?? '';
  const day = isDay(asked) ? asked : dayToShow(turns, held, dayInNorway(now));
  const organisation = { id: record.id, title: titleOf(record, language) };
  return render(page, <HandoverPage {...{ organisation, turns, held, day }} />);
}

function persons(page: Page): Promise<Response> {
  return showPersons(page, false);
}

async function showPersons(page: Page, stale: boolean): Promise<Response> {
  const { db, actor, language, now } = page.var;
  const number = pageNumber(page.req.query('page'));
  const found = await personsNearingEnd(db, actor, { today: dayInNorway(now), language, number });
  return render(page, <PersonsPage {...found} number={number} stale={stale} />, stale ? 409 : 200);
}

function confirm(page: Page): Promise<Response> {
  return answer(
    page,
    (record, seen, person) => confirmPerson(page.var, record, seen, person),
    (name) => organisationTexts[page.var.language].confirmed(name),
  );
}

function letGo(page: Page): Promise<Response> {
  return answer(
    page,
    (record, seen, person) => removePerson(page.var, record, seen, person),
    () => organisationTexts[page.var.language].gone,
  );
}

type Doing = (record: RecordView, seen: Seen, person: string) => Promise<Outcome>;

async function answer(page: Page, work: Doing, told: (name: string) => string): Promise<Response> {
  const record = await recordOf(page, organisationKind, 'change');
  const person = page.req.param('person') ?? '';
  const name = record?.values[`person.${person}.name`];
  if (!record || !isId(person) || name === undefined) return page.notFound();
  const outcome = await work(record, { id: record.id, version: await readVersion(page) }, person);
  if (!outcome.ok) return showPersons(page, true);
  flash(page, { text: told(name) });
  return page.redirect(href(page.var.language, paths.persons), 303);
}
