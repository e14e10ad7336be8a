import { daysFrom } from '#platform/clock.ts';
import type { Values } from '#platform/form.ts';
import { shortcomings } from '#features/programmes/programme.ts';
import { rowsIn, type PartValues } from '#records/register/rows.ts';
import { textIn } from '#records/record.ts';
import { stepsFrom, type Stage } from './lifecycle.ts';

/** What a step asks for: fields and texts of the project, and fields of the application that is at hand. */
export type Asked = {
  own: readonly string[];
  days: boolean;
  attempt: readonly string[];
  texts: readonly string[];
};

const nothing: Asked = { own: [], days: false, attempt: [], texts: [] };
const asking: Partial<Record<Stage, Partial<Asked>>> = {
  developing: { own: ['programme', 'deadline', 'call'] },
  sent: { attempt: ['call', 'deadline', 'sent_on', 'sought', 'currency', 'hours', 'spent'] },
  granted: { own: ['granted', 'currency', 'rate'], attempt: ['decided_on', 'score', 'comments'] },
  rejected: { attempt: ['decided_on', 'score', 'reasons', 'comments'] },
  contract: { own: ['number', 'case_number'], days: true },
  running: { own: ['status_months'] },
  closed: { own: ['keep_until'], texts: ['worked', 'avoid', 'reusable'] },
};

/** What the step to that stage asks for, and nothing else. A step back asks nothing. */
export function askedBy(values: Values, to: Stage): Asked {
  if (isBack(stageOf(values), to)) return nothing;
  const asked = { ...nothing, ...asking[to] };
  // An answer to what was never entered as sent says first that it was.
  const isUnknown = asked.attempt.length > 0 && to !== 'sent' && !openAttempt(values);
  return isUnknown ? { ...asked, attempt: ['call', 'sent_on', ...asked.attempt] } : asked;
}

/** The names in the form of what a step asks for. */
export function namesAsked(values: Values, to: Stage): string[] {
  const { own, days, attempt, texts } = askedBy(values, to);
  const language = values.source_language || 'nb';
  return [
    ...own,
    ...(days ? ['starts_on', 'ends_on'] : []),
    ...attempt.map((name) => attemptKey(values, to) + name),
    ...texts.map((name) => `${name}.${language}`),
  ];
}

export const stageOf = ({ stage }: Values): Stage => (stage || 'idea') as Stage;

const back: readonly `${Stage} ${Stage}`[] = [
  'developing idea',
  'withdrawn idea',
  'go developing',
  'reporting running',
  'closed reporting',
  'continued closed',
];
export const isBack = (from: Stage, to: Stage): boolean => back.includes(`${from} ${to}`);

/** The step that leads on from here, filled on the project's page; from `developing` it is another's to take. */
export function nextStep(stage: Stage): Stage | undefined {
  if (stage === 'developing') return 'go';
  const [first] = stepsFrom(stage);
  return first && !isBack(stage, first) ? first : undefined;
}

/** The application that waits for an answer: the last one sent. */
export const openAttempt = (values: Values): PartValues | undefined =>
  rowsIn('attempt', values).findLast(({ outcome }) => (outcome || 'waiting') === 'waiting');

/** Where the fields of the application at hand stand in a form: a new one is sent, an old one answered. */
export function attemptKey(values: Values, to: Stage): string {
  const open = to === 'sent' ? undefined : openAttempt(values);
  return `attempt.${open?.id ?? 'new1'}.`;
}

/** What the fields of a step begin with. */
export function beginWith(values: Values, to: Stage, today: string, programme?: Values): Values {
  const at = attemptKey(values, to);
  if (to === 'developing' && stageOf(values) === 'rejected') return { ...values, deadline: '', call: '' };
  if (to === 'closed') return { ...values, keep_until: values.keep_until || keepUntil(values, programme) };
  if (to === 'granted') return { ...values, [`${at}decided_on`]: '', currency: soughtIn(values, at) };
  if (to !== 'sent') return values;
  const { call = '', deadline = '', sought = '', currency = '' } = values;
  const day = deadline && deadline < today ? deadline : today;
  const begun = { call, deadline, sought, currency: currency || programme?.currency || 'EUR', sent_on: day };
  return { ...values, ...Object.fromEntries(Object.entries(begun).map(([name, value]) => [at + name, value])) };
}

const soughtIn = (values: Values, at: string) => values[`${at}currency`] || values.currency || '';

/** So many years after the end of the project as the programme demands. */
export function keepUntil({ ends_on: end }: Values, programme: Values | undefined): string {
  const years = Number(programme?.retention_years || 0);
  if (!end || !years) return '';
  const [year, rest] = [Number(end.slice(0, 4)) + years, end.slice(4)];
  return rest === '-02-29' ? daysFrom(`${year}-02-28`, 0) : `${year}${rest}`;
}

/** What a step changes beside what was typed: the stage, and what follows from it. */
export function followsFrom(values: Values, typed: Values, to: Stage, today: string): Values {
  const at = attemptKey(values, to);
  const stage = { stage: to };
  if (isBack(stageOf(values), to)) return stage;
  const answered = (outcome: string) => ({ ...stage, [`${at}outcome`]: outcome });
  if (to === 'sent')
    return { ...answered('waiting'), sought: typed[`${at}sought`] ?? '', ...currencyOf(values, typed, at) };
  if (to === 'granted') return { ...answered('granted'), ...grantIn(values, typed, at) };
  if (to === 'rejected') return answered('rejected');
  const isGivenUp = to === 'withdrawn' && openAttempt(values);
  return isGivenUp ? { ...answered('withdrawn'), [`${at}decided_on`]: today } : stage;
}

