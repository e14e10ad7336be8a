import type { ComponentChildren } from 'preact';
import { formatDay, formatDayParts } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { Icon } from './icons.tsx';
import { uiTexts } from './texts.ts';

export * from './thread.tsx';
export * from './review.tsx';
export * from './table.tsx';

/** `Row`s under hairlines. An empty list shows `empty`, which should teach. */
export function Rows({ children, label }: { children: ComponentChildren; label?: string | undefined }) {
  return (
    <ul class="plain rows" aria-label={label}>
      {children}
    </ul>
  );
}

type RowProps = {
  title: ComponentChildren;
  href?: string | undefined;
  /** What is worth knowing, in a line. */
  children?: ComponentChildren;
  /** The one next step: a link or a button. */
  action?: ComponentChildren;
  /** Reasons, as `Mark`s. */
  why?: ComponentChildren;
  /** A tile or a shape in front. */
  lead?: ComponentChildren;
};

/** One thing and its one next step. */
export function Row({ title, href, children, action, why, lead }: RowProps) {
  return (
    <li>
      <div class={lead ? 'row-with-lead' : undefined}>
        {lead}
        <div>
          <b>{href ? <a href={href}>{title}</a> : title}</b>
          {children && <div class="small quiet">{children}</div>}
        </div>
      </div>
      {action && <div class="row-action">{action}</div>}
      {why && <div class="why">{why}</div>}
    </li>
  );
}

export type Dated = {
  day: string;
  title: string;
  href?: string | undefined;
  /** Days of several years stand in the list. */
  withYear?: boolean | undefined;
  note?: ComponentChildren;
  /** Stands at the end: days left, seats. */
  end?: ComponentChildren;
};

/** Deadlines and meetings: the date leads. */
export function DateRows({ rows }: { rows: readonly Dated[] }) {
  return (
    <ul class="plain dates">
      {rows.map((row) => (
        <DateRow key={`${row.day} ${row.title}`} {...row} />
      ))}
    </ul>
  );
}

function DateRow({ day, withYear, title, href, note, end }: Dated) {
  const parts = formatDayParts(day, useLanguage());
  return (
    <li>
      <time dateTime={day}>
        <b>{parts.day}</b>
        {parts.month} <span class={withYear ? 'number' : 'ds-sr-only'}>{parts.year}</span>
      </time>
      <div>
        {href ? (
          <a href={href}>
            <strong>{title}</strong>
          </a>
        ) : (
          <strong>{title}</strong>
        )}
        {note && <p class="small quiet">{note}</p>}
      </div>
      {end && <div class="row-end">{end}</div>}
    </li>
  );
}

/** A day in the reader's language. */
export function Day({ day }: { day: string }) {
  return <time dateTime={day}>{formatDay(day, useLanguage())}</time>;
}

type MarkProps = { children: ComponentChildren; color?: 'moss' | 'brick' | 'gold' | 'neutral' | undefined };

/** A small grey mark with a reason in the reader's own words; moss where it helps, brick where it hinders. */
export function Mark({ children, color }: MarkProps) {
  return (
    <span class="mark" data-color={color}>
      {children}
    </span>
  );
}

type EmptyProps = { title: string; children?: ComponentChildren; action?: ComponentChildren };

/** Nothing is here yet: says what belongs here, why, and the one way to begin. */
export function EmptyState({ title, children, action }: EmptyProps) {
  return (
    <div class="empty">
      <p>
        <strong>{title}</strong>
      </p>
      {children && <div class="quiet">{children}</div>}
      {action && <div class="actions">{action}</div>}
    </div>
  );
}

type PagerProps = { previous?: string | undefined; next?: string | undefined; where?: string | undefined };

/** The page before and the page after, by address; `where` says which part is shown. */
export function Pager({ previous, next, where }: PagerProps) {
  const text = useTexts(uiTexts);
  if (!previous && !next) return null;
  return (
    <nav class="pager" aria-label={text.pages}>
      {previous && (
        <a href={previous} rel="prev">
          <Icon name="back" />
          {text.previous}
        </a>
      )}
      {where && <span class="small quiet number">{where}</span>}
      {next && (
        <a href={next} rel="next">
          {text.next}
          <Icon name="arrow" />
        </a>
      )}
    </nav>
  );
}

export type Tab = { label: string; href: string; current?: boolean | undefined; count?: number | undefined };

/** Views of the same thing, each an address of its own. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul class="plain">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
              {tab.count !== undefined && <span class="quiet number"> {tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type ProgressProps = {
  label: string;
  value?: number | undefined;
  max?: number | undefined;
  /** Where the script asks how far it is: JSON `{ value, max, label, href? }`; with `href` it is done and goes there. */
  source?: string | undefined;
};

/** Work that takes more than a second. Without a value it says only that it goes on. */
export function Progress({ label, value, max = 100, source }: ProgressProps) {
  return (
    <poll-progress data-source={source}>
      <label class="progress">
        <span>{label}</span>
        <progress value={value} max={max} />
      </label>
    </poll-progress>
  );
}
