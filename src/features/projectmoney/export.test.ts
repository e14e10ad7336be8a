import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readBook, type BookSheet } from '#exchange/xlsx.ts';
import { aRecord, openHouse, someone, type House } from '#tests/support/house.ts';
import { moneyFilter } from './filter.ts';
import { portfolioOf } from './portfolio.ts';
import { totalOf } from './totals-shown.ts';

let house: House;
before(async () => {
  house = await openHouse();
  const plan = (at: number) => ({
    'title.nb': `Prosjekt ${at}`,
    stage: 'running',
    currency: at % 2 ? 'EUR' : 'SEK',
    granted: `${at * 1000}.55`,
    rate: at % 5 ? `${10 + at}.1237` : '',
    rate_on: at % 5 ? '2025-01-15' : '',
    starts_on: '2025-03-07',
    ends_on: '2027-11-19',
    'budget.new1.category': 'staff',
    'budget.new1.amount': `${at * 333}.33`,
    'budget.new1.currency': at % 2 ? 'EUR' : 'SEK',
    'budget.new2.category': 'travel',
    'budget.new2.amount': `${at * 77}.01`,
    'budget.new2.currency': 'NOK',
    'financing.new1.source': 'own_cash',
    'financing.new1.amount': `${at * 100}.07`,
    'financing.new1.currency': at % 2 ? 'EUR' : 'SEK',
    'financing.new2.source': 'own_hours',
    'financing.new2.amount': `${at * 10}.09`,
    'financing.new2.currency': 'NOK',
    'financing.new2.year': '2026',
    'financing.new2.hours': '12',
    'claim.new1.claimed': `${at * 50}.05`,
    'claim.new1.currency': at % 2 ? 'EUR' : 'SEK',
    'claim.new1.claimed_on': '2026-01-15',
    'claim.new1.rate': at % 3 ? '11.4051' : '',
    'claim.new1.received': `${at * 20}.02`,
  });
  for (let at = 1; at <= 12; at += 1) await aRecord(house, 'project', plan(at));
});
after(() => house.close());

const file = '/nb/arbeid/prosjekter/okonomi/eksport';

async function book(): Promise<Map<string, Record<string, string>[]>> {
  const answer = await house.ask('adviser', `${file}/fil`);
  assert.equal(answer.headers.get('content-type'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  const read = await readBook(new Uint8Array(await answer.arrayBuffer()));
  assert.ok(read.ok);
  return new Map(read.sheets.map((sheet) => [sheet.name, rowsOf(sheet)]));
}

function rowsOf({ rows: [heading = [], ...rows] }: BookSheet): Record<string, string>[] {
  return rows.map((row) => Object.fromEntries(heading.map(({ text }, at) => [text, row[at]?.text ?? ''])));
}

/** Amounts of a column in hundredths, added exactly. */
function sum(rows: readonly Record<string, string>[], column: string): number {
  return rows.reduce((all, row) => {
    const [, minus = '', whole = '', decimals = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(row[column] || '0') ?? [];
    assert.ok(whole, `${column}: ${row[column]}`);
    return all + (minus ? -1 : 1) * Number(whole + decimals.padEnd(2, '0'));
  }, 0);
}

const of = (rows: readonly Record<string, string>[], column: string, value: string) =>
  rows.filter((row) => row[column] === value);

test('the portfolio is what one reckons anew from the Excel file', async () => {
  const sheets = await book();
  const rows = (name: string) => sheets.get(name) ?? [];
  const { sums, years, count } = await portfolioOf(
    house.db,
    someone('adviser'),
    moneyFilter(() => undefined),
  );
  assert.equal(rows('Prosjekter').length, count);
  const compare = (
    shown: Parameters<typeof totalOf>[1],
    lines: readonly Record<string, string>[],
    amount: string,
    nok: string,
  ) => {
    const total = totalOf(sums, shown);
    for (const { currency, amount: own } of total.own)
      assert.equal(own, sum(of(lines, 'Valuta', currency), amount), `${shown} ${currency}`);
    assert.equal(total.nok, sum(lines, nok), `${shown} in kroner`);
    for (const { currency, amount: own } of total.unknown)
      assert.equal(
        own,
        sum(
          of(lines, 'Valuta', currency).filter((row) => !row[nok]),
          amount,
        ),
        `${shown} ${currency} without a rate`,
      );
  };
  compare('granted', rows('Prosjekter'), 'Innvilget', 'Innvilget i kroner');
  compare('budget', rows('Budsjett'), 'Beløp', 'Beløp i kroner');
  compare('own_cash', of(rows('Finansiering'), 'Kilde', 'Egenandel i penger'), 'Beløp', 'Beløp i kroner');
  compare('own_hours', of(rows('Finansiering'), 'Kilde', 'Egenandel i timer'), 'Beløp', 'Beløp i kroner');
  compare('claimed', rows('Krav'), 'Krevd', 'Krevd i kroner');
  compare('received', rows('Krav'), 'Mottatt', 'Mottatt i kroner');
  const outstanding = totalOf(sums, 'outstanding').nok;
  assert.equal(outstanding, sum(rows('Krav'), 'Krevd i kroner') - sum(rows('Krav'), 'Mottatt i kroner'));
  for (const year of ['2025', '2026', '2027']) {
    const told = years.filter((each) => String(each.year) === year);
    const added = told.reduce((all, each) => all + (each.cash_nok ?? 0) + (each.hours_nok ?? 0), 0);
    const lines = of(rows('Forpliktelser'), 'År', year);
    assert.equal(added, sum(lines, 'Beløp i kroner'), year);
    assert.equal(
      told.reduce((all, { low }) => all + (low ?? 0), 0),
      sum(lines, 'Kroner, 10 % lavere kurs'),
      year,
    );
  }
});

test('the table on the page says the same as the file', async () => {
  const html = (await (await house.ask('adviser', '/nb/arbeid/prosjekter/okonomi')).text()).replaceAll(
    /[\u00A0\u202F]/g,
    ' ',
  );
  const total = sum((await book()).get('Budsjett') ?? [], 'Beløp i kroner');
  const kroner = new Intl.NumberFormat('nb-NO', { minimumFractionDigits: total % 100 ? 2 : 0 }).format(total / 100);
  assert.ok(html.includes(`${kroner.replaceAll(/[\u00A0\u202F]/g, ' ')} kr`), kroner);
});

test('whoever waits is told how far the file has come, and where it is', async () => {
  await house.ask('adviser', `${file}?stage=all`);
  let told: { href?: string; value: number; max: number } = { value: 0, max: 1 };
  for (let asked = 0; asked < 100 && !told.href; asked += 1) {
    told = (await (await house.ask('adviser', `${file}/framdrift?stage=all`)).json()) as typeof told;
    await new Promise((go) => setTimeout(go, 20));
  }
  assert.equal(told.href, `${file}/fil?stage=all`);
  assert.equal(told.value, told.max);
  const other = (await (await house.ask('auditor', `${file}/framdrift?stage=all`)).json()) as typeof told;
  assert.equal(other.href, undefined);
});

test('the file holds nothing that its reader may not see', async () => {
  await aRecord(house, 'project', {
    'title.nb': 'Hemmelig',
    stage: 'running',
    visibility: 'restricted',
    legal_basis: '13',
  });
  const answer = await house.ask('contributor', `${file}/fil`);
  const read = await readBook(new Uint8Array(await answer.arrayBuffer()));
  assert.ok(read.ok);
  assert.doesNotMatch(JSON.stringify(read.sheets), /Hemmelig/);
});
