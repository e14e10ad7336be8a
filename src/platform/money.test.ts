import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { currencies, isCurrency, minorDigits, parseMoney, plainMoney } from './money.ts';

const amounts = fc.maxSafeInteger();
const anyCurrency = fc.constantFrom(...currencies);

const read = (text: string, currency = 'NOK') => {
  const parsed = parseMoney(text, currency);
  return parsed.ok ? parsed.amount : parsed.error;
};

test('an amount that is written plainly is read as the same amount', () => {
  fc.assert(
    fc.property(amounts, anyCurrency, (amount, currency) => {
      assert.equal(read(plainMoney(amount, currency), currency), amount);
    }),
  );
});

test('an amount is read as it was written however its thousands and decimals are parted', () => {
  const ways = [
    ['\u00A0', ','],
    [' ', '.'],
    ['\u202F', ','],
    ['\u2009', '.'],
    ['.', ','],
    [',', '.'],
    ['', ','],
  ] as const;
  fc.assert(
    fc.property(amounts, fc.constantFrom(...ways), fc.constantFrom('-', '\u2212', '\u2013'), (amount, way, minus) => {
      const [whole = '', decimals = ''] = plainMoney(Math.abs(amount), 'NOK').split('.');
      const written = `${whole.replaceAll(/\B(?=(\d{3})+$)/g, way[0])}${way[1]}${decimals}`;
      assert.equal(read((amount < 0 ? minus : '') + written), amount);
    }),
  );
});

test('amounts are read as people write them', () => {
  assert.equal(read('1234.50'), 123450);
  assert.equal(read('1 234,50'), 123450);
  assert.equal(read('1\u00A0234,5'), 123450);
  assert.equal(read('−3'), -300);
  assert.equal(read('- 3'), -300);
  assert.equal(read('1500,-'), 150000);
  assert.equal(read('1.234,50'), 123450);
  assert.equal(read('1,234.50'), 123450);
  assert.equal(read('15.414.794,00'), 1541479400);
  assert.equal(read(' 0 '), 0);
  assert.ok(Object.is(read('-0'), 0));
});

test('what can be read in two ways is refused', () => {
  for (const text of ['15.414.794', '1,234,567', '1.234', '1,234', '12 34', '1 234 5', '1.23,456.7', '1.2.3'])
    assert.equal(read(text), 'amountUnclear', text);
  for (const text of ['', '-', 'gratis', '1e5', '12 kr', 'NaN', ',5', '5,', '٣', '--3'])
    assert.equal(read(text), 'amountUnclear', text);
});

test('decimals that the currency does not have are refused, unless they are nothing', () => {
  assert.equal(read('1234.567'), 'amountDecimals');
  assert.equal(read('0.125'), 'amountDecimals');
  assert.equal(read('1,2345'), 'amountDecimals');
  assert.equal(read('100,50', 'JPY'), 'amountDecimals');
  assert.equal(read('100,00', 'JPY'), 100);
  assert.equal(read('1.234', 'KWD'), 1234);
});

test('an amount too large to be kept exactly is refused', () => {
  assert.equal(read('90071992547409.91'), Number.MAX_SAFE_INTEGER);
  assert.equal(read('90071992547409.92'), 'amountTooLarge');
  assert.equal(read('9'.repeat(400)), 'amountTooLarge');
});

test('whatever is typed is an exact amount or refused', () => {
  const typed = fc.string({ unit: fc.constantFrom(...'0123456789., \u00A0-−'.split('')) });
  fc.assert(
    fc.property(typed, anyCurrency, (text, currency) => {
      const parsed = parseMoney(text, currency);
      assert.ok(!parsed.ok || Number.isSafeInteger(parsed.amount));
    }),
  );
});

test('a currency has the decimals of ISO 4217', () => {
  const having = (digits: number) => currencies.filter((currency) => minorDigits(currency) === digits);
  assert.deepEqual([minorDigits('JPY'), minorDigits('ISK'), minorDigits('HUF'), minorDigits('NOK')], [0, 0, 2, 2]);
  assert.equal(having(0).length, 16);
  assert.equal(having(3).length, 7);
  assert.equal(plainMoney(1234, 'ISK'), '1234');
  assert.equal(plainMoney(-5, 'EUR'), '-0.05');
});

test('a currency is known by its code alone', () => {
  assert.ok(isCurrency('NOK') && isCurrency('SEK') && isCurrency('ISK'));
  for (const code of ['nok', 'kr', 'XXX', 'NOR', '', 'NOK ']) assert.ok(!isCurrency(code), code);
  assert.equal(new Set(currencies).size, currencies.length);
});
