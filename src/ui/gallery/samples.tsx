import type { VNode } from 'preact';
import type { Language } from '#platform/language.ts';
import { CheckboxField, CheckboxGroup, RadioField } from '../choices.tsx';
import * as form from '../form.tsx';
import { GoalLink, GoalStrip, GoalTile } from '../goal.tsx';
import { LanguagesField } from '../languages-field.tsx';
import { PortalLayout, WorkLayout } from '../layout.tsx';
import * as list from '../list.tsx';
import { MatrixFigure } from '../matrix-figure.tsx';
import { Matrix, type MatrixCell } from '../matrix.tsx';
import * as page from '../page.tsx';
import type { Site } from '../site.ts';
import { Legend, StateMark } from '../state.tsx';

/** A site such as the demo county's, for the gallery alone. */
export function sampleSite(language: Language): Site {
  return {
    county: { name: 'Demofylket', tagline: 'Internasjonalt arbeid' },
    demo: true,
    readOnly: false,
    signedIn: { name: 'Rådgiver A', roleWord: 'Rådgiver' },
    alternates: { nb: '/nb/galleri', nn: '/nn/galleri', en: '/en/gallery' },
    path: `/${language}/galleri`,
    origin: 'https://samband.example',
    home: '/',
    menu: [
      { label: 'Løftene', href: '/nb/strategi', key: 'strategy' },
      { label: 'Det vi gjør', href: '/nb/aktiviteter', key: 'activities' },
      { label: 'Resultater', href: '/nb/resultater' },
    ],
    work: [
      {
        label: 'Nå',
        items: [
          { label: 'Min dag', href: '/nb/min-dag', key: 'day', count: 4, jump: 'd' },
          { label: 'Til gjennomsyn', href: '/nb/gjennomsyn', count: 2 },
        ],
      },
      { label: 'Strategien', items: [{ label: 'Løfter og bidrag', href: '/nb/arbeid/strategi', jump: 's' }] },
    ],
    footer: [[{ label: 'Åpne data og API', href: '/nb/data' }], [{ label: 'Personvern', href: '/nb/personvern' }]],
    contact: { unit: 'Seksjon for internasjonalt arbeid', email: 'post@demofylket.example', phone: '+47 00 00 00 00' },
    palette: '/nb/sprett',
    search: '/nb/sok',
    signOut: '/nb/logg-ut',
    signIn: { label: 'Logg inn', href: '/nb/logg-inn' },
    assets: {},
  };
}

const goals = [
  [4, 'God utdanning'],
  [8, 'Anstendig arbeid og økonomisk vekst'],
  [9, 'Industri, innovasjon og infrastruktur'],
  [10, 'Mindre ulikhet'],
  [11, 'Bærekraftige byer og lokalsamfunn'],
  [12, 'Ansvarlig forbruk og produksjon'],
  [13, 'Stoppe klimaendringene'],
] as const;
const channels = ['Medlemskap', 'Avtaler', 'Prosjekter', 'Kunnskap'].map((label) => ({ key: label, label }));
const cells: MatrixCell[] = [
  { state: 'none' },
  { state: 'shown', label: '2 vist', note: '1 i gang', href: '/nb/a' },
  { state: 'active', label: '2 i gang', href: '/nb/b' },
  { state: 'promised', label: 'Lovet', note: 'ingen aktivitet', href: '/nb/c' },
  { state: 'shownLastYear', label: 'Vist i 2025', href: '/nb/d' },
  { state: 'beyond', label: '1 utover', href: '/nb/e' },
];
const matrix = {
  caption: 'Mål og virkemidler 2026',
  rows: goals.map(([goal, label]) => ({ key: `goal-${goal}`, goal, label, href: `/nb/mal/${goal}` })),
  columns: channels,
  cell: (row: { goal: number }, column: { label: string }) => cells[(row.goal * 7 + column.label.length) % 6]!,
};
const words =
  'Fylkeskommunen skal aktivt bruke europeiske samarbeidsprogrammer for å gi økt faglig kunnskap, utvikle tjenestene, knytte kontakter og skape faglige nettverk.';

