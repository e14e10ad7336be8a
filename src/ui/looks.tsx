import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';

/**
 * How far something has come, as figures draw it: each look has a colour and a pattern of its own, and stands beside its
 * word. `planned` is an outline, `waiting` striped, `going` full, `closing` dotted, `ended` pale, `stopped` crossed.
 */
export const looks = ['planned', 'waiting', 'going', 'closing', 'ended', 'stopped'] as const;
export type Look = (typeof looks)[number];

const patterns: Partial<Record<Look, { size: number; d: string }>> = {
  waiting: { size: 7, d: 'M-2 2 2-2M0 7 7 0M5 9 9 5' },
  closing: { size: 6, d: 'M2 3h2M5 6h2M-1 6h2M-1 0h2M5 0h2' },
  stopped: { size: 8, d: 'M2 2l4 4M6 2 2 6' },
};

/** What the patterns of a figure are called: each figure brings its own, since a page may have several. */
const Within = createContext('');

/** The patterns that looks are drawn with, around the figure of that id that uses them. */
export function Patterned({ id, children }: { id: string; children: ComponentChildren }) {
  return (
    <Within.Provider value={id}>
      <svg class="patterns" width="0" height="0" aria-hidden="true">
        <defs>
          {Object.entries(patterns).map(([look, { size, d }]) => (
            <pattern key={look} id={`${id}-${look}`} width={size} height={size} patternUnits="userSpaceOnUse">
              <path class="look-lines" d={d} />
            </pattern>
          ))}
        </defs>
      </svg>
      {children}
    </Within.Provider>
  );
}

type ShapeProps = { look: Look; x: string; width: string; y?: number; height: number };

/** A bar in that look, within a drawing whose widths are shares. */
export function LookBar({ look, ...place }: ShapeProps) {
  const within = useContext(Within);
  return (
    <>
      <rect class={`look ${look}`} {...place} />
      {look in patterns && <rect class="look-over" fill={`url(#${within}-${look})`} {...place} />}
    </>
  );
}

/** What the looks mean. */
export function LookLegend({ label, looks: told }: { label: string; looks: readonly (readonly [Look, string])[] }) {
  return (
    <ul class="plain legend" aria-label={label}>
      {told.map(([look, word]) => (
        <li key={word}>
          <LookMark look={look} />
          {word}
        </li>
      ))}
    </ul>
  );
}

/** The look alone, small, for where its word stands beside it. */
export function LookMark({ look }: { look: Look }) {
  return (
    <svg class="look-mark" width="22" height="12" aria-hidden="true">
      <LookBar look={look} x="1" y={1} width="20" height={10} />
    </svg>
  );
}
