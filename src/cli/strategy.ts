import type { Call } from './commands.ts';
import { strategyRead } from './strategyRead.ts';

export async function read({ values, positionals: [file], language }: Call): Promise<number> {
  console.log(await strategyRead(String(file), values.json === true, language));
  return 0;
}