/** The visitor's front page. */
export function Front() {
  return (
    <PortalLayout title="Hva gjør fylket internasjonalt?" ownHeading description="Hva fylket har lovet og vist.">
      <page.Answer more="Fylkestinget vedtok strategien i 2020. Her følger du hvert løfte fram til det som viser hva det ga.">
        Vi har lovet <a href="/nb/a">17 ting</a>. <a href="/nb/b">12 er i gang</a>, og <a href="/nb/c">9 kan vise</a>{' '}
        hva som kom ut av det i år.
      </page.Answer>
      <page.Section id="goals" heading="Målene vi følger opp" quietly first>
        <GoalStrip
          goals={goals.map(([goal, name]) => ({ goal, name, href: `/nb/mal/${goal}`, note: '4 av 4 vist' }))}
        />
      </page.Section>
      <page.Section id="came" heading="Dette kom ut av det" more={<a href="/nb/alle">Alle resultater</a>} first>
        <list.Outcomes
          outcomes={[
            {
              key: 'a',
              value: '214',
              href: '/nb/x',
              what: 'elever hadde praksis i Europa.',
              source: 'Mål 4 · rapport',
            },
            { key: 'b', value: '3 av 5', what: 'forslag sto i den vedtatte teksten.', source: 'Mål 13 · vedtak' },
            { key: 'c', value: '2', what: 'prosjekter ble til daglig drift.', source: 'Mål 11 · brev' },
          ]}
        />
      </page.Section>
      <page.Columns>
        <page.Section id="calls" heading="Muligheter" more={<a href="/nb/alle-utlysninger">Alle</a>}>
          <list.DateRows
            rows={[
              {
                day: '2027-02-12',
                title: 'Mobilitet for elever',
                href: '/nb/m',
                note: 'Erasmus+ · skoler',
                end: <list.Mark color="moss">81 dager</list.Mark>,
              },
              { day: '2027-03-03', title: 'Grønn omstilling i kystsamfunn', href: '/nb/g', note: 'Interreg' },
            ]}
          />
        </page.Section>
        <page.Section id="meet" heading="Møteplasser">
          <list.EmptyState
            title="Ingen møter er satt opp"
            action={
              <page.LinkButton href="/nb/abonner" variant="secondary">
                Få varsel
              </page.LinkButton>
            }
          >
            Her står kurs, møter og partnertorg med dato og sted.
          </list.EmptyState>
        </page.Section>
      </page.Columns>
    </PortalLayout>
  );
}

/** The matrix as table and as drawing. */
export function Strategy() {
  return (
    <PortalLayout
      title="Hva vi har lovet, og hva som er vist"
      lead="Internasjonal strategi 2030 følger opp sju av FNs bærekraftsmål gjennom medlemskap, avtaler og prosjekter."
      crumbs={[{ label: 'Forside', href: '/nb' }, { label: 'Løftene' }]}
      section="strategy"
      flash={{ text: 'Lagret.', undo: { action: '/nb/angre', fields: { version: '3' } } }}
    >
      <page.FilterBar action="/nb/strategi" label="Velg år">
        <form.SelectField
          name="year"
          label="År"
          value="2026"
          choices={[
            ['2026', '2026'],
            ['2025', '2025'],
          ]}
        />
      </page.FilterBar>
      <list.Tabs
        label="Visning"
        tabs={[
          { label: 'Tabell', href: '/nb/t', current: true },
          { label: 'Figur', href: '/nb/f', count: 7 },
        ]}
      />
      <Legend />
      <Matrix {...matrix} />
      <MatrixFigure {...matrix} description="Sju mål mot fire virkemidler. De fleste rutene er vist eller i gang." />
      <list.Pager previous="/nb/1" next="/nb/3" where="2 av 3" />
      <ul class="plain legend">
        {Array.from({ length: 17 }, (_, at) => (
          <li key={at}>
            <GoalTile goal={at + 1} size={at % 2 ? 'small' : undefined} /> Mål {at + 1}
          </li>
        ))}
      </ul>
    </PortalLayout>
  );
}

