/** A page as it is asked for the n-th time: another record, another goal, the next page of a list. */
export type Asked = { name: string; limit: number; at: (n: number) => string };

const pick = <T>(all: readonly T[], n: number): T => all[n % all.length] as T;
const record = (n: number) => `a${String(((n * 7_919) % 50_000) + 1).padStart(8, '0')}`;
const statement = (n: number) => `t${String((n % 17) + 1).padStart(8, '0')}`;
const goals = [4, 8, 9, 10, 11, 12, 13];
const channels = ['membership', 'agreement', 'project', 'knowledge'];
const list = (query: string, n: number) => `/nb/aktiviteter?${query}&side=${(Math.floor(n / 12) % 5) + 1}`;

/** What the figures are about: fifteen milliseconds for what is asked for most, fifty for the rest. */
export const pages: Asked[] = [
  { name: 'matrix', limit: 15, at: (n) => `/nb/matrise?aar=${2026 - (n % 6)}` },
  { name: 'record page', limit: 15, at: (n) => `/nb/aktiviteter/${record(n)}` },
  { name: 'list', limit: 15, at: (n) => `/nb/aktiviteter?side=${(n % 100) + 1}` },
  { name: 'list by goal', limit: 15, at: (n) => list(`mal=${pick(goals, n)}`, n) },
  { name: 'list by channel', limit: 15, at: (n) => list(`virkemiddel=${pick(channels, n)}`, n) },
  { name: 'list by unit', limit: 15, at: (n) => list(`enhet=Seksjon+${(n % 12) + 1}`, n) },
  { name: 'list by year', limit: 15, at: (n) => list(`aar=${2026 - (n % 9)}`, n) },
  {
    name: 'list by a common word',
    limit: 15,
    at: (n) => list(`q=${pick(['klima', 'kultur', 'nettverk', 'helse'], n)}`, n),
  },
  { name: 'list by a rare word', limit: 15, at: (n) => list(`q=samarbeid+${(n * 7_919) % 50_000}`, n) },
  { name: 'list by a word that nothing has', limit: 15, at: (n) => list(`q=ubrukt${n % 50}`, n) },
  {
    name: 'list by goal, channel, unit and year',
    limit: 15,
    at: (n) => list(`mal=${pick(goals, n)}&virkemiddel=${pick(channels, n)}&enhet=Seksjon+${(n % 12) + 1}&aar=2024`, n),
  },
  { name: 'front page', limit: 50, at: () => '/nb' },
  { name: 'strategy', limit: 50, at: () => '/nb/strategi' },
  { name: 'goal page', limit: 50, at: (n) => `/nb/mal/${pick(goals, n)}?aar=${2026 - (n % 6)}` },
  { name: 'cell of the matrix', limit: 50, at: (n) => `/nb/matrise/${pick(goals, n)}/${pick(channels, n)}` },
  { name: 'statement page', limit: 50, at: (n) => `/nb/strategi/lofte/${statement(n)}` },
  { name: 'results of a year', limit: 50, at: (n) => `/nb/resultater?aar=${2026 - (n % 2)}` },
  { name: 'search for a common word', limit: 50, at: (n) => `/nb/sok?q=${pick(['samarbeid', 'klima', 'kultur'], n)}` },
  { name: 'search for two words', limit: 50, at: (n) => `/nb/sok?q=klima+${(n * 7_919) % 50_000}` },
  { name: 'search that finds nothing', limit: 50, at: (n) => `/nb/sok?q=hubai${n % 50}` },
];
