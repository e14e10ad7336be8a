import { useTexts } from '#platform/language.ts';
import { uiTexts } from './texts.ts';

export const states = ['shown', 'active', 'shownLastYear', 'promised', 'beyond', 'none'] as const;
/** How far a promise has come, as the matrix tells it. */
export type State = (typeof states)[number];

type StateProps = { state: State; label?: string | undefined; note?: string | undefined };

/** Shape, word and colour, in that order. Without a label it says the state's own word. */
export function StateMark({ state, label, note }: StateProps) {
  const text = useTexts(uiTexts);
  if (state === 'none' && label === undefined) return <Nothing />;
  return (
    <span class="state-mark">
      <StateShape state={state} />
      <span>
        {label ?? text.states[state]}
        {note && <span class="small quiet block">{note}</span>}
      </span>
    </span>
  );
}

function Nothing() {
  return (
    <span class="state-none">
      <span class="ds-sr-only">{useTexts(uiTexts).states.none}</span>
      <span aria-hidden="true">–</span>
    </span>
  );
}

/** The shape alone, for where the word stands beside it. */
function StateShape({ state }: { state: State }) {
  return (
    <svg class={`state ${state}`} viewBox="0 0 24 24" aria-hidden="true" fill="none">
      <StateDrawing state={state} />
    </svg>
  );
}

/** What a state looks like inside a 24 × 24 drawing. */
export function StateDrawing({ state }: { state: State }) {
  if (state === 'none') return <path d="M8 12h8" stroke="currentColor" stroke-width="2" />;
  if (state === 'shown') return <Filled />;
  return (
    <>
      <circle
        cx="12"
        cy="12"
        r="9"
        stroke="currentColor"
        stroke-width="2"
        stroke-dasharray={state === 'promised' ? '3.2 3.2' : undefined}
      />
      {state === 'active' && <path d="M12 3a9 9 0 0 1 0 18z" fill="currentColor" />}
      {state === 'shownLastYear' && <path d="m8 12.3 2.8 2.8 5.4-5.8" stroke="currentColor" stroke-width="2" />}
      {state === 'beyond' && <path d="M12 8v8M8 12h8" stroke="currentColor" stroke-width="2" />}
    </>
  );
}

function Filled() {
  return (
    <>
      <circle cx="12" cy="12" r="10" fill="currentColor" />
      <path class="state-tick" d="m7.5 12.4 3 3 6-6.4" stroke-width="2.2" />
    </>
  );
}

type LegendProps = { only?: readonly State[] | undefined; year?: number | undefined };

/** What the shapes mean, above or below where they are used; `year` where another year than this can be looked at. */
export function Legend({ only = states, year }: LegendProps) {
  const text = useTexts(uiTexts);
  const words = year
    ? { ...text.states, shown: text.shownIn(year), shownLastYear: text.shownIn(year - 1) }
    : text.states;
  return (
    <ul class="plain legend" aria-label={text.legend}>
      {only.map((state) => (
        <li key={state}>
          <StateShape state={state} />
          {words[state]}
        </li>
      ))}
    </ul>
  );
}