/** One adopted sentence and its thread. */
export function Statement() {
  return (
    <PortalLayout
      title="Løfte 3.1"
      ownHeading
      crumbs={[{ label: 'Løftene', href: '/nb/strategi' }, { label: 'Løfte 3.1' }]}
      section="strategy"
    >
      <page.Beside
        label="Om løftet"
        aside={
          <list.Facts
            facts={[
              ['Status i 2026', <StateMark state="shown" label="Vist, med én mangel" />],
              ['Bidrar til', <GoalLink goal={4} name="God utdanning" href="/nb/mal/4" />],
              ['Ansvarlig', 'Seksjon for internasjonalt arbeid'],
            ]}
          />
        }
      >
        <h1 class="quiet-heading">Løfte 3.1 · Prosjektarbeid</h1>
        <list.Official
          lang="nb"
          source={
            <>
              Vedtatt ordlyd, <a href="/nb/dok">Internasjonal strategi 2030</a>, del 3.
            </>
          }
        >
          {words}
        </list.Official>
        <list.Thread>
          <list.ThreadItem state="shown" kind="Prosjekt · 2024–2026" title="Elever ut i Europa" href="/nb/p/1">
            <p>Fjorten skoler sender elever og lærlinger på praksis i ni land.</p>
            <list.Evidence
              proofs={[
                {
                  key: 'a',
                  what: (
                    <>
                      <b class="number">214 deltakere</b> i 2026.
                    </>
                  ),
                  source: (
                    <>
                      <a href="/nb/r">Sluttrapport</a>, side 12
                    </>
                  ),
                },
                { key: 'b', what: '«Vi har fått et fagmiljø på tvers av skolene.»', source: 'Evaluering, mai 2026' },
              ]}
            />
          </list.ThreadItem>
          <list.ThreadItem state="active" kind="Prosjekt · fra 2026" title="Utslippsfrie småhavner" href="/nb/p/2">
            <p>I gang. Første resultat ventes i mars 2027.</p>
          </list.ThreadItem>
          <list.ThreadItem state="gap" kind="Mangler" title="Knytte kontakter og skape faglige nettverk">
            <p>Ingen aktivitet er knyttet til denne delen av løftet i 2026.</p>
          </list.ThreadItem>
        </list.Thread>
        <list.CardFacts
          facts={[['Slag avtale', 'Samarbeidsavtale, løpende'], ['Kostnad i alt', '630 000 kr siden 2019'], false]}
        />
        <list.Table
          caption="Aktiviteter, de nyeste først"
          rows={[
            { id: 'a', title: 'Elever ut i Europa', cost: '630 000' },
            { id: 'b', title: 'Utslippsfrie småhavner', cost: '1 200 000' },
          ]}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'title',
              label: 'Navn',
              cell: (row) => <a href={`/nb/p/${row.id}`}>{row.title}</a>,
              sort: { href: '/nb/?s=t', now: 'ascending' },
            },
            { key: 'phase', label: 'Status', cell: () => <list.Mark>i gang</list.Mark> },
            { key: 'cost', label: 'Kroner', number: true, cell: (row) => row.cost },
          ]}
        />
      </page.Beside>
    </PortalLayout>
  );
}

/** The adviser's day. */
export function Day() {
  return (
    <WorkLayout title="Mandag 23. november" section="day">
      <page.Desk
        aside={
          <page.Section id="soon" heading="Neste 30 dager">
            <list.DateRows
              rows={[
                { day: '2026-11-27', title: 'Høring: ny rammeforordning', href: '/nb/h', note: 'Påvirkning · du' },
                {
                  day: '2026-12-15',
                  title: 'Framdriftsrapport',
                  href: '/nb/f',
                  end: <list.Mark color="brick">rødt</list.Mark>,
                },
              ]}
            />
          </page.Section>
        }
      >
        <page.Section id="waits" heading="Venter på deg">
          <list.Rows>
            <list.Row
              title="Oppsigelsesfrist: medlemskap i nordsjøsamarbeidet"
              href="/nb/n"
              action={
                <page.LinkButton href="/nb/n" small>
                  Les notatet
                </page.LinkButton>
              }
            >
              Varsel må sendes innen 1. januar.
            </list.Row>
            <list.Row
              title="To svar venter på gjennomsyn"
              href="/nb/o"
              action={
                <page.PostButton action="/nb/o" fields={{ version: 2 }} small>
                  Se over
                </page.PostButton>
              }
              why={
                <>
                  <list.Mark>løfte 3.2</list.Mark>
                  <list.Mark color="moss">Norge deltar</list.Mark>
                  <list.Mark color="brick">mangler partner</list.Mark>
                </>
              }
            />
          </list.Rows>
        </page.Section>
        <page.Section id="gaps" heading="Hull i tråden" note="Lovet, men uten aktivitet i år.">
          <list.Rows>
            <list.Row
              lead={<GoalTile goal={10} />}
              title="Mindre ulikhet gjennom medlemskap"
              href="/nb/u"
              action={<a href="/nb/u">Knytt noe til</a>}
            >
              Sist vist i 2024
            </list.Row>
          </list.Rows>
          <list.Progress label="Leser dokumentet" value={40} />
          <page.Alert color="info" heading="Visste du?">
            Du kan lime inn et regneark.
          </page.Alert>
          <page.SavedMeanwhile />
        </page.Section>
      </page.Desk>
    </WorkLayout>
  );
}

