import type { Values } from '#platform/form.ts';
import { newId } from '#platform/id.ts';
import type { Channel, StatementKind } from '#features/strategy/statement.ts';
import { aRecord, publish, type House } from './house.ts';

export type Said = {
  code: string;
  kind?: StatementKind;
  text?: string;
  goals?: number[];
  channels?: Channel[];
  parent?: string;
};

/** Two goals, a commitment without a goal, and the frame: what a test gets that does not say what was promised. */
export const someStatements: Said[] = [
  { code: 'goal-4', kind: 'goal', goals: [4], channels: ['project', 'agreement'], text: 'Fylket lar elever lære ute.' },
  { code: 'goal-8', kind: 'goal', goals: [8], channels: ['membership'], text: 'Fylket former politikk for arbeid.' },
  { code: '2.1', channels: ['agreement'], text: 'Fylkeskommunen viderefører samarbeidet med Hubei.' },
  { code: 'goal-17', kind: 'vision', goals: [17], text: 'Mål 17 er rammen for strategien.' },
];

/** A strategy that is adopted and published. Gives its id, and the id of each statement by its code. */
export async function adoptedStrategy(
  house: House,
  { values = {} as Values, statements = someStatements }: { values?: Values; statements?: readonly Said[] } = {},
): Promise<{ id: string; statement: Record<string, string> }> {
  const named = statements.map((said) => ({ ...said, id: newId() }));
  const fields = Object.assign({}, ...named.map(fieldsOf)) as Values;
  const id = await aRecord(house, 'strategy', { ...withoutSample, ...fields, ...values });
  await publish(house, id);
  return { id, statement: Object.fromEntries(named.map(({ code, id: statement }) => [code, statement])) };
}

// The sample of the kind brings a statement of its own, which no test has asked for.
const withoutSample: Values = { 'statement.samplegoal04.remove': 'on', 'title.nb': 'Internasjonal strategi 2030' };

function fieldsOf({
  id,
  code,
  kind = 'commitment',
  text = `Løfte ${code}.`,
  goals = [],
  channels = [],
  parent = '',
}: Said & { id: string }): Values {
  const said = { code, kind, official_text: text, goals: goals.join(), channels: channels.join(), parent };
  return Object.fromEntries(Object.entries(said).map(([name, value]) => [`statement.${id}.${name}`, value]));
}
