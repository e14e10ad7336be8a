import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as xlsx from '@e965/xlsx';
import fc from 'fast-check';
import { writeCsv } from '#exchange/csv.ts';
import type { Role } from '#platform/actor.ts';
import { anActivity, aRecord, openHouse, publish, type House } from '#tests/support/house.ts';
import { planImport } from './plan.ts';
import { readPasted } from './table.ts';

let house: House;
before(async () => {
  house = await openHouse();
  await publish(house, await aRecord(house, 'strategy'));
});
after(() => house.close());

const address = '/nb/arbeid/aktiviteter/import';

async function upload(
  content: string | Uint8Array,
  { name = 'plan.csv', by = 'adviser' as Role, channel = 'project' } = {},
) {
  const form = new FormData();
  form.set('file', new File([content as BlobPart], name));
  form.set('channel', channel);
  return house.submit(by, address, form);
}

const idIn = (answer: Response) => answer.headers.get('Location')?.split('/').at(-1) ?? '';

/** Uploads, and gives how many rows of each outcome there are, with the reasons of those refused. */
async function plan(content: string | Uint8Array, options = {}) {
  const answer = await upload(content, options);
  assert.equal(
    answer.status,
    303,
    house.faults.at(-1)?.stack ?? (await answer.clone().text()).match(/class="ds-validation-message[^<]*<?[^<]*/)?.[0],
  );
  const rows = await house.db
    .selectFrom('sheet_import_row')
    .select(['outcome', 'plan'])
    .where('import_id', '=', idIn(answer))
    .orderBy('number')
    .execute();
  const plans = rows.map(
    (row) =>
      row.plan as {
        problems: { why: string }[];
        values: Record<string, string>;
        contributions: { evidence?: { figure: string } }[];
      },
  );
  return {
    id: idIn(answer),
    outcomes: rows.map(({ outcome }) => outcome),
    why: plans.flatMap(({ problems }) => problems.map(({ why }) => why)),
    plans,
  };
}

async function apply(content: string | Uint8Array, options: { by?: Role } = {}) {
  const planned = await plan(content, options);
  assert.equal((await house.submit(options.by ?? 'adviser', `${address}/${planned.id}/gjennomforing`)).status, 303);
  for (let tries = 0; tries < 600; tries++) {
    const { state } = await house.db
      .selectFrom('sheet_import')
      .select('state')
      .where('id', '=', planned.id)
      .executeTakeFirstOrThrow();
    if (state === 'done') break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return planned;
}

const count = async () =>
  (
    await house.db
      .selectFrom('activity')
      .select(({ fn }) => fn.countAll<number>().as('all'))
      .executeTakeFirstOrThrow()
  ).all;

test('a column of goals may hold their numbers alone', async () => {
  const { outcomes, plans } = await plan(
    'Aktivitet;Virkemiddel;Mål\nKurs på tvers;Prosjekter;4\nUkjent;Prosjekter;99\n',
  );
  assert.deepEqual(outcomes, ['new', 'rejected']);
  assert.equal(plans[0]?.contributions.length, 1);
});

test('a county’s own spreadsheet is read, shown, and saved as drafts with their promises and evidence', async () => {
  const file =
    'Aktivitet;Kanal;Fra;Til;Løfte;Bevis;Kilde\nElever til Kaunas;Prosjekter;1.3.2026;2026;mål 4;1 234,50 elever;Sluttrapport\n';
  const before = await count();
  const planned = await plan(file);
  assert.deepEqual(planned.outcomes, ['new']);
  assert.equal(await count(), before, 'nothing is saved by looking');
  const page = await (await house.ask('adviser', `${address}/${planned.id}`)).text();
  assert.match(page, /Elever til Kaunas/);
  assert.match(page, /knyttes til Mål 4/);
  assert.equal((await house.ask('manager', `${address}/${planned.id}`)).status, 404);
  await apply(file);
  const saved = await house.db
    .selectFrom('record')
    .innerJoin('contribution', 'contribution.record_id', 'record.id')
    .innerJoin('evidence', 'evidence.contribution_id', 'record.id')
    .select(['figure', 'year', 'title_nb', 'state'])
    .execute();
  assert.deepEqual(saved, [{ figure: '1234.50', year: 2026, title_nb: 'Elever til Kaunas → Mål 4', state: 'draft' }]);
});

test('the same file twice changes nothing, and a changed cell changes that field alone', async () => {
  const file = 'Tittel;Fra;Sted\nMøte i Oslo;2026-02-02;Oslo\nMøte i Bergen;2026-02-03;Bergen\n';
  await apply(file);
  assert.deepEqual((await plan(file)).outcomes, ['unchanged', 'unchanged']);
  const other = await apply(file.replace(';Bergen\n', ';Voss\n'));
  assert.deepEqual(other.outcomes, ['unchanged', 'changed']);
  assert.deepEqual((await plan(file.replace(';Bergen\n', ';Voss\n'))).outcomes, ['unchanged', 'unchanged']);
});

test('what Samband writes out, it reads back without a change', async () => {
  await anActivity(house, {
    'title.nb': '=HYPERLINK("x")',
    'title.en': '-3 degrees',
    partners: '\'@noe; "sitat"\nny linje'.replace('\n', ' '),
    tags: 'b, a',
    responsible: 'manager',
  });
  await anActivity(house, { 'title.nb': '', 'title.nn': 'Berre nynorsk', source_language: 'nn' });
  for (const as of ['csv', 'xlsx'])
    for (const language of ['nb', 'en']) {
      const file = await house.ask(
        'adviser',
        `/${language}${language === 'nb' ? '/arbeid/aktiviteter/eksport' : '/work/activities/export'}?as=${as}`,
      );
      const planned = await plan(new Uint8Array(await file.arrayBuffer()), { name: `ut.${as}` });
      assert.ok(planned.outcomes.length > 2);
      assert.deepEqual(
        planned.outcomes.filter((outcome) => outcome !== 'unchanged'),
        [],
        `${as} ${language} ${planned.why.join()}`,
      );
    }
});

test('import after export is no change, whatever was written', async () => {
  const word = fc
    .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
    .map((text) => `a${text.replaceAll(/[\p{C}\r\n]/gu, ' ')}`.trim());
  const start = fc.constantFrom('=', '-', '+', '@', "'", "'=", '"', ';', '');
  await fc.assert(
    fc.asyncProperty(start, word, word, async (first, title, partners) => {
      const id = await anActivity(house, { 'title.nb': first + title, partners: (first + partners).trim() });
      const csv = await (await house.ask('adviser', `/nb/arbeid/aktiviteter/eksport?as=csv`)).text();
      const reading = readPasted(csv);
      assert.ok(reading.ok);
      const plans = await planImport(house.db, house.by('adviser').actor, reading.table, {
        language: 'nb',
        channel: undefined,
        year: '2026',
      });
      assert.equal(
        plans.find((each) => each.id === id)?.outcome,
        'unchanged',
        JSON.stringify(plans.find((each) => each.id === id)),
      );
    }),
    { numRuns: 12 },
  );
});

test('a file that was changed here meanwhile is refused row by row, and one that is not whole says what to do', async () => {
  const id = await anActivity(house);
  const stale = await plan(`Id i Samband;Versjon;Tittel;Sted\n${id};7;Elever ut i Europa;Oslo\n`);
  assert.deepEqual(stale.why, ['stale']);
  for (const [content, told] of [
    ['', 'Det er ingen rader her'],
    [' ;;\n;;\n', 'Det er ingen rader her'],
    ['Navnet paa greia vi gjorde i fjor;Når\nTur;2026\n', 'Kall en av dem «Tittel»'],
    ['Tittel;Aktivitet\na;b\n', 'To kolonner betyr det samme'],
    [new Uint8Array([0x50, 0x4b, 1, 2, 3]), 'Filen kan ikke leses'],
  ] as const) {
    const answer = await upload(content);
    assert.equal(answer.status, 422);
    assert.ok((await answer.text()).includes(told), told);
  }
  assert.deepEqual((await plan('Tittel;Fra\n')).outcomes, []);
});

test('each row that cannot be read says which column and why, and comes back as a file', async () => {
  const file = [
    'Tittel;Fra;Til;Løfte;Bevis;Kilde;Ansvarlig;Enhet;Nettside',
    'Uten dag;31.2.2026;;;;;;;',
    'Baklengs;2026-05-01;2026-04-01;;;;;;',
    'Ukjent løfte;;;9.9;;;;;',
    'Tall uten kilde;;;mål 4;214 elever;;;;',
    'Uklart tall;;;mål 4;1.234 elever;Rapport;;;',
    'Ukjent;;;;;;Ingen Kjent;Ingen enhet;',
    'Skjev lenke;;;;;;;;javascript:alert(1)',
    ';2026-01-01;;;;;;;',
    'To ganger;2026-01-01;;;;;;;',
    'to  ganger;2026-01-01;;;;;;;',
  ].join('\n');
  const planned = await plan(file);
  assert.deepEqual(planned.outcomes.filter((outcome) => outcome === 'new').length, 1);
  assert.deepEqual(planned.why, [
    'dayUnclear',
    'endsBeforeStart',
    'statementUnknown',
    'sourceMissing',
    'evidenceUnclear',
    'unitUnknown',
    'personUnknown',
    'addressUnclear',
    'titleMissing',
    'twice',
  ]);
  const page = await (await house.ask('adviser', `${address}/${planned.id}?show=rejected`)).text();
  assert.match(page, /Ansvarlig: det er ingen, eller flere/);
  const csv = await (await house.ask('adviser', `${address}/${planned.id}/avviste`)).text();
  assert.match(csv, /Uten dag;31\.2\.2026;.*Fra: skriv datoen/);
});

test('encodings, marks, quotes, minus signs and thousands are read as they are meant', async () => {
  const latin = Uint8Array.from(Buffer.from('Tittel,Sted\nBl\u00e5b\u00e6rtur,"Br\u00f8nn\u00f8y, Norge"\n', 'latin1'));
  assert.equal((await plan(latin)).plans[0]?.values.place, 'Brønnøy, Norge');
  const wide = Uint8Array.from(Buffer.from('\uFEFFTittel\tSted\nÅlesund-tur\tÅlesund\n', 'utf16le'));
  assert.equal((await plan(wide)).plans[0]?.values.place, 'Ålesund');
  const evidence = async (cell: string) =>
    (await plan(`Tittel;Løfte;Bevis;Kilde\nTall;mål 4;${cell};Rapport\n`)).plans[0]?.contributions[0]?.evidence?.figure;
  assert.equal(await evidence('−3 prosent'), '-3');
  assert.equal(await evidence('15.414.794 kroner'), '15414794');
  assert.equal(await evidence('1 234,50 elever'), '1234.50');
});

test('a workbook with a title above, a formula, a merged cell, real days and a link is read by what it shows', async () => {
  const link = { t: 's', v: 'https://example.org/a', l: { Target: 'https://example.org/a' } };
  const cells = [
    ['Våre aktiviteter 2026'],
    ['Tiltak', 'Startdato', 'Sluttdato', 'Sted', 'Lenke'],
    [{ t: 's', v: 'Tur 1', f: '"Tur "&1' }, new Date('2026-03-01T00:00:00Z'), 46113, 'Kaunas', link],
    ['Tur 2', '5.5.2026', null, null, null],
  ];
  const sheet = xlsx.utils.aoa_to_sheet(cells, { UTC: true });
  sheet['!merges'] = [xlsx.utils.decode_range('D3:D4')];
  const book = xlsx.utils.book_new(sheet, 'Plan');
  const written = new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  const planned = await plan(written, { name: 'plan.xlsx' });
  assert.deepEqual(planned.outcomes, ['new', 'new']);
  const [one, two] = planned.plans.map(({ values }) => values);
  assert.deepEqual(
    [one?.['title.nb'], one?.starts_on, one?.ends_on, one?.url],
    ['Tur 1', '2026-03-01', '2026-04-01', 'https://example.org/a'],
  );
  assert.deepEqual([two?.place, two?.starts_on], ['Kaunas', '2026-05-05']);
});

test('pasting cells does the same as a file', async () => {
  const answer = await house.submit('contributor', address, { pasted: 'Tittel\tKanal\nLimt inn\tmedlemskap\n' });
  assert.equal(answer.status, 303);
});

test('ten thousand rows are planned, and hundreds are saved while the page tells how far it has come', async () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => [`Aktivitet ${at}`, '2026-01-01']);
  const began = performance.now();
  const planned = await plan(writeCsv([['Tittel', 'Fra'], ...rows]));
  assert.equal(planned.outcomes.length, 10_000);
  assert.ok(performance.now() - began < 20_000, `${performance.now() - began} ms`);
  const some = await plan(writeCsv([['Tittel', 'Fra'], ...rows.slice(0, 300)]));
  await house.submit('adviser', `${address}/${some.id}/gjennomforing`);
  const page = await house.ask('adviser', `${address}/${some.id}`);
  assert.equal(page.headers.get('Refresh'), '3');
  assert.match(await page.text(), /av 300 er lagret/);
  for (;;) {
    const told = (await (await house.ask('adviser', `${address}/${some.id}/framdrift`)).json()) as {
      value: number;
      href?: string;
    };
    if (told.href) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.match(await (await house.ask('adviser', `${address}/${some.id}`)).text(), /<h1>Slik ble [^]*300 er lagt til/);
});