/** A refused form with every kind of field. */
export function Refused() {
  const draft = {
    values: { 'title.nb': 'Elever ut i Europa', number: 'to hundre', kind: 'figure', source: '' },
    errors: { number: 'digits', source: 'source', kind: 'kind' },
  };
  const field = form.useFields(
    draft,
    { digits: 'Skriv tallet med siffer', source: 'Velg hvor tallet er hentet fra' },
    { 'title.nb': 'Elevar ut i Europa' },
  );
  return (
    <WorkLayout
      title="Vis hva det ga"
      refused
      crumbs={[{ label: 'Løfter og bidrag', href: '/nb/l' }, { label: 'Løfte 3.1' }]}
    >
      <form.Form action="/nb/vis" keep="evidence" files>
        <form.ErrorSummary fields={['number', 'source', 'kind'].map(field)} />
        <list.About label="Løfte 3.1, vedtatt ordlyd" lang="nb">
          {words}
        </list.About>
        <LanguagesField
          name="title"
          label="Hva ble gjort?"
          field={field}
          source="nb"
          flags={{ nn: 'borrowed', en: 'missing' }}
          limit={120}
          required
          hint="Et prosjekt, en avtale eller en annen aktivitet."
        />
        <LanguagesField name="text" label="Beskrivelse" field={field} source="nb" area required={false} />
        <RadioField
          {...field('kind')}
          label="Hva slags bevis har du?"
          inline
          choices={[
            ['figure', 'Et tall'],
            ['document', 'Et dokument', 'PDF eller Word'],
            ['quote', 'Et sitat'],
          ]}
        />
        <div class="pair">
          <form.NumberField {...field('number')} label="Tallet" unit="stk." />
          <form.DateField {...field('day')} label="Når" required={false} />
        </div>
        <form.SelectField
          {...field('source')}
          label="Hvor er det hentet fra?"
          blank="Velg"
          choices={[['report', 'Rapport']]}
        />
        <form.TextArea {...field('why')} label="Hvorfor viser det noe?" limit={500} />
        <form.FileField {...field('file')} label="Dokument" accept=".pdf" hint="Høyst 20 MB" />
        <CheckboxGroup
          {...field('goals')}
          label="Mål"
          chosen={['4']}
          choices={[
            ['4', 'Mål 4'],
            ['8', 'Mål 8'],
          ]}
        />
        <CheckboxField {...field('sure')} value="true" label="Dette er bekreftet" checked />
        <form.HiddenField name="version" value={3} />
        <form.FormFooter save="Send til gjennomsyn" cancel="/nb/l" note="Utkastet ble lagret kl. 10.42">
          <page.Button name="then" value="draft">
            Lagre utkast
          </page.Button>
        </form.FormFooter>
      </form.Form>
      <page.SearchForm action="/nb/sok" label="Søk i alt" value="havvind" />
      <list.SplitView
        leftLabel="Kilden"
        rightLabel="Slik ble det lest"
        left={<p>{words}</p>}
        right={
          <list.Diff
            before="Fylket skal delta i Erasmus+ hvert år."
            after="Fylkeskommunen skal delta i Erasmus+ og Interreg hvert år."
            lang="nb"
          />
        }
      />
      <page.Details summary="Historikk">
        <p>Opprettet 12. mai 2020.</p>
      </page.Details>
    </WorkLayout>
  );
}

export const samples: Record<string, () => VNode> = {
  front: Front,
  strategy: Strategy,
  statement: Statement,
  day: Day,
  refused: Refused,
};
