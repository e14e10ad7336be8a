import type { ParseArgsOptionDescriptor } from 'node:util';
import type { Environment } from '#platform/config.ts';
import type { Language } from '#platform/language.ts';
import type { CliTexts } from './texts.ts';

export type Call = {
  values: Record<string, string | boolean | undefined>;
  positionals: string[];
  environment: Environment;
  language: Language;
  texts: CliTexts;
};

/** `name` may be two words; `takes` names what must follow; `run` gives the exit code. Its summary is in the texts. */
export type Command = {
  name: string;
  takes: string[];
  options?: Record<string, ParseArgsOptionDescriptor>;
  run(call: Call): Promise<number>;
};

const json = { json: { type: 'boolean' } } as const;
const text = { type: 'string' } as const;
const account = { name: text, role: text, unit: text, port: text } as const;
const start = { port: text, host: text, empty: { type: 'boolean' } } as const;

/** Every command there is. A new one is one line here and one in the texts; its code is read when it is called. */
export const commands: Command[] = [
  { name: 'start', takes: [], options: start, run: async (call) => (await import('./start.ts')).start(call) },
  { name: 'backup', takes: ['FILE'], options: json, run: async (call) => (await import('./backup.ts')).backup(call) },
  {
    name: 'restore',
    takes: ['FILE'],
    options: json,
    run: async (call) => (await import('./restore.ts')).restore(call),
  },
  { name: 'check', takes: [], options: json, run: async (call) => (await import('./check.ts')).check(call) },
  {
    name: 'import activities',
    takes: ['FILE'],
    options: { ...json, channel: text },
    run: async (call) => (await import('./importActivities.ts')).importActivities(call),
  },
  {
    name: 'import rates',
    takes: ['FILE'],
    options: json,
    run: async (call) => (await import('./importRates.ts')).importRates(call),
  },
  ...(['forskningsradet', 'cordis'] as const).map((source) => ({
    name: `import ${source}`,
    takes: ['FILE'],
    options: { ...json, organisation: text },
    run: async (call: Call) => (await import('./importProjects.ts')).importProjectsOf(source, call),
  })),
  {
    name: 'export projects',
    takes: [],
    options: json,
    run: async (call) => (await import('./exportProjects.ts')).exportProjects(call),
  },
  {
    name: 'strategy read',
    takes: ['FILE'],
    options: json,
    run: async (call) => (await import('./strategy.ts')).read(call),
  },
  { name: 'user add', takes: ['MAIL'], options: account, run: async (call) => (await import('./user.ts')).add(call) },
  { name: 'user list', takes: [], options: json, run: async (call) => (await import('./user.ts')).list(call) },
  {
    name: 'user password',
    takes: ['MAIL'],
    options: { port: text },
    run: async (call) => (await import('./user.ts')).password(call),
  },
];
