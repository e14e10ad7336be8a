import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { readDocument } from '#exchange/document/document.ts';
import { printed, readStrategy, type ReadStatement, type ReadStrategy } from './reader.ts';

const fixture = (name: string) => readFile(new URL(`../../../../tests/fixtures/strategy/${name}`, import.meta.url));

async function read(bytes: Uint8Array | string, name = 'strategi'): Promise<ReadStrategy> {
  const reading = await readDocument(name, Buffer.from(bytes));
  assert.ok(reading.ok);
  return readStrategy(reading.document);
}

function statement(strategy: ReadStrategy, id: string): ReadStatement {
  const found = strategy.statements.find((each) => each.id === id);
  assert.ok(found, `no ${id} among ${strategy.statements.map((each) => each.id).join(' ')}`);
  return found;
}

const idsOf = (strategy: ReadStrategy, kind: string) =>
  strategy.statements.filter((each) => each.kind === kind).map(({ id }) => id);
const channelsOf = (strategy: ReadStrategy, ids: string[]) =>
  ids.map((id) => statement(strategy, id).channels.join('+'));
const namesIn = (strategy: ReadStrategy) =>
  strategy.statements.flatMap(({ mentions }) => mentions.map(({ name, via }) => (via ? `${name} via ${via}` : name)));

test('the adopted strategy is read with its date, its period and every promise in place', async () => {
  const strategy = await read(await fixture('internasjonal-strategi-2030.md'));
  const { title, body, adoptedOn, period, language, warnings } = strategy;
  assert.deepEqual(
    [title, body, adoptedOn, period],
    ['Internasjonal strategi 2030', null, '2020-05-12', { from: null, to: 2030 }],
  );
  assert.deepEqual([language, warnings], ['nb', []]);
  assert.deepEqual(idsOf(strategy, 'vision'), ['vision-1', 'vision-2', 'goal-17']);
  assert.deepEqual(
    idsOf(strategy, 'goal'),
    [4, 8, 9, 10, 11, 12, 13].map((goal) => `goal-${goal}`),
  );
  assert.deepEqual(
    idsOf(strategy, 'priority'),
    [1, 2, 3, 4].map((number) => `priority-${number}`),
  );
  assert.deepEqual(idsOf(strategy, 'commitment'), [
    '1.1',
    '1.2',
    '1.3',
    '2.1',
    '3.1',
    '3.2',
    '3.3',
    '4.1',
    '4.2',
    '4.3',
  ]);
  assert.ok(strategy.statements.every(({ unsure }) => !unsure));
});

test('each goal has the channels its sentence names, in that order', async () => {
  const strategy = await read(await fixture('internasjonal-strategi-2030.md'));
  const all = 'membership+project+agreement';
  assert.deepEqual(channelsOf(strategy, idsOf(strategy, 'goal')), [
    'project+agreement',
    'membership',
    all,
    all,
    all,
    'membership+project',
    'membership+project',
  ]);
});

test('commitments have the channel of their priority; what they are for is no channel', async () => {
  const strategy = await read(await fixture('internasjonal-strategi-2030.md'));
  const channels = channelsOf(strategy, idsOf(strategy, 'commitment'));
  const [three, one] = [3, 1].map((times) => (channel: string) => Array<string>(times).fill(channel)) as [
    (channel: string) => string[],
    (channel: string) => string[],
  ];
  assert.deepEqual(channels, [...three('membership'), ...one('agreement'), ...three('project'), ...three('knowledge')]);
});

test('two statements are printed exactly as agreed', async () => {
  const strategy = printed(await read(await fixture('internasjonal-strategi-2030.md'))) as {
    statements: { id: string }[];
  };
  assert.deepEqual(Object.keys(strategy), ['title', 'body', 'adoptedOn', 'period', 'statements']);
  const of = (id: string) => JSON.stringify(strategy.statements.find((each) => each.id === id));
  assert.equal(
    of('goal-4'),
    '{"id":"goal-4","kind":"goal","place":"Oppfølging av FNs bærekraftsmål / Mål 4","officialText":"Fylkeskommunen bidrar gjennom deltagelse i prosjekt i regi av Erasmus+ og våre bilaterale avtaler.","goals":[4],"channels":["project","agreement"],"mentions":[{"kind":"programme","name":"Erasmus+"}],"unsure":false}',
  );
  assert.equal(
    of('2.1'),
    '{"id":"2.1","kind":"commitment","parent":"priority-2","place":"Bilaterale avtaler / 1","officialText":"Fylkeskommunen viderefører samarbeidet som er etablert med Midvesten USA, Hubei-provinsen, Kaunas og Schleswig-Holstein (gjennom Østlandssamarbeidet).","goals":[],"channels":["agreement"],"mentions":[{"kind":"region","name":"Midvesten USA"},{"kind":"region","name":"Hubei-provinsen"},{"kind":"region","name":"Kaunas"},{"kind":"region","name":"Schleswig-Holstein","via":"Østlandssamarbeidet"}],"unsure":false}',
  );
});

