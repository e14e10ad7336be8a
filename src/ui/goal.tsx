import type { ComponentChildren } from 'preact';

/** The seventeen goals of the United Nations, by number. */
export type Goal = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17;
type Tile = { goal: number; size?: 'small' | 'large' | undefined };

/** A tile of our own, number first. It is hidden from screen readers: the goal's name stands beside it. */
export function GoalTile({ goal, size }: Tile) {
  return (
    <span class={`goal g${goal}`} data-size={size} aria-hidden="true">
      {goal}
    </span>
  );
}

type GoalLinkProps = { goal: number; name: string; href?: string | undefined; size?: Tile['size'] };

/** Tile and name as one link, for lists of goals. */
export function GoalLink({ goal, name, href, size }: GoalLinkProps) {
  const inside = (
    <>
      <GoalTile goal={goal} size={size} />
      <span class="goal-name">{name}</span>
    </>
  );
  if (!href) return <span class="goal-link">{inside}</span>;
  return (
    <a class="goal-link" href={href}>
      {inside}
    </a>
  );
}

export type StripGoal = { goal: number; name: string; href: string; note: ComponentChildren };

/** All the goals of a strategy side by side, each with how far it has come. */
export function GoalStrip({ goals }: { goals: StripGoal[] }) {
  return (
    <ul class="plain strip">
      {goals.map(({ goal, name, href, note }) => (
        <li key={goal}>
          <a href={href}>
            <GoalTile goal={goal} />
            <strong>{name}</strong>
            <span class="small quiet number">{note}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
