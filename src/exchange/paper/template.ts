/**
 * How a paper is set on sheets of A4. It reads the paper as data from `sys.inputs.paper`, so that nothing anyone wrote is
 * ever read as Typst.
 */
export const template = String.raw`
#let paper = json(bytes(sys.inputs.paper))
#let ink = rgb("#1b2733")
#let quiet = rgb("#55606b")
#let line = rgb("#b9c1c8")
#let fine = 0.5pt + line

#set document(title: paper.title, author: paper.county, date: datetime(
  year: paper.day.at(0), month: paper.day.at(1), day: paper.day.at(2),
))
#set text(font: "Inter", size: 10pt, fill: ink, lang: paper.language, fallback: false, hyphenate: false)
#set par(leading: 0.72em, spacing: 1.05em, justify: false)
#set page(
  paper: "a4",
  flipped: paper.wide,
  margin: if paper.wide { (x: 20mm, top: 18mm, bottom: 22mm) } else { (x: 25mm, top: 24mm, bottom: 26mm) },
  footer-descent: if paper.wide { 7mm } else { 9mm },
  footer: context {
    set text(size: 8pt, fill: quiet)
    grid(
      columns: (1fr, auto),
      column-gutter: 1em,
      paper.foot,
      [#paper.page #counter(page).get().first() #paper.of #counter(page).final().first()],
    )
  },
)

// A mark says where a long word may be broken. It is no letter: it would be read aloud and copied as one.
#let words-of(text) = text.split("\u{200b}").join(box())
#let run(it) = {
  let words = if it.strong { strong(words-of(it.text)) } else { words-of(it.text) }
  if it.href == none { words } else { link(it.href, words) }
}
#let runs(all) = all.map(run).join()

#show link: it => text(fill: rgb("#0f4c75"), underline(offset: 2pt, stroke: 0.5pt, it))
#set strong(delta: 0)
#show strong: set text(weight: 600)
#show heading: set text(weight: 600)
#show heading: set par(leading: 0.5em)
#show heading.where(level: 1): set text(size: 13.5pt)
#show heading.where(level: 1): set block(above: 2em, below: 0.9em)
#show heading.where(level: 2): set text(size: 11pt)
#show heading.where(level: 2): set block(above: 1.6em, below: 0.75em)
#show heading.where(level: 3): set text(size: 10pt)
#show heading.where(level: 3): set block(above: 1.5em, below: 0.9em)
#show title: set text(size: 21pt, weight: 600)
#show title: set par(leading: 0.45em)
#show title: set block(above: 0.7em, below: 0.75em)
#set list(indent: 0.2em, body-indent: 0.7em, spacing: 0.75em)

#set table(
  inset: (x: 0pt, y: 5.5pt),
  column-gutter: 10pt,
  stroke: none,
)
#show table: set text(size: 9pt, number-width: "tabular")
#show table: set par(leading: 0.6em)
#show figure: set block(breakable: true, above: 1.5em, below: 1.7em)
#show figure: set align(left)
#set figure(numbering: none, supplement: none, gap: 0.7em)
#set figure.caption(position: top, separator: none)
#show figure.caption: it => block(sticky: true, width: 100%, text(size: 9.5pt, weight: 600, it.body))

// A row stays whole, unless it could be longer than a sheet.
#let cells(block, row, long: false) = row.enumerate().map(((at, cell)) => table.cell(
  align: if block.columns.at(at).number { right + top } else { left + top },
  breakable: long,
  text(hyphenate: cell.divides, runs(cell.runs)),
))

#let table-of(block) = figure(
  kind: table,
  caption: figure.caption(block.caption),
  table(
    columns: block.shares.map(share => share * 1fr),
    table.hline(stroke: 0.8pt + ink),
    table.header(
      ..block.columns.map(column => table.cell(
        align: if column.number { right + bottom } else { left + bottom },
        text(weight: 600, hyphenate: column.divides, words-of(column.label)),
      )),
      table.hline(stroke: 0.8pt + ink),
    ),
    ..block.rows.map(row => (..cells(block, row.cells, long: row.long), table.hline(stroke: fine))).flatten(),
    ..if block.footer == none { () } else {
      (table.hline(stroke: 0.8pt + ink), ..cells(block, block.footer).map(strong))
    },
  ),
)

// What is longer than its column stands on a line of its own.
#let fact(it) = {
  let term = text(fill: quiet, weight: 400, words-of(it.term))
  if it.wide { terms.item(term, linebreak() + runs(it.value)) } else {
    terms.item(box(width: 44mm, term), h(4mm) + runs(it.value))
  }
}

#let blocks = (
  heading: it => heading(level: it.level, it.text),
  paragraph: it => par(runs(it.runs)),
  list: it => block(above: 1.1em, below: 1.3em, list(..it.items.map(runs))),
  facts: it => block(above: 1.1em, below: 1.4em, terms(
    separator: none,
    hanging-indent: 48mm,
    spacing: 0.85em,
    ..it.facts.map(fact),
  )),
  note: it => block(
    width: 100%, fill: rgb("#eef3f7"), inset: (x: 12pt, y: 10pt), radius: 2pt, above: 1.4em, below: 1.4em, breakable: false,
    runs(it.runs),
  ),
  table: table-of,
)

#text(size: 9pt, weight: 600, fill: quiet, paper.county)
#title(paper.title)
#text(fill: quiet, paper.below)
#v(0.8em)

#for it in paper.blocks { (blocks.at(it.kind))(it) }
`;
