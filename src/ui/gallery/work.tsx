import { CheckboxField, CheckboxGroup, RadioField } from '../choices.tsx';
import * as form from '../form.tsx';
import { GoalTile } from '../goal.tsx';
import { LanguagesField } from '../languages-field.tsx';
import { WorkLayout } from '../layout.tsx';
import * as list from '../list.tsx';
import * as page from '../page.tsx';
import { words } from './site.ts';

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
          <list.Progress label="Leser dokumentet" value={40} source="/nb/leser" />
          <page.Alert color="info" heading="Visste du?">
            Du kan lime inn et regneark.
          </page.Alert>
          <page.SavedMeanwhile />
        </page.Section>
      </page.Desk>
    </WorkLayout>
  );
}

/** A form with every kind of field. */
export function Blank() {
  return <EvidenceForm draft={{ values: {}, errors: {} }} />;
}

/** The same form as it comes back. */
export function Refused() {
  const draft = {
    values: { 'title.nb': 'Elever ut i Europa', number: 'to hundre', kind: 'figure', source: '' },
    errors: { number: 'digits', source: 'source', kind: 'kind' },
  };
  return <EvidenceForm draft={draft} saved={{ 'title.nb': 'Elevar ut i Europa' }} />;
}

type FormProps = {
  draft: { values: Record<string, string>; errors: Record<string, string> };
  saved?: Record<string, string>;
};

function EvidenceForm({ draft, saved = {} }: FormProps) {
  const refused = Object.keys(draft.errors).length > 0;
  const field = form.useFields(
    draft,
    { digits: 'Skriv tallet med siffer', source: 'Velg hvor tallet er hentet fra' },
    saved,
  );
  return (
    <WorkLayout
      title="Vis hva det ga"
      refused={refused}
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
