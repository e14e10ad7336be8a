import type { By } from '#platform/by.ts';
import { demoParticipations, type DemoParticipation } from '#reference/demo/participations.ts';
import type { Participation } from '#exchange/participations.ts';
import { rememberSource } from '#features/projectimport/apply.ts';
import { idOf } from './relations.ts';

/**
 * Remembers what the Research Council says of the demo's two real projects, so that fetching them from its file finds
 * them as they stand: what the demo tells of them in other words is its own.
 */
export async function rememberParticipations(by: By, projects: ReadonlyMap<string, string>): Promise<void> {
  for (const { key, ...facts } of demoParticipations)
    await rememberSource(by, idOf(projects, key), participationOf(facts), { source: 'forskningsradet', organisation });
}

const organisation = '821227062';

const participationOf = (facts: Omit<DemoParticipation, 'key'>): Participation => ({
  ...facts,
  row: 0,
  programme: 'H2020',
  objective: '',
  status: 'SIGNED',
  organisation: { orgnr: organisation, pic: '', vat: '', name: 'VESTFOLD OG TELEMARK FYLKESKOMMUNE', country: 'NO' },
  role: 'partner',
  roleWord: 'PARTICIPANT',
  total: null,
  currency: 'EUR',
  partners: [],
});
