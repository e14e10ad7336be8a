import type { ComponentChildren } from 'preact';
import { useLanguage, useTexts } from '#platform/language.ts';
import { goalNames } from '#reference/goals/goals.ts';
import { FieldError, FieldHints, idOf, type FieldState } from '#ui/form.tsx';
import { GoalTile } from '#ui/goal.tsx';
import { channels } from '../statement.ts';
import { strategyTexts } from '../texts.ts';

type TicksProps = { field: FieldState };

/** The UN goals of a statement: those that the strategy is about stand open, the others a fold away. */
export function GoalTicks({ field, first }: TicksProps & { first: readonly number[] }) {
  const text = useTexts(strategyTexts);
  const others = Array.from({ length: 17 }, (_, at) => at + 1).filter((goal) => !first.includes(goal));
  return (
    <Ticks label={text.goals} field={field}>
      <GoalRow field={field} goals={first} />
      {others.length > 0 && (
        <details class="ds-details">
          <summary class="small">{text.moreGoals}</summary>
          <GoalRow field={field} goals={others} />
        </details>
      )}
    </Ticks>
  );
}

function GoalRow({ field, goals }: TicksProps & { goals: readonly number[] }) {
  const text = useTexts(strategyTexts);
  const language = useLanguage();
  return (
    <div class="ticks">
      {goals.map((goal) => (
        <Tick key={goal} field={field} value={String(goal)}>
          <GoalTile goal={goal} size="small" />
          <span class="ds-sr-only">{text.goal(goal, goalNames[goal]?.[language] ?? '')}</span>
        </Tick>
      ))}
    </div>
  );
}

export function ChannelTicks({ field }: TicksProps) {
  const text = useTexts(strategyTexts);
  return (
    <Ticks label={text.channels} field={field}>
      <div class="ticks">
        {channels.map((channel) => (
          <Tick key={channel} field={field} value={channel}>
            {text.channel[channel]}
          </Tick>
        ))}
      </div>
    </Ticks>
  );
}

/** An empty field of the same name says that none is ticked. */
function Ticks({ label, field, children }: TicksProps & { label: string; children: ComponentChildren }) {
  return (
    <fieldset class="ds-fieldset" id={idOf(field.name)} tabIndex={-1}>
      <legend class="small">{label}</legend>
      <input type="hidden" name={field.name} value="" />
      {children}
      {field.theirs !== undefined && <TheirTicks field={field} />}
      <FieldError {...field} />
    </fieldset>
  );
}

/** What someone else ticked meanwhile, in words. */
function TheirTicks({ field: { theirs = '', name } }: TicksProps) {
  const text = useTexts(strategyTexts);
  const words = theirs
    .split(',')
    .map((each) => (name.endsWith('.channels') ? (text.channel[each as keyof typeof text.channel] ?? each) : each));
  return <FieldHints name={name} theirs={words.join(', ')} />;
}

/** One small box with its label; `on` where it does not follow from the field's list of values. */
export function Tick({ field, value, children }: TicksProps & { value: string; children: ComponentChildren }) {
  return (
    <label class="tick">
      <input
        class="ds-input"
        type="checkbox"
        name={field.name}
        value={value}
        checked={(field.value ?? '').split(',').includes(value)}
      />
      {children}
    </label>
  );
}
