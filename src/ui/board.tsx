import { useTexts } from '#platform/language.ts';
import { uiTexts } from './texts.ts';

export type BoardCard = { key: string; title: string; href: string; lines: readonly string[] };

/** A column of a board: how many it holds in all, those it shows, and where the rest are. */
export type BoardColumn = {
  key: string;
  heading: string;
  count: number;
  cards: readonly BoardCard[];
  rest?: { href: string; words: string } | undefined;
};

/** Cards by how far they have come, each column with its count. Columns that have no room go on in the next row. */
export function Board({ label, columns }: { label: string; columns: readonly BoardColumn[] }) {
  return (
    <section class="lanes" aria-label={label}>
      {columns.map((column) => (
        <Column key={column.key} column={column} />
      ))}
    </section>
  );
}

function Column({ column: { key, heading, count, cards, rest } }: { column: BoardColumn }) {
  const text = useTexts(uiTexts);
  return (
    <section class="lane" aria-labelledby={`lane-${key}`}>
      <h2 id={`lane-${key}`}>
        {heading} <span class="quiet number">{count}</span>
      </h2>
      {cards.length === 0 && <p class="small quiet">{text.noneHere}</p>}
      <ul class="plain">
        {cards.map((card) => (
          <Card key={card.key} card={card} />
        ))}
      </ul>
      {rest && (
        <p class="small">
          <a href={rest.href}>{rest.words}</a>
        </p>
      )}
    </section>
  );
}

function Card({ card: { title, href, lines } }: { card: BoardCard }) {
  return (
    <li>
      <a href={href}>{title}</a>
      {lines.filter(Boolean).map((line) => (
        <span key={line} class="small quiet block">
          {line}
        </span>
      ))}
    </li>
  );
}
