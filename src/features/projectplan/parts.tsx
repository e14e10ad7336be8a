import type { ComponentChildren } from 'preact';
import { formatDay } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import type { Light } from '#features/projects/project.ts';
import { projectWords } from '#features/projects/words.ts';
import { Mark } from '#ui/list.tsx';
import type { Standing } from './plan.ts';
import { planTexts } from './texts.ts';

const colors = { green: 'moss', yellow: 'gold', red: 'brick' } as const;

/** A light as its colour and its word. */
export function LightMark({ light }: { light: Light }) {
  const words = projectWords[useLanguage()].options?.['status.light'] as Record<Light, string>;
  return <Mark color={colors[light]}>{words[light]}</Mark>;
}

/** How something with a day stands, in words: `12 dager for sent`, `om 3 dager`, `ferdig 3. mai 2026`. */
export function StandingWords({ standing, done }: { standing: Standing; done: 'doneOn' | 'sentOn' }) {
  const text = useTexts(planTexts);
  const language = useLanguage();
  if (standing.is === 'undated') return <span class="quiet">{text.noDay}</span>;
  if (standing.is === 'done') {
    const said = text[done](formatDay(standing.on, language));
    return <>{standing.late ? `${said}, ${text.late(standing.late)}` : said}</>;
  }
  if (standing.is === 'late') return <Mark color="brick">{text.late(standing.days)}</Mark>;
  return <>{standing.days ? text.ahead(standing.days) : text.dueToday}</>;
}

/** The link beside a section's heading that leads to its form; only for who may change the project. */
export function ChangeLink({
  href,
  of,
  children,
}: {
  href: string | undefined;
  of: string;
  children?: ComponentChildren;
}) {
  const text = useTexts(planTexts);
  if (!href) return null;
  return (
    <a href={href}>
      {children ?? text.change}
      <span class="ds-sr-only"> {of}</span>
    </a>
  );
}
