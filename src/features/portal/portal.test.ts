import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { languages } from '#platform/language.ts';
import { aContribution, anActivity, openHouse, publish, type House } from '#tests/support/house.ts';
import { adoptedStrategy } from '#tests/support/strategy.ts';

let pieces = 0;
/** A figure about a year, under a key of its own. */
const evidence = (year: number, figure = '214') => {
  const key = `evidence.test${(pieces += 1)}`;
  const piece = { kind: 'figure', year: String(year), figure, 'unit.nb': 'elever', 'source.nb': 'Sluttrapport' };
  return Object.fromEntries(Object.entries(piece).map(([name, value]) => [`${key}.${name}`, value]));
};

const page = async (house: House, address: string, who: 'visitor' | 'adviser' = 'visitor') =>
  (await house.ask(who, address)).text();
const body = (html: string) => (/<main[^]*<\/main>/.exec(html)?.[0] ?? '').replaceAll(/\s+/g, ' ');
const words = (html: string) =>
  body(html)
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\s+/g, ' ');
const linksIn = (html: string) =>
  [...body(html).matchAll(/href="([^"]+)"/g)].map((match) => (match[1] as string).replaceAll('&amp;', '&'));

void describe('before anything is adopted', () => {
  let house: House;
  before(async () => void (house = await openHouse()));
  after(() => house.close());

  test('every page says so in each language, and none fails', async () => {
    for (const address of [
      '/nb',
      '/nn/strategi',
      '/en/matrix',
      '/nb/mal/4',
      '/nb/resultater',
      '/nb/aktiviteter',
      '/nb/sok?q=elever',
    ]) {
      const answer = await house.ask('visitor', address);
      assert.equal(answer.status, 200, address);
    }
    for (const address of ['/en', '/en/goals/4'])
      assert.match(words(await page(house, address)), /The strategy is not presented here yet/);
    assert.deepEqual(house.faults, []);
  });

  test('what is not there is answered alike', async () => {
    const unknown = [
      '/nb/mal/18',
      '/nb/mal/04',
      '/nb/matrise/4/project',
      '/nb/matrise/4/elsewhere',
      '/nb/vedlegg/x',
      '/nb/aktiviteter/x',
    ];
    for (const address of unknown) assert.equal((await house.ask('visitor', address)).status, 404, address);
  });
});

