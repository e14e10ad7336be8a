import type { ComponentChildren } from 'preact';

type OfficialProps = {
  children: ComponentChildren;
  /** The language that was adopted, which may be another than the page's. */
  lang: string;
  /** Where it stands: document, place, who adopted it and when. */
  source?: ComponentChildren;
  size?: 'large' | 'small' | undefined;
};

/** The adopted words, in serif: nothing else on a page is. */
export function Official({ children, lang, source, size = 'large' }: OfficialProps) {
  return (
    <div class="adopted">
      <blockquote class="official" lang={lang} data-size={size}>
        {children}
      </blockquote>
      {source && <p class="source small quiet">{source}</p>}
    </div>
  );
}

/** What a form or a page is about: adopted words beside a gold line. */
export function About({ label, lang, children }: { label: string; lang: string; children: ComponentChildren }) {
  return (
    <div class="about">
      <span class="small quiet">{label}</span>
      <blockquote class="official" lang={lang} data-size="small">
        {children}
      </blockquote>
    </div>
  );
}

/** The gold thread: from what was promised to what shows it. */
export function Thread({ children }: { children: ComponentChildren }) {
  return <ol class="plain thread">{children}</ol>;
}

type ThreadProps = {
  /** Filled where there is evidence, a ring where it is under way, dashed where something is missing. */
  state: 'shown' | 'active' | 'gap';
  kind: ComponentChildren;
  title: ComponentChildren;
  href?: string | undefined;
  children?: ComponentChildren;
  /** The level of its heading: 2 straight under the page's title. */
  level?: 2 | 3 | undefined;
};

export function ThreadItem({ state, kind, title, href, children, level = 2 }: ThreadProps) {
  const Heading = `h${level}` as 'h2' | 'h3';
  return (
    <li class={state}>
      <span class="kind">{kind}</span>
      <Heading>{href ? <a href={href}>{title}</a> : title}</Heading>
      {children}
    </li>
  );
}

export type Proof = {
  key: string;
  /** The figure, the quote or what was decided. */
  what: ComponentChildren;
  /** Where it comes from, with a link where there is one. */
  source?: ComponentChildren;
};

/** What shows it: figures, documents, quotes, decisions. */
export function Evidence({ proofs }: { proofs: readonly Proof[] }) {
  return (
    <ul class="plain evidence">
      {proofs.map(({ key, what, source }) => (
        <li key={key}>
          {what} {source && <span class="quiet">{source}</span>}
        </li>
      ))}
    </ul>
  );
}

export type Fact = readonly [term: string, value: ComponentChildren];
type FactsProps = { facts: readonly (Fact | false | undefined | null)[] };

/** Facts beside a page, term above value. What is false or missing is left out. */
export function Facts({ facts }: FactsProps) {
  return <FactList class="facts" facts={facts} />;
}

/** The facts of a register's card, term beside value, in the county's own order. */
export function CardFacts({ facts }: FactsProps) {
  return <FactList class="card-facts" facts={facts} />;
}

function FactList({ class: name, facts }: FactsProps & { class: string }) {
  return (
    <dl class={name}>
      {facts.map(
        (fact) =>
          fact && (
            <div key={fact[0]}>
              <dt>{fact[0]}</dt>
              <dd>{fact[1]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

type FigureProps = { value: ComponentChildren; href?: string | undefined };

/** A number that is the answer; it links to the list it counts. */
export function Figure({ value, href }: FigureProps) {
  return <span class="figure number">{href ? <a href={href}>{value}</a> : value}</span>;
}

export type Outcome = {
  key: string;
  value: ComponentChildren;
  href?: string;
  what: ComponentChildren;
  source: ComponentChildren;
};

/** What came of it: a few figures side by side, each under its piece of the thread. */
export function Outcomes({ outcomes }: { outcomes: readonly Outcome[] }) {
  return (
    <ul class="plain came">
      {outcomes.map(({ key, value, href, what, source }) => (
        <li key={key}>
          <Figure value={value} href={href} />
          <p>{what}</p>
          <p class="small quiet">{source}</p>
        </li>
      ))}
    </ul>
  );
}
