import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readRates, type RatesRead } from './rates.ts';

const today = '2026-03-01';
const heading =
  'FREQ;Frequency;BASE_CUR;Base Currency;QUOTE_CUR;Quote Currency;TENOR;Tenor;DECIMALS;CALCULATED;UNIT_MULT;Unit Multiplier;COLLECTION;Collection Indicator;TIME_PERIOD;OBS_VALUE';

/** A row of Norges Bank's file. */
const observed = (code: string, period: string, value: string, { unit = '0', quote = 'NOK' } = {}) =>
  `B;Business;${code};Name;${quote};Norwegian krone;SP;Spot;4;false;${unit};Units;C;ECB concertation time 14:15 CET;${period};${value}`;

function read(...lines: string[]): RatesRead & { ok: true } {
  const found = readRates(Buffer.from(lines.join('\n')), today);
  assert.ok(found.ok, JSON.stringify(found));
  return found;
}

const told = ({ rejected }: RatesRead & { ok: true }) => rejected.map(({ row, why }) => `${row} ${why}`);

test("Norges Bank's rates are read for one unit, those of a hundred units too", () => {
  const found = read(
    heading,
    observed('EUR', '2024-06-28', '11.3965'),
    observed('JPY', '2024-06-28', '6.6283', { unit: '2' }),
    observed('SEK', '2024-06-28', '100,33', { unit: '2' }),
    observed('EUR', '2024', '11.6276'),
  );
  assert.deepEqual(found.rates, [
    { currency: 'EUR', period: '2024-06-28', nok: 113_965_000_000 },
    { currency: 'JPY', period: '2024-06-28', nok: 662_830_000 },
    { currency: 'SEK', period: '2024-06-28', nok: 10_033_000_000 },
    { currency: 'EUR', period: '2024', nok: 116_276_000_000 },
  ]);
  assert.deepEqual([found.source, found.read, found.rejected], ['norges-bank', 4, []]);
});

test('each row that is left out is told by its place in the file and why', () => {
  const found = read(
    heading,
    observed('I44', '2024-06-28', '118.22'),
    observed('EUR', '2024-06', '11.4178'),
    observed('EUR', '2024-02-30', '11.4'),
    observed('EUR', '2026-03-02', '11.4'),
    observed('EUR', '2024-06-28', 'NaN'),
    observed('EUR', '2024-06-28', '0'),
    observed('EUR', '2024-06-28', '11.3965', { unit: '' }),
    observed('EUR', '2024-06-28', '1.07', { quote: 'USD' }),
    observed('EUR', '2024-06-28', '11.3965'),
    observed('EUR', '2024-06-28', '11.3966'),
    observed('EUR', '2024-06-28', '11.3965'),
    '',
  );
  assert.deepEqual(told(found), [
    '2 currencyUnknown',
    '3 monthly',
    '4 dayUnclear',
    '5 dayAhead',
    '6 rateUnclear',
    '7 rateUnclear',
    '8 unitUnclear',
    '9 notInKroner',
    '11 twice',
  ]);
  assert.equal(found.read, 11);
  assert.equal(found.rejected[0]?.value, 'I44 2024-06-28 118.22');
  assert.equal(found.rates.length, 1);
});

test("the European Central Bank's rates are crossed through its rate of the krone", () => {
  const found = read(
    'Date,USD,JPY,CYP,NOK,ISK,',
    '2024-06-28,1.0705,171.94,N/A,11.3965,148.90,',
    '2005-01-03,1.3507,138.74,0.5795,8.2165,N/A,',
    '2005-01-04,1.3365,138.99,N/A,N/A,N/A,',
  );
  assert.deepEqual(
    found.rates.map(({ currency, period, nok }) => `${currency} ${period} ${nok}`),
    [
      'USD 2024-06-28 106459598319',
      'JPY 2024-06-28 662818425',
      'EUR 2024-06-28 113965000000',
      'ISK 2024-06-28 765379449',
      'USD 2005-01-03 60831420745',
      'JPY 2005-01-03 592222863',
      'EUR 2005-01-03 82165000000',
    ],
  );
  assert.deepEqual(told(found), ['3 currencyUnknown', '4 noKroner', '4 noKroner']);
  assert.equal(found.read, 10);
});

test('the rates of one day are read as they are published', () => {
  const csv = read('Date, USD, NOK, \r', '28 June 2024, 1.0705, 11.3965, \r');
  const xml = read(
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01">',
    '<Cube>',
    "<Cube time='2024-06-28'>",
    "<Cube currency='USD' rate='1.0705'/>",
    "<Cube currency='NOK' rate='11.3965'/></Cube>",
    '<Cube time="2024-06-27"><Cube currency="USD" rate="1.07"/></Cube>',
    '</Cube></gesmes:Envelope>',
  );
  assert.deepEqual(csv.rates, xml.rates);
  assert.equal(csv.rates.length, 2);
  assert.deepEqual(told(xml), ['7 noKroner']);
});

test('a file that is something else is refused with what is wrong with it', () => {
  const why = (text: string) => readRates(Buffer.from(text), today);
  assert.deepEqual(why(''), { ok: false, why: 'empty' });
  assert.deepEqual(why('<html><p>404</p></html>'), { ok: false, why: 'unknownFormat' });
  assert.deepEqual(why('Tittel;Fra\nEn;To'), { ok: false, why: 'unknownFormat' });
  assert.deepEqual(why('BASE_CUR;TIME_PERIOD;OBS_VALUE\nJPY;2024;6.6'), {
    ok: false,
    why: 'columnsMissing',
    missing: 'QUOTE_CUR, UNIT_MULT',
  });
});

test('every row of a file is either a rate or told as left out, and every rate is exact', () => {
  const cell = fc.constantFrom(
    'EUR',
    'JPY',
    'XXX',
    'NOK',
    '2024',
    '2024-05-02',
    '2024-13-02',
    '1.5',
    '',
    '-3',
    '9'.repeat(20),
  );
  const line = fc.record({ code: cell, period: cell, value: cell, unit: fc.constantFrom('0', '2', '-2', 'x') });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
      const found = read(
        heading,
        ...lines.map(({ code, period, value, unit }) => observed(code, period, value, { unit })),
      );
      assert.equal(found.read, lines.length);
      assert.ok(found.rates.every(({ nok }) => Number.isSafeInteger(nok) && nok > 0));
      assert.ok(found.rates.length + found.rejected.length <= found.read);
    }),
  );
});