/** What was sought is in the currency of the project, which has none of its own before something is granted. */
const currencyOf = (values: Values, typed: Values, at: string): Values =>
  values.granted || values.total ? {} : { currency: typed[`${at}currency`] ?? '' };

/** An application keeps what was granted beside what was sought, which is told in the same currency. */
const grantIn = (values: Values, { granted = '', currency = '' }: Values, at: string): Values =>
  !values[`${at}sought`] || values[`${at}currency`] === currency
    ? { [`${at}granted`]: granted, [`${at}currency`]: currency }
    : {};

export type MissingWhat =
  | 'summary'
  | 'programme'
  | 'deadline'
  | 'responsible'
  | 'role'
  | 'call'
  | 'sent_on'
  | 'sought'
  | 'granted'
  | 'decided_on'
  | 'number'
  | 'starts_on'
  | 'ends_on'
  | 'lead'
  | 'shares'
  | 'untold'
  | 'partners'
  | 'countries'
  | 'norwegian_owner'
  | 'reports'
  | 'lesson';
/** Something that must be there before a step: what it is, the field that mends it, and numbers to tell it with. */
export type Missing = { what: MissingWhat; at: string; needed?: number; has?: number };

/**
 * What is missing before a project can go to a stage; `go` is the question whether to go on. `programme` are the rules of
 * its programme.
 */
export function missingBefore(values: Values, to: Stage, programme?: Values): Missing[] {
  if (isBack(stageOf(values), to)) return [];
  const at = attemptKey(values, to);
  const decided = emptyOf(values, [[`${at}decided_on`, 'decided_on']]);
  if (to === 'developing') return emptyOf(values, [['programme', 'programme']]);
  if (to === 'go') return [...summaryIn(values), ...emptyOf(values, [same('programme'), same('deadline')])];
  if (to === 'sent')
    return [...sentIn(values, at), ...emptyOf(values, [same('role')]), ...consortiumIn(values, programme)];
  if (to === 'granted') return [...emptyOf(values, [same('granted')]), ...sentBefore(values, at), ...decided];
  if (to === 'rejected') return [...sentBefore(values, at), ...decided];
  if (to === 'contract') return emptyOf(values, [same('number'), same('starts_on'), same('ends_on')]);
  if (to === 'running') return emptyOf(values, [same('responsible')]);
  return to === 'closed' ? [...reportsIn(values), ...lessonsIn(values)] : [];
}

/** What a step's own form cannot do without. */
export function neededIn(values: Values, to: Stage): Missing[] {
  const names = namesAsked(values, to);
  const empty = Object.fromEntries(names.map((name) => [name, '']));
  return missingBefore({ ...values, ...empty }, to).filter(({ at }) => names.includes(at));
}

type Needed = readonly [at: string, what: MissingWhat];
const same = (what: MissingWhat): Needed => [what, what];
const emptyOf = (values: Values, needed: readonly Needed[]): Missing[] =>
  needed.filter(([at]) => !values[at]?.trim()).map(([at, what]) => ({ what, at }));

const isWritten = (values: Values, name: string) => textIn(values, name, 'nb').text !== '';

const summaryIn = (values: Values): Missing[] =>
  isWritten(values, 'summary') ? [] : [{ what: 'summary', at: `summary.${values.source_language || 'nb'}` }];

const sentIn = (values: Values, at: string) =>
  emptyOf(values, [
    [`${at}sent_on`, 'sent_on'],
    [`${at}sought`, 'sought'],
  ]);

const sentBefore = (values: Values, at: string) => emptyOf(values, [[`${at}sent_on`, 'sent_on']]);

/** A consortium has one lead, shares that are all told and are the whole, and what the programme demands. */
function consortiumIn(values: Values, programme: Values | undefined): Missing[] {
  const partners = rowsIn('partner', values).map(({ country = '', role = '', share = '' }) => ({
    country,
    role,
    share,
  }));
  const counted = partners.filter(({ role }) => role !== 'associated');
  const asked = { scheme: values.action ?? '', partners };
  const short = programme ? shortcomings(programme, asked) : [];
  const leads = partners.filter(({ role }) => role === 'lead').length;
  return [
    ...short.map(({ rule: what, needed, has }) => ({ what, at: 'partner', needed, has })),
    ...(partners.length && leads !== 1 ? [{ what: 'lead' as const, at: 'partner', needed: 1, has: leads }] : []),
    ...(counted.length > 1 ? sharesIn(counted.map(({ share }) => share)) : []),
  ];
}

function sharesIn(shares: readonly string[]): Missing[] {
  const told = shares.filter(Boolean);
  const sum = told.reduce((all, share) => all + Math.round(Number(share.replace(',', '.')) * 100), 0);
  if (sum === 10_000) return [];
  const untold = shares.length - told.length;
  return [untold ? { what: 'untold', at: 'partner', has: untold } : { what: 'shares', at: 'partner', has: sum }];
}

/** What is owed to the funder is sent before a project is over. */
function reportsIn(values: Values): Missing[] {
  const unsent = rowsIn('report', values).filter(({ sent_on: sent }) => !sent).length;
  return unsent ? [{ what: 'reports', at: 'report', has: unsent }] : [];
}

const lessonsIn = (values: Values): Missing[] =>
  ['worked', 'avoid', 'reusable'].some((name) => isWritten(values, name))
    ? []
    : [{ what: 'lesson', at: `worked.${values.source_language || 'nb'}` }];

/** The key of the text that says what is missing. */
export const missingKey = ({ what }: Missing): string => `missing_${what}`;