void describe('with a strategy in force', () => {
  let house: House;
  let statement: Record<string, string>;
  let shown: string;

  before(async () => {
    house = await openHouse();
    ({ statement } = await adoptedStrategy(house));
    shown = await anActivity(house, {
      'title.nb': 'Elever ut i Europa',
      'title.en': 'Pupils abroad',
      'summary.nb': 'Praksis i økonomi.',
      case_number: '26/01234',
    });
    await aContribution(house, shown, {
      statement: statement['goal-4'] ?? '',
      targets: '',
      channel: 'project',
      ...evidence(2026),
    });
    await aContribution(house, shown, {
      statement: statement['goal-4'] ?? '',
      targets: '',
      channel: 'project',
      ...evidence(2025, '180'),
    });
    await publish(house, shown);
    const active = await anActivity(house, { 'title.nb': 'Praksis i nord' });
    await aContribution(house, active, { statement: statement['goal-4'] ?? '', targets: '', channel: 'project' });
    await publish(house, active);
    const loose = await anActivity(house, { 'title.nb': 'Avtalen med Hubei', channel: 'agreement' });
    await aContribution(house, loose, {
      statement: statement['2.1'] ?? '',
      targets: '',
      channel: 'agreement',
      ...evidence(2026, '3'),
    });
    await publish(house, loose);
    const beyond = await anActivity(house, { 'title.nb': 'Kystkurs', channel: 'knowledge' });
    await aContribution(house, beyond, {
      statement: '',
      targets: '11.4',
      channel: 'knowledge',
      ...evidence(2026, '5'),
    });
    await publish(house, beyond);
    const hidden = await anActivity(house, { 'title.nb': 'Hemmelig plan' });
    await aContribution(house, hidden, {
      statement: statement['goal-8'] ?? '',
      targets: '',
      channel: 'membership',
      ...evidence(2026, '99'),
    });
  });
  after(() => house.close());

  test('the front page answers first: what was promised, what is under way, what can be shown', async () => {
    assert.match(
      words(await page(house, '/nb')),
      /Vi har lovet 3 ting\. 2 er i gang, og 2 kan vise hva som kom ut av det i år\./,
    );
    assert.match(
      words(await page(house, '/en')),
      /We have promised 3 things\. 2 are under way, and 2 can show what came of it this year\./,
    );
    assert.match(words(await page(house, '/nb')), /1 av 2 vist/);
  });

  test('each number on the front page leads to the list that it counts', async () => {
    const promises = async (address: string) => body(await page(house, address)).split('<blockquote').length - 1;
    assert.equal(await promises('/nb/strategi?vis=i-gang'), 2);
    assert.equal(await promises('/nb/strategi?vis=vist'), 2);
    assert.equal(await promises('/nb/strategi?vis=mangler'), 1);
  });

  test('a cell of the matrix counts the records that its drill-down lists', async () => {
    const matrix = body(await page(house, '/nb/matrise'));
    const cells = [...matrix.matchAll(/<td[^>]*>\s*<a href="([^"]+)">([^]*?)<\/a>/g)];
    assert.ok(cells.length >= 4);
    for (const [, address = '', label = ''] of cells) {
      const counts = [...label.replaceAll(/<[^>]+>/g, ' ').matchAll(/(\d+) (vist|i gang|utover)/g)].map((match) =>
        Number(match[1]),
      );
      const listed = body(await page(house, address)).match(/<li class="(shown|active)"/g)?.length ?? 0;
      assert.equal(
        listed,
        counts.reduce((sum, count) => sum + count, 0),
        address,
      );
    }
  });

  test('evidence is at most two clicks from every number on the front page, the strategy and the matrix', async () => {
    const hasEvidence = (html: string) =>
      /class="plain evidence"|<li class="gap"|Ingenting er talt|Ingen publiserte aktiviteter/.test(html);
    for (const start of ['/nb', '/nb/strategi', '/nb/matrise']) {
      const numbers = linksIn(await page(house, start)).filter(
        (to) => /^\/nb\/(strategi|matrise|mal)/.test(to) && !to.includes('.csv'),
      );
      assert.ok(numbers.length > 3, start);
      for (const first of new Set(numbers)) {
        const there = body(await page(house, first));
        if (hasEvidence(there)) continue;
        const next = await Promise.all(
          linksIn(there)
            .filter((to) => to.startsWith('/nb/'))
            .map((to) => page(house, to)),
        );
        assert.ok(
          next.some((html) => hasEvidence(body(html))),
          `${start} → ${first}`,
        );
      }
    }
  });

  test('adopted words stand as adopted, with their language', async () => {
    const html = await page(house, `/en/strategy/promise/${statement['2.1']}`);
    assert.match(
      body(html),
      /<blockquote class="official" lang="nb" data-size="large">Fylkeskommunen viderefører samarbeidet med Hubei\.<\/blockquote>/,
    );
  });

  test('a promise that nothing is done for shows its gap', async () => {
    assert.match(
      words(await page(house, `/nb/strategi/lofte/${statement['goal-8']}`)),
      /Ingen aktivitet er knyttet til dette løftet i 2026/,
    );
  });

  test('what is not published is nowhere', async () => {
    const addresses = [
      '/nb',
      '/nb/aktiviteter',
      '/nb/resultater',
      '/nb/sok?q=hemmelig',
      `/nb/strategi/lofte/${statement['goal-8']}`,
    ];
    for (const address of addresses)
      assert.doesNotMatch(
        body(await page(house, address)).replaceAll('«hemmelig»', ''),
        /Hemmelig plan|\b99\b/,
        address,
      );
  });

  test('a page is the same for everyone, but for who is signed in', async () => {
    for (const address of ['/nb/strategi', `/nb/aktiviteter/${shown}`, '/nb/matrise'])
      assert.equal(body(await page(house, address)), body(await page(house, address, 'adviser')), address);
  });

  test('the signs of the matrix are told by the year looked at, not by this one', async () => {
    const html = words(await page(house, '/nb/matrise?aar=2024'));
    assert.match(html, /vist i 2024[^]*vist i 2023/);
    assert.doesNotMatch(html, /vist i (år|fjor)/);
  });

  test('a case number stands after its label once, as a link to the journal', async () => {
    const html = body(await page(house, `/nb/aktiviteter/${shown}`));
    assert.match(html, /<dt[^>]*>Sak<\/dt> ?<dd[^>]*>(<a[^>]*>)?26\/01234/);
  });

  test('the matrix comes as a file that a Norwegian spreadsheet opens, and that runs nothing', async () => {
    const answer = await house.ask('visitor', '/nb/matrise.csv?aar=2026');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    assert.deepEqual(Array.from(bytes.subarray(0, 3)), [0xef, 0xbb, 0xbf]);
    assert.match(new TextDecoder().decode(bytes), /\r\n4;God utdanning;Prosjekter;2026;vist i år;2;1\r\n/);
  });

  test('a goal that the strategy does not name says so, and shows what is done for it', async () => {
    const html = words(await page(house, '/nb/mal/11'));
    assert.match(html, /Strategien nevner ikke dette målet/);
    assert.match(html, /Kystkurs/);
  });

  test('activities are found by words, channel, goal and year', async () => {
    const titles = async (query: string) => words(await page(house, `/nb/aktiviteter?${query}`));
    assert.match(await titles('q=økonomi+elever'), /Elever ut i Europa/);
    assert.match(await titles('mal=11'), /Kystkurs/);
    assert.doesNotMatch(await titles('mal=11'), /Elever ut/);
    assert.match(await titles('virkemiddel=agreement&aar=2026'), /Avtalen med Hubei/);
    assert.match(await titles('aar=1990'), /Ingen aktiviteter passer/);
  });

  test('results of a year stand goal by goal with what shows them', async () => {
    const html = words(await page(house, '/nb/resultater?aar=2025'));
    assert.match(html, /Mål 4: God utdanning.*180 elever/);
    assert.doesNotMatch(html, /214/);
  });

  test('search finds records and statements, marks the words, and never ends in nothing', async () => {
    assert.match(body(await page(house, '/nb/sok?q=hubei')), /Løfte 2\.1.*<mark>Hubei<\/mark>/);
    const none = words(await page(house, '/nb/sok?q=eurpa'));
    assert.match(none, /Ingen treff på «eurpa»/);
    assert.match(none, /Elever ut i Europa/);
  });

  test('every page is sound HTML, in three languages', async () => {
    const html = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        'long-title': 'off',
        'no-trailing-whitespace': 'off',
        'void-style': 'off',
        'no-inline-style': 'error',
        'prefer-native-element': 'off',
        'no-redundant-role': 'off',
        'tel-non-breaking': 'off',
        'attribute-boolean-style': 'off',
        'no-implicit-button-type': 'off',
        'unique-landmark': 'off',
        'attribute-empty-style': 'off',
        'doctype-style': 'off',
        'form-dup-name': 'off',
      },
    });
    for (const language of languages)
      for (const address of addressesIn(language, statement['goal-4'] ?? '', shown)) {
        const report = await html.validateString(await page(house, address));
        const told = report.results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} ${line}`),
        );
        assert.deepEqual(told, [], address);
      }
  });
});

const addressesIn = (language: string, statement: string, activity: string): string[] => {
  const of =
    {
      nb: ['strategi', 'strategi/lofte', 'matrise', 'mal', 'resultater', 'sok', 'aktiviteter'],
      nn: ['strategi', 'strategi/lovnad', 'matrise', 'mal', 'resultat', 'sok', 'aktivitetar'],
      en: ['strategy', 'strategy/promise', 'matrix', 'goals', 'results', 'search', 'activities'],
    }[language] ?? [];
  const [strategy, promise, matrix, goal, results, search, activities] = of;
  return [
    '',
    `/${strategy}`,
    `/${promise}/${statement}`,
    `/${matrix}`,
    `/${matrix}?visning=figur`,
    `/${matrix}?visning=liste`,
    `/${matrix}/4/project`,
    `/${goal}/4`,
    `/${results}`,
    `/${search}?q=hubei`,
    `/${activities}`,
    `/${activities}/${activity}`,
  ].map((path) => `/${language}${path}`);
};
