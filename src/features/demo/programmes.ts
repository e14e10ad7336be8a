import type { By } from '#platform/by.ts';
import { plantProgrammes } from '#features/programmes/shipped.ts';
import { publishDemo } from './relations.ts';

/** Plants and publishes the programmes that ship with the product; gives the id of each by its code. */
export async function plantDemoProgrammes(by: By): Promise<Map<string, string>> {
  const programmes = await plantProgrammes(by, { demo: true });
  for (const id of programmes.values()) await publishDemo(by, id);
  return programmes;
}
