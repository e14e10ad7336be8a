import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDocument } from '#exchange/document/document.ts';
import { adoptionOf } from './adoption.ts';
import { channelsIn } from './channels.ts';
import { goalOfHeading, goalsIn } from './goals.ts';
import { mentionsIn } from './mentions.ts';
import { periodOf } from './period.ts';
import { readStrategy } from './reader.ts';
import { sentencesOf } from './sentences.ts';
import { readerTexts } from './texts.ts';
import { tongueOf } from './tongue.ts';

test('who adopted it and when, however it is written', () => {
  const council = { body: 'fylkestinget', adoptedOn: '2020-05-12' };
  for (const text of [
    'Vedtatt av fylkestinget 12. mai 2020',
    'Strategien ble vedtatt av fylkestinget den 12.05.2020, sak 45/20.',
    'Vedteken av fylkestinget 12. mai 2020',
    'Vedtatt i fylkestinget, sak 45/20, 12.5.2020',
    'Vedtatt 12. mai 2020 av fylkestinget.',
    '(vedtatt av fylkestinget i møte 12. mai 2020)',
  ])
    assert.deepEqual(adoptionOf([text]), council, text);
  const english = { body: 'County Council', adoptedOn: '2020-05-12' };
  for (const text of ['Adopted by the County Council on 12 May 2020', 'Adopted by the County Council, May 12, 2020'])
    assert.deepEqual(adoptionOf([text]), english, text);
  assert.deepEqual(adoptionOf(['Fylkestinget vedtok strategien 12. mai 2020']), { ...council, body: 'Fylkestinget' });
  assert.deepEqual(adoptionOf(['Vedtatt: 12. mai 2020']), { body: null, adoptedOn: '2020-05-12' });
  assert.deepEqual(adoptionOf(['Internasjonal strategi av 12. mai 2020']), { body: null, adoptedOn: '2020-05-12' });
  assert.deepEqual(adoptionOf(['Vedtatt av fylkestinget 31. februar 2020', 'Møte 1. mai 2020']), {
    body: null,
    adoptedOn: null,
  });
});

test('the period stands in the title, beside it or in a sentence about it', () => {
  assert.deepEqual(periodOf('Strategi 2020–2030', [], []), { from: 2020, to: 2030 });
  assert.deepEqual(periodOf('Internasjonal strategi 2030', [], []), { from: null, to: 2030 });
  assert.deepEqual(periodOf('Strategy to 2030', [], []), { from: null, to: 2030 });
  assert.deepEqual(periodOf('Strategi', ['2024-2028'], []), { from: 2024, to: 2028 });
  assert.deepEqual(periodOf('Strategi', [], ['Planen gjelder for perioden 2021 til 2025.']), { from: 2021, to: 2025 });
  assert.deepEqual(periodOf('Strategi', ['Strategi fram mot 2030'], []), { from: null, to: 2030 });
  assert.deepEqual(periodOf('Strategi', [], ['I 2019 hadde vi 12 prosjekter.']), { from: null, to: null });
});

test('goals are known by number, by name and in lists', () => {
  assert.deepEqual(goalsIn('Dette følger opp bærekraftsmål 4, 9 og 13.'), [4, 9, 13]);
  assert.deepEqual(goalsIn('SDGs 7 and 13, target: SDG 4.7'), [4, 7, 13]);
  assert.deepEqual(goalsIn('Målet er 17 prosjekter innen 2030 og mål 99'), []);
  assert.equal(goalOfHeading('FNs bærekraftsmål nr. 13 – Stoppe klimaendringene')?.goal, 13);
  assert.equal(goalOfHeading('3.2 Goal 9: Industry')?.goal, 9);
  assert.equal(goalOfHeading('4. God utdanning')?.goal, 4);
  assert.equal(goalOfHeading('Berekraftige byar og lokalsamfunn')?.goal, 11);
  assert.equal(goalOfHeading('4. Kompetanse og kunnskapsdeling'), undefined);
});

test('a channel is a means, not a purpose', () => {
  assert.deepEqual(channelsIn('Vi skal bruke medlemskap for å få flere prosjekter.'), ['membership']);
  assert.deepEqual(channelsIn('We will use our agreements and projects to share knowledge.'), ['agreement', 'project']);
  assert.deepEqual(channelsIn('Vi skal bidra til å nå målet gjennom prosjekter.'), ['project']);
});

test('partners, programmes and umbrellas are named once, in order', () => {
  assert.deepEqual(
    mentionsIn('Vi samarbeider med Universitetet i Agder, Jämtland og Skåne gjennom Interreg Sverige-Norge.'),
    [
      { kind: 'organisation', name: 'Universitetet i Agder' },
      { kind: 'region', name: 'Jämtland' },
      { kind: 'region', name: 'Skåne' },
      { kind: 'programme', name: 'Interreg Sverige-Norge' },
    ],
  );
  assert.deepEqual(mentionsIn('Vi er med i CPMR, i Østlandssamarbeidet og igjen i CPMR.'), [
    { kind: 'organisation', name: 'CPMR' },
    { kind: 'umbrella', name: 'Østlandssamarbeidet' },
  ]);
});

