import type { ComponentChildren } from 'preact';
import { lineBelowTitle, runsIn, tidy, type Block, type Paper, type Runs, type TableOfPaper } from './paper.ts';

/** A paper as the main part of a page, with the same words as in Word and PDF; its title is the page's heading. */
export function PaperSheet({ paper, tools }: { paper: Paper; tools?: ComponentChildren }) {
  const clean = tidy(paper);
  return (
    <article class={clean.wide ? 'paper paper-wide' : 'paper'} lang={clean.language}>
      <header>
        <p class="paper-from">{clean.county}</p>
        <h1>{clean.title}</h1>
        <p class="paper-below">{lineBelowTitle(clean)}</p>
        {tools}
      </header>
      {clean.blocks.map(blockOf)}
    </article>
  );
}

function blockOf(block: Block) {
  if (block.kind === 'heading') return <Heading level={block.level}>{block.text}</Heading>;
  if (block.kind === 'list') return <List items={block.items} />;
  if (block.kind === 'facts') return <FactList facts={block.facts} />;
  if (block.kind === 'table') return <PaperTable table={block} />;
  return (
    <p class={block.kind === 'note' ? 'paper-note' : undefined}>
      <Words runs={block.runs} />
    </p>
  );
}

/** The title is `h1`, so that the first level of a paper is `h2`. */
function Heading({ level, children }: { level: 1 | 2 | 3; children: string }) {
  const Tag = `h${level + 1}` as 'h2' | 'h3' | 'h4';
  return <Tag>{children}</Tag>;
}

function Words({ runs }: { runs: Runs }) {
  return (
    <>
      {runsIn(runs).map(({ text, strong, href }) => {
        const words = strong ? <strong>{text}</strong> : text;
        return href ? <a href={href}>{words}</a> : words;
      })}
    </>
  );
}

function List({ items }: { items: readonly Runs[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li>
          <Words runs={item} />
        </li>
      ))}
    </ul>
  );
}

function FactList({ facts }: { facts: Extract<Block, { kind: 'facts' }>['facts'] }) {
  return (
    <dl class="paper-facts">
      {facts.map(({ term, value }) => (
        <div>
          <dt>{term}</dt>
          <dd>
            <Words runs={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function PaperTable({ table: { caption, columns, rows, footer } }: { table: TableOfPaper }) {
  const classOf = (at: number) => (columns[at]?.number ? 'number' : undefined);
  const cells = (row: readonly Runs[]) =>
    row.map((cell, at) => (
      <td role="cell" data-label={columns[at]?.label} class={classOf(at)}>
        <span>
          <Words runs={cell} />
        </span>
      </td>
    ));
  // One who has no mouse reaches what lies beyond the edge.
  return (
    <section class="sideways" aria-label={caption} tabIndex={0}>
      <table class="ds-table blocks" role="table">
        <caption>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ label }, at) => (
              <th scope="col" role="columnheader" class={classOf(at)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr role="row">{cells(row)}</tr>
          ))}
        </tbody>
        {footer && (
          <tfoot role="rowgroup">
            <tr role="row">{cells(footer)}</tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}
