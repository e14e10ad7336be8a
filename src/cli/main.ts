import { parseArgs } from 'node:util';
import { languages, type Language } from '#platform/language.ts';
import { commands, type Command } from './commands.ts';
import { explain } from './explain.ts';
import { cliTexts, type CliTexts } from './texts.ts';

const always = {
  data: { type: 'string' },
  language: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

process.exitCode = await main(process.argv.slice(2), process.env);

/** Runs what was asked for and gives the exit code: 0 done, 1 not done, 2 asked wrongly. */
async function main(asked: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const texts = cliTexts[languageOf(asked, environment)];
  const command = commands.find(({ name }) => name.split(' ').every((word, index) => asked[index] === word));
  if (!command) return answerOther(asked, texts);
  const given = readArguments(command, asked.slice(command.name.split(' ').length), texts);
  if ('wrong' in given) return refuse(given.wrong, texts);
  if (given.values.help) return show(helpFor(command, texts));
  try {
    return await command.run({ ...given, environment, texts, language: languageOf(asked, environment) });
  } catch (error) {
    console.error(explain(error, texts));
    return 1;
  }
}

function readArguments(command: Command, args: string[], texts: CliTexts) {
  try {
    const options = { ...always, ...command.options };
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true });
    const wanted = command.takes.length;
    if (positionals.length !== wanted && !values.help) return { wrong: texts.wrongCount(usage(command)) };
    return { values: values as Record<string, string | boolean | undefined>, positionals };
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')) throw error;
    const option = /'(-[^' ]*)/.exec((error as Error).message)?.[1] ?? args.join(' ');
    return { wrong: texts.unknownOption(option, usage(command)) };
  }
}

function answerOther([first]: string[], texts: CliTexts): number {
  if (!first || first === '--help' || first === '-h' || first === 'help') return show(help(texts));
  return refuse(texts.unknownCommand(first), texts);
}

function refuse(why: string, texts: CliTexts): number {
  console.error(`${why}\n${texts.seeHelp}`);
  return 2;
}

function show(words: string): number {
  console.log(words);
  return 0;
}

function help(texts: CliTexts): string {
  const lines = commands.map((command) => `  ${columned(usage(command))} ${texts.summaries[command.name] ?? ''}`);
  return [texts.about, '', ...lines, '', texts.everyCommand].join('\n');
}

/** What is longer than its column has a line of its own. */
function columned(words: string): string {
  const width = 46;
  return words.length > width ? `${words}\n${' '.repeat(width + 2)}` : words.padEnd(width);
}

function helpFor(command: Command, texts: CliTexts): string {
  return `${usage(command)}\n  ${texts.summaries[command.name] ?? ''}\n\n${texts.everyCommand}`;
}

function usage({ name, takes, options = {} }: Command): string {
  const flags = Object.entries(options).map(([flag, { type }]) => `[--${flag}${type === 'string' ? ` …` : ''}]`);
  return ['samband', name, ...takes, ...flags].join(' ');
}

function languageOf(asked: string[], { SAMBAND_LANGUAGE }: NodeJS.ProcessEnv): Language {
  const wished = asked[asked.indexOf('--language') + 1];
  return (
    languages.find((each) => asked.includes('--language') && each === wished) ??
    languages.find((each) => each === SAMBAND_LANGUAGE) ??
    'nb'
  );
}
