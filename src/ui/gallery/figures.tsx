import { Bars } from '../bars.tsx';
import { Board } from '../board.tsx';
import { Gantt, type GanttRow } from '../gantt.tsx';
import { WorkLayout } from '../layout.tsx';
import { Details, Section } from '../page.tsx';
import { looks, type Look } from '../looks.tsx';

const words: Record<Look, string> = {
  planned: 'ikke søkt ennå',
  waiting: 'søkt',
  going: 'i gang',
  closing: 'rapporteres',
  ended: 'avsluttet',
  stopped: 'avslått',
};
const rows: GanttRow[] = looks.map((look, at) => ({
  key: look,
  title: `Et prosjekt med et navn som kan bli langt, nummer ${at + 1}`,
  href: `/nb/${look}`,
  from: `${2022 + at}-03-01`,
  to: at === 4 ? null : `${2024 + at}-02-28`,
  look,
  mark: words[look],
  note: 'Et program',
}));
const cards = ['Første', 'Andre'].map((title) => ({
  key: title,
  title,
  href: '/nb/a',
  lines: ['Frist 1. mai 2026', ''],
}));

/** Time line, board and bars. */
export function Figures() {
  return (
    <WorkLayout title="Figurer" section="project" wide>
      <Gantt id="line" rows={rows} says="Seks prosjekter etter når de begynner." today="2026-03-01" words={words} />
      <Gantt
        id="other-line"
        rows={[{ key: 'none', title: 'Uten datoer', from: null, to: null, look: 'going', mark: 'i gang' }]}
        says="Ett prosjekt uten datoer."
        today="2026-03-01"
        words={words}
      />
      <Section id="bars-heading" heading="Stolper">
        <Bars
          id="bars"
          says="Flest ble innvilget i 2025."
          words={{ going: 'innvilget', stopped: 'avslått' }}
          rows={[2025, 2024].map((year) => ({
            key: String(year),
            label: String(year),
            href: `/nb/${year}`,
            said: '67 %, 2 av 3',
            parts: [
              { look: 'going', value: 2 },
              { look: 'stopped', value: 1 },
            ],
          }))}
        />
      </Section>
      <Board
        label="Prosjekter etter fase"
        columns={[
          { key: 'idea', heading: 'Idé', count: 52, cards, rest: { href: '/nb/b', words: '50 til' } },
          { key: 'none', heading: 'Sendt', count: 0, cards: [] },
        ]}
      />
      <Details summary="Avslått (2)">
        <Board label="Avslått" columns={[{ key: 'stopped', heading: 'Avslått', count: 2, cards }]} />
      </Details>
    </WorkLayout>
  );
}
