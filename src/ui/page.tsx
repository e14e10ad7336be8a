import type { ComponentChildren } from 'preact';
import { useTexts } from '#platform/language.ts';
import { uiTexts } from './texts.ts';

type Children = { children: ComponentChildren };

/** The first thing a visitor reads: the answer in a sentence, whose figures are links. It is the page's heading. */
export function Answer({ children, more }: Children & { more?: ComponentChildren }) {
  return (
    <section class="answer">
      <h1>{children}</h1>
      {more && <p class="quiet">{more}</p>}
    </section>
  );
}

type SectionProps = Children & {
  id: string;
  heading: string;
  /** A link at the end of the heading's line. */
  more?: ComponentChildren;
  note?: ComponentChildren;
  /** The heading is read, but does not show. */
  quietly?: boolean | undefined;
  /** No line above: for the first section of a page. */
  first?: boolean | undefined;
};

/** A part of a page under a hairline, with its heading. */
export function Section({ id, heading, more, note, quietly, first, children }: SectionProps) {
  return (
    <section class={first ? 'section first' : 'section'} aria-labelledby={id}>
      <header class={quietly ? 'ds-sr-only' : undefined}>
        <h2 id={id}>{heading}</h2>
        {more}
      </header>
      {note && <p class="small quiet">{note}</p>}
      {children}
    </section>
  );
}

/** Two parts side by side where there is room. */
export function Columns({ children }: Children) {
  return <div class="two">{children}</div>;
}

type BesideProps = Children & {
  aside: ComponentChildren;
  label: string;
  /** The facts are read first, and stand above where there is no room beside. */
  factsFirst?: boolean | undefined;
};

/** What a page tells, and the facts beside it. */
export function Beside({ children, aside, label, factsFirst }: BesideProps) {
  const facts = <aside aria-label={label}>{aside}</aside>;
  return (
    <div class={factsFirst ? 'beside facts-first' : 'beside'}>
      {factsFirst && facts}
      <div>{children}</div>
      {!factsFirst && facts}
    </div>
  );
}

/** The workspace's page in two columns: what to do, and what is coming. */
export function Desk({ children, aside }: Children & { aside?: ComponentChildren }) {
  return (
    <div class={aside ? 'desk' : 'desk single'}>
      <div class="stack">{children}</div>
      {aside && <div class="stack">{aside}</div>}
    </div>
  );
}

type AlertProps = Children & {
  color?: 'info' | 'success' | 'warning' | 'danger' | undefined;
  heading?: string | undefined;
  /** Read at once by a screen reader: for what the reader must know before going on. */
  urgent?: boolean | undefined;
};

export function Alert({ color = 'info', heading, urgent, children }: AlertProps) {
  return (
    <div class="ds-alert" data-color={color} role={urgent ? 'alert' : undefined}>
      {heading && (
        <h2 class="ds-heading" data-size="2xs">
          {heading}
        </h2>
      )}
      <div>{children}</div>
    </div>
  );
}

/** Someone else saved while the reader wrote: stands above a form that shows both, field by field. */
export function SavedMeanwhile() {
  const text = useTexts(uiTexts);
  return (
    <Alert color="warning" heading={text.savedMeanwhile} urgent>
      {text.savedMeanwhileMore}
    </Alert>
  );
}

/** Hides what few need until they ask. */
export function Details({ summary, open, children }: Children & { summary: ComponentChildren; open?: boolean }) {
  return (
    <details class="ds-details" open={open}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}

type Variant = 'primary' | 'secondary' | 'tertiary';
type ButtonProps = Children & {
  variant?: Variant | undefined;
  small?: boolean | undefined;
  danger?: boolean | undefined;
  name?: string | undefined;
  value?: string | undefined;
  /** Sends the form to another address than its own. */
  action?: string | undefined;
};

/** A button that sends the form it stands in; with `name` it says which button was pressed. */
export function Button({ variant = 'secondary', small, danger, name, value, action, children }: ButtonProps) {
  return (
    <button
      class="ds-button"
      type="submit"
      data-variant={variant}
      data-size={small ? 'sm' : undefined}
      data-color={danger ? 'danger' : undefined}
      name={name}
      value={value}
      formAction={action}
    >
      {children}
    </button>
  );
}

type LinkProps = Children & { href: string; variant?: Variant | undefined; small?: boolean | undefined };

/** A link that looks like a button: the one clear way on from a page. */
export function LinkButton({ href, variant = 'primary', small, children }: LinkProps) {
  return (
    <a class="ds-button" href={href} data-variant={variant} data-size={small ? 'sm' : undefined}>
      {children}
    </a>
  );
}

type PostProps = Omit<ButtonProps, 'action'> & {
  action: string;
  fields?: Record<string, string | number | undefined> | undefined;
};

/** A form of one button, for an action that asks nothing. */
export function PostButton({ action, fields = {}, ...button }: PostProps) {
  return (
    <form method="post" action={action} class="one-button">
      {Object.entries(fields).map(
        ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <Button {...button} />
    </form>
  );
}

/** Links and buttons in a line. */
export function Actions({ children }: Children) {
  return <div class="actions">{children}</div>;
}

type FilterProps = Children & {
  action: string;
  label: string;
  submit?: string | undefined;
  /** Where it is narrow the fields fold away; one in use is open. */
  folds?: 'open' | 'closed' | undefined;
};

/** A line of fields above a list, sent by GET: the choice is in the address. */
export function FilterBar({ folds, ...bar }: FilterProps) {
  if (!folds) return <Bar {...bar} />;
  return (
    <details class="ds-details folds" open={folds === 'open'}>
      <summary>{bar.label}</summary>
      <Bar {...bar} />
    </details>
  );
}

function Bar({ action, label, submit, children }: Omit<FilterProps, 'folds'>) {
  const text = useTexts(uiTexts);
  return (
    <form class="filter" action={action} method="get" aria-label={label} noValidate>
      {children}
      <button class="ds-button" type="submit" data-variant="secondary">
        {submit ?? text.show}
      </button>
    </form>
  );
}

type SearchProps = { action: string; label: string; value?: string | undefined; name?: string | undefined };

/** A search field with its button. */
export function SearchForm({ action, label, value, name = 'q' }: SearchProps) {
  const text = useTexts(uiTexts);
  return (
    <search>
      <form class="search-form" action={action} method="get" noValidate>
        <div class="ds-field">
          <label class="ds-label" for="search-field">
            {label}
          </label>
          <input class="ds-input" type="search" id="search-field" name={name} value={value} />
        </div>
        <button class="ds-button" type="submit">
          {text.search}
        </button>
      </form>
    </search>
  );
}