test('dates, ordinals and abbreviations do not end a sentence', () => {
  assert.equal(
    sentencesOf('Vedtatt 12. Mai 2020, jf. Offl. kap. 3. Dette er den andre. Og f.eks. Kaunas er den tredje.').length,
    3,
  );
});

test('the four languages are told apart', () => {
  assert.equal(tongueOf('Vi skal ikke være alene, og hvordan det går vet ingen.'), 'nb');
  assert.equal(tongueOf('Vi skal ikkje vere åleine, og korleis det går veit ingen frå før.'), 'nn');
  assert.equal(tongueOf('We shall not be alone, and the outcome is for all of us.'), 'en');
  assert.equal(tongueOf('Vi ska inte vara ensamma, och hur det går är ett mål för alla.'), 'sv');
  assert.equal(tongueOf('Wir arbeiten zusammen.'), 'unknown');
});

test('every message exists in three languages and says what to do', () => {
  const { nb, nn, en } = readerTexts;
  for (const part of ['unreadable', 'warnings', 'rules'] as const) {
    const keys = Object.keys(nb[part]);
    for (const texts of [nn, en]) assert.deepEqual(Object.keys(texts[part]), keys);
  }
  for (const text of Object.values(nb.unreadable)) assert.match(text, /last|prøv/i);
});

const phrases = [
  'Fylkeskommunen skal bruke medlemskap i CPMR.',
  'Vi viderefører samarbeidet med Kaunas og Skåne.',
  'We will join projects.',
  'Mål 4: God utdanning',
  'SDG 13',
  'Goal 9: The county contributes through its agreements and projects.',
  '1. Prosjekt',
  '2.1 Nettverk',
  'Prioriteringer',
  'Visjon',
  'Bakgrunn',
  'Fylkeskommunen skal:',
  'delta i Interreg',
  'Vi bør lære.',
  'Vedtatt 12. mai 2020',
  'Strategi 2024–2028',
  'Bærekraftsmål 17 er rammen. Vi skal møtes.',
  '*viktig* [lenke](x)',
];
const line = fc.tuple(
  fc.constantFrom('', '# ', '## ', '### ', '- ', '1. ', '• ', '   '),
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...phrases) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  ),
  fc.constantFrom('\n', '\n\n', '  \n', ' '),
);
const text = fc.array(line, { maxLength: 30 }).map((lines) => lines.flat().join(''));

test('whatever the text: wordings stand in their blocks, ids are unique, and reading twice gives the same', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (written) => {
      const reading = await readDocument('x', Buffer.from(written));
      if (!reading.ok) return;
      const { blocks } = reading.document;
      const strategy = readStrategy(reading.document);
      const ids = strategy.statements.map(({ id }) => id);
      assert.deepEqual(readStrategy(reading.document), strategy);
      assert.equal(new Set(ids).size, ids.length);
      for (const each of strategy.statements) {
        assert.ok(
          each.blocks.some((index) => blocks[index]?.text.includes(each.officialText)),
          each.id,
        );
        assert.ok(each.parent === undefined || ids.includes(each.parent), each.id);
        assert.ok(each.officialText !== '' && each.goals.every((goal) => goal >= 1 && goal <= 17), each.id);
      }
    }),
    { numRuns: 400 },
  );
});

const plain = fc.array(
  fc.tuple(fc.constantFrom(...phrases.filter((phrase) => !/[*[]/.test(phrase))), fc.constantFrom('\n', '\n\n')),
);

test('in plain text every wording stands in the file itself, white space apart', async () => {
  const bare = (words: string) => words.replace(/\s+/g, ' ');
  await fc.assert(
    fc.asyncProperty(plain, async (lines) => {
      const written = lines.flat().join('');
      const reading = await readDocument('x', Buffer.from(written));
      if (!reading.ok) return;
      for (const { officialText } of readStrategy(reading.document).statements)
        assert.ok(bare(written).includes(officialText));
    }),
    { numRuns: 300 },
  );
});

test('no repeated sign makes the reading slow', async () => {
  for (const sign of [
    '[',
    '<!--',
    '**a',
    '(gjennom A',
    'avtale med A, ',
    '- a ',
    'a-\n',
    '1. ',
    '. ',
    '# ',
    'Mål ',
    'skal ',
    '((',
    '| ',
    '`',
    'vedtatt av ',
  ]) {
    const written = `# Strategi\n\n${sign.repeat(200_000 / sign.length)}`;
    const start = process.cpuUsage();
    const reading = await readDocument('x', Buffer.from(written));
    if (reading.ok) readStrategy(reading.document);
    const { user } = process.cpuUsage(start);
    assert.ok(user < 2_000_000, `${sign}: ${user / 1000} ms`);
  }
});