test('a point that explains itself in a second sentence stays one commitment', async () => {
  const strategy = await read(await fixture('internasjonal-strategi-2030.md'));
  assert.match(statement(strategy, '4.2').officialText, /^Fylkeskommunen skal skape .* Målgruppen er .* fylke\.$/);
});

test('PDF and Word give the same statements as Markdown, with columns and without styles too', async () => {
  const markdown = printed(await read(await fixture('internasjonal-strategi-2030.md')));
  for (const name of [
    'internasjonal-strategi-2030.pdf',
    'internasjonal-strategi-2030.docx',
    'to-spalter.pdf',
    'uten-stiler.docx',
  ])
    assert.deepEqual(printed(await read(await fixture(name))), markdown, name);
});

test('plain text gives the same statements, wrapped or not, with empty lines or without, from any machine', async () => {
  const source = (await fixture('internasjonal-strategi-2030.md')).toString();
  const markdown = printed(await read(source));
  const plain = source.replace(/^#+ |\*\*/gm, '');
  const wrapped = plain.replace(/(?=.{73}).{1,72}(?= )/g, '$&\r\n ');
  const texts = { plain, wrapped, tight: plain.replace(/\n{2,}/g, '\n'), crlf: plain.replaceAll('\n', '\r\n') };
  for (const [name, text] of Object.entries(texts)) assert.deepEqual(printed(await read(text)), markdown, name);
  assert.deepEqual(printed(await read(Buffer.from(plain.replaceAll('–', '\x96'), 'latin1'))), markdown);
  assert.deepEqual(printed(await read(Buffer.from(`\ufeff${plain}`, 'utf16le'))), markdown);
});

test('each statement leads to the blocks it stands in', async () => {
  const reading = await readDocument('x', await fixture('internasjonal-strategi-2030.md'));
  assert.ok(reading.ok);
  for (const { id, officialText, blocks } of readStrategy(reading.document).statements)
    assert.ok(
      blocks.some((index) => reading.document.blocks[index]?.text.includes(officialText)),
      id,
    );
});

test('a Nynorsk strategy is read, points below "skal:" included', async () => {
  const strategy = await read(await fixture('nynorsk.md'));
  assert.deepEqual([strategy.language, strategy.body, strategy.adoptedOn], ['nn', 'fylkestinget', '2024-06-11']);
  assert.deepEqual(strategy.period, { from: 2024, to: 2028 });
  assert.deepEqual(channelsOf(strategy, ['goal-4', 'goal-14']), ['project+membership', 'agreement']);
  assert.deepEqual(idsOf(strategy, 'commitment'), ['1.1', '1.2', '2.1', '2.2', '3.1', '3.2', 'commitment-1']);
  assert.equal(statement(strategy, '1.1').officialText, 'vere ein aktiv medlem i CPMR og Nordsjøkommisjonen');
  assert.deepEqual(statement(strategy, '2.2').mentions, [{ kind: 'region', name: 'Jämtland', via: 'Vestlandsrådet' }]);
  assert.deepEqual(
    strategy.statements.filter(({ unsure }) => unsure).map(({ id }) => id),
    ['3.2', 'commitment-1'],
  );
});

test('an English strategy is read, its goals called SDG or Goal', async () => {
  const strategy = await read(await fixture('english.md'));
  assert.deepEqual([strategy.language, strategy.body, strategy.adoptedOn], ['en', 'County Council', '2021-05-12']);
  assert.deepEqual(strategy.period, { from: 2021, to: 2027 });
  assert.deepEqual(idsOf(strategy, 'goal'), ['goal-4', 'goal-9', 'goal-13']);
  assert.deepEqual(idsOf(strategy, 'commitment'), ['1.1', '1.2', '2.1', '2.2', '3.1', '3.2']);
  assert.deepEqual(statement(strategy, '1.2').goals, [7, 13]);
  assert.equal(statement(strategy, '1.2').place, 'Networks that count / 2');
  assert.ok(namesIn(strategy).includes('Schleswig-Holstein via Eastern Norway County Network'));
});

test('a strategy without goals says so and keeps its commitments', async () => {
  const strategy = await read(await fixture('uten-mal.txt'));
  assert.deepEqual(strategy.warnings, ['noGoals']);
  assert.deepEqual(idsOf(strategy, 'commitment'), ['1.1', '1.2', '2.1']);
  assert.deepEqual([strategy.body, strategy.adoptedOn], ['fylkesutvalget', '2023-02-03']);
});

test('a text in cp1252 is read like any other', async () => {
  const strategy = await read(await fixture('cp1252.txt'));
  assert.equal(strategy.title, 'Internasjonal strategi – Ytre Ås fylkeskommune');
  assert.deepEqual(
    strategy.statements.map(({ id }) => id),
    ['goal-8', 'goal-13', 'priority-1', '1.1', '1.2'],
  );
  assert.deepEqual([strategy.body, strategy.adoptedOn], ['fylkestinget', '2022-10-05']);
});

test('Swedish is recognised, and every statement marked as unsure', async () => {
  const strategy = await read(await fixture('svensk.md'));
  assert.equal(strategy.language, 'sv');
  assert.ok(strategy.warnings.includes('swedish'));
  assert.ok(strategy.statements.length > 4 && strategy.statements.every(({ unsure }) => unsure));
});

test('a long document is read, with the advice to upload less', async () => {
  const chapter = 'Fylkeskommunen skal samarbeide med andre regioner om havet, skogen og byene.\n\n';
  const text = `# Plan\n\n${chapter.repeat(200 * 38)}`;
  const start = process.cpuUsage();
  const strategy = await read(text);
  const { user, system } = process.cpuUsage(start);
  assert.ok(user + system < 2_000_000, `${(user + system) / 1000} ms`);
  assert.ok(strategy.warnings.includes('long'));
});

test('goals of the county itself are not taken for those of the UN', async () => {
  const strategy = await read(
    '# Strategi\n\n## Mål 1: Et synlig fylke\n\n- Vi skal tale i CPMR.\n\n## Mål 4: Utdanning\n\nVi bidrar i prosjekt.\n',
  );
  assert.deepEqual(
    strategy.statements.map(({ id, officialText }) => `${id} ${officialText}`),
    ['priority-1 Et synlig fylke', '1.1 Vi skal tale i CPMR.', 'goal-4 Vi bidrar i prosjekt.'],
  );
  assert.ok(statement(strategy, 'priority-1').unsure);
});

test('a title page gives the title, and the years below it the period', async () => {
  const strategy = await read(
    'INTERNATIONAL STRATEGY\nCoast County 2024 - 2030\n\nApproved by the County Council 23rd of April 2024\n\nVISION\n\nThe county will lead.\n',
  );
  const { title, period, adoptedOn } = strategy;
  assert.deepEqual([title, period, adoptedOn], ['INTERNATIONAL STRATEGY', { from: 2024, to: 2030 }, '2024-04-23']);
});

test('chapters, tables and points below "skal:" keep their place', async () => {
  const strategy = await read(
    '# Strategi\n\n## 2 Bakgrunn\n\nVi skal følge loven.\n\n## 3 Satsingsområder\n\n### 3.1 Klima\n\nVi skal:\n\n* delta i prosjekter\n\n## 4 Oversikt\n\n| SDG 4 | Vi bidrar gjennom prosjekter. |\n',
  );
  assert.deepEqual(
    strategy.statements.map(({ id, place }) => `${id}: ${place}`),
    ['commitment-1: Bakgrunn / 1', 'priority-1: Satsingsområder / 3.1', '1.1: Klima / 1', 'goal-4: Oversikt / SDG 4'],
  );
});

test('goals and priorities that a document with headings writes as plain lines are found', async () => {
  const strategy = await read(
    '# Strategi\n\n## Bærekraft\n\nMål 4: God utdanning\n\nVi bidrar i prosjekt.\n\n## Prioriteringer\n\n1. Avtaler\n\nVi skal møtes.\n',
  );
  assert.deepEqual(
    strategy.statements.map(({ id, place }) => `${id}: ${place}`),
    ['goal-4: Bærekraft / Mål 4', 'priority-1: Prioriteringer / 1', '1.1: Avtaler / 1'],
  );
});

test('a document that promises nothing says so', async () => {
  const strategy = await read(
    '# Referat\n\nVi møttes på onsdag og snakket om været. Det var ikke noe mer å si om det.\n',
  );
  assert.deepEqual(strategy.warnings, ['noStatements', 'noGoals', 'noCommitments', 'noAdoptionDate']);
});

test('what is weak is marked with the rule that is weak', async () => {
  const why = async (text: string, id: string) => statement(await read(`# Strategi\n\n${text}`), id).why ?? [];
  assert.ok(
    (await why('## Oppfølging\n\nFylkestinget skal ha en rapport.', 'commitment-1')).includes('outsidePriority'),
  );
  assert.ok((await why('## Mål 4: God utdanning\n\nSkolene bidrar.', 'goal-4')).includes('noChannel'));
  assert.ok((await why('## Må1 4: God utdanning\n\nSkolene bidrar i prosjekt.', 'goal-4')).includes('ocrHeading'));
  assert.ok((await why('## 1. Prosjekt\n\n- Vi bør delta.\n- Vi skal delta.', '1.1')).includes('weakVerb'));
  assert.ok((await why('## Prosjekt\n\n- Vi skal delta.', 'priority-1')).includes('unnumberedPriority'));
});
