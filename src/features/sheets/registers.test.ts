import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { writeBook } from '#exchange/workbook.ts';
import { agreementRegister } from '#features/agreements/register.ts';
import { influenceRegister } from '#features/influence/register.ts';
import { mandateRegister } from '#features/mandates/register.ts';
import { membershipRegister } from '#features/memberships/register.ts';
import { organisationRegister } from '#features/organisations/register.ts';
import { filterOf } from '#features/registers/queries.ts';
import { programmeRegister } from '#features/programmes/register.ts';
import { projectRegister } from '#features/projects/register.ts';
import { entryRegister, meetingRegister } from '#features/relationlog/register.ts';
import { languages } from '#platform/language.ts';
import { sheetsOf } from './columns.ts';
import { sheetsWith } from './export.ts';
import { planTables } from './planning.ts';
import { readTables } from './tables.ts';
import { plantDemo } from '#features/demo/plant.ts';
import { system } from '#platform/actor.ts';
import { aRecord, anActivity, openHouse } from '#tests/support/house.ts';

const registers = [
  agreementRegister,
  entryRegister,
  influenceRegister,
  mandateRegister,
  meetingRegister,
  membershipRegister,
  organisationRegister,
  programmeRegister,
  projectRegister,
];

test('every register of the demo county comes back from its spreadsheet as it went, in each language', async () => {
  const house = await openHouse();
  after(() => house.close());
  await plantDemo({ ...house.by(system), now: house.clock.now });
  const { actor } = house.by('adviser');
  for (const register of registers) {
    const parent = register.under && { parent: await anActivity(house) };
    await aRecord(house, register.name, {}, parent);
    const all = filterOf(register, () => undefined);
    const specs = sheetsOf(register);
    for (const language of languages) {
      const file = await writeBook(await sheetsWith(house.db, actor, register, all, specs, language));
      const reading = await readTables(file, specs, 'nb');
      assert.ok(reading.ok, `${register.name} ${JSON.stringify(reading)}`);
      assert.deepEqual(reading.notices, [], register.name);
      for await (const rows of planTables(house.db, actor, register, reading.tables, 'nb'))
        assert.deepEqual(
          rows.filter(({ outcome }) => outcome !== 'unchanged'),
          [],
          `${register.name} ${language}`,
        );
    }
  }
});
