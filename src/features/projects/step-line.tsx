import { useLanguage, useTexts } from '#platform/language.ts';
import { portalTerms, type Stage } from './lifecycle.ts';
import { projectTexts } from './texts.ts';
import { projectWords } from './words.ts';

/** The way of a project that goes well. */
const way: readonly Stage[] = [
  'idea',
  'developing',
  'go',
  'sent',
  'granted',
  'contract',
  'running',
  'reporting',
  'closed',
];

/** The place on that way of what went another. */
const aside: Partial<Record<Stage, Stage>> = { no_go: 'go', rejected: 'granted', continued: 'closed' };

/** Where a project is on its way, each step with its mark and, for who does not see it, its word. */
export function StepLine({ stage }: { stage: Stage }) {
  const text = useTexts(projectTexts);
  const words = projectWords[useLanguage()].options.stage;
  const place = way.indexOf(aside[stage] ?? stage);
  const steps = way.map((each, at) => (at === place ? stage : each));
  const shown = place < 0 ? [stage] : steps;
  return (
    <ol class="step-line" aria-label={text.standing}>
      {shown.map((each, at) => {
        const state = stateOf(at, Math.max(place, 0));
        return (
          <li key={each} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <StepMark state={state} />
            <span>
              {words[each]}
              <span class="ds-sr-only"> ({text[state]})</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

type StepState = 'done' | 'now' | 'later';
const stateOf = (at: number, place: number): StepState => (at < place ? 'done' : at === place ? 'now' : 'later');

/** A tick, a full dot, an open ring: told apart without colour. */
function StepMark({ state }: { state: StepState }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor">
      {state === 'done' && <path d="m3 8.5 3.3 3.3L13 4.6" stroke-width="2" />}
      {state !== 'done' && <circle cx="8" cy="8" r="5.5" stroke-width="1.6" />}
      {state === 'now' && <circle cx="8" cy="8" r="3" fill="currentColor" stroke="none" />}
    </svg>
  );
}

/** What the portals that applications are kept in call the stage. */
export function PortalTerms({ stage, code }: { stage: Stage; code: string | undefined }) {
  const text = useTexts(projectTexts);
  const { jems, eu } = portalTerms[stage];
  const isInterreg = code?.startsWith('INTERREG');
  const terms = [jems && (isInterreg ?? true) ? text.inJems(jems) : '', eu && !isInterreg ? text.inEu(eu) : ''].filter(
    Boolean,
  );
  return terms.length ? (
    <p class="small quiet">
      {text.inPortals} {terms.join(' · ')}
    </p>
  ) : null;
}
