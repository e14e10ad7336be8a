import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aContribution, anActivity, openHouse, someone, type House } from '#tests/support/house.ts';
import { filterOf, listActivities } from './queries.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

const shownBy = (id: string) => ({
  [`evidence.${id}.kind`]: 'figure',
  [`evidence.${id}.year`]: '2026',
  [`evidence.${id}.figure`]: '214',
  [`evidence.${id}.unit.nb`]: 'elever',
  [`evidence.${id}.source.nb`]: 'Sluttrapport',
});

test('the list counts the contributions that its reader may read, and no others', async () => {
  const id = await anActivity(house);
  const closed = { visibility: 'restricted', legal_basis: 'offl. § 20' };
  await aContribution(house, id, { ...closed, ...shownBy('e1') });
  await aContribution(house, id, { ...closed, ...shownBy('e2') }, 'contributor');
  const asked = { number: 1, language: 'nb' as const, year: 2026 };
  const seenBy = async (role: 'adviser' | 'contributor' | 'manager') => {
    const { activities } = await listActivities(
      house.db,
      someone(role),
      filterOf(() => undefined),
      asked,
    );
    return activities.map(({ contributions, shown }) => ({ contributions, shown }));
  };
  assert.deepEqual(await seenBy('adviser'), [{ contributions: 2, shown: true }]);
  assert.deepEqual(await seenBy('contributor'), [{ contributions: 1, shown: true }]);
  assert.deepEqual(await seenBy('manager'), [{ contributions: 0, shown: false }]);
});
