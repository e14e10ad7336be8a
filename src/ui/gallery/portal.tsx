import * as form from '../form.tsx';
import { GoalLink, GoalStrip, GoalTile } from '../goal.tsx';
import { PortalLayout } from '../layout.tsx';
import * as list from '../list.tsx';
import { MatrixFigure } from '../matrix-figure.tsx';
import { Matrix, type MatrixCell } from '../matrix.tsx';
import * as page from '../page.tsx';
import { Legend, StateMark } from '../state.tsx';
import { words } from './site.ts';

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

/** Running text, such as a statement of accessibility. */
export function Prose() {
  return (
    <PortalLayout title="Tilgjengelighet" lead="Slik er nettstedet laget for alle.">
      <p>Nettstedet følger kravene i forskriften. Vi prøver hver side med tastatur og skjermleser.</p>
      <p>Finner du noe som ikke virker, vil vi gjerne vite det.</p>
      <h2>Hva vi vet om</h2>
      <ul>
        <li>Eldre dokumenter mangler overskrifter.</li>
        <li>Figurer har en tabell ved siden av seg.</li>
      </ul>
      <page.LinkButton href="/nb/tilbakemelding" variant="secondary">
        Gi tilbakemelding
      </page.LinkButton>
    </PortalLayout>
  );
}
