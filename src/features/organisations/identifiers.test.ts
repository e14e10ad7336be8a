import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identifierError, isOrganisationNumber, plainIdentifier, writtenIdentifier } from './identifiers.ts';

// The former county, the digitalisation directorate, the ministry above it, and a sub-unit of each of the first two.
const given = ['821227062', '991825827', '932384469', '924203617', '974567989'];

test('organisation numbers that have been given are taken, with or without spaces', () => {
  for (const number of given) {
    assert.ok(isOrganisationNumber(number), number);
    assert.equal(identifierError('orgnr', writtenIdentifier('orgnr', number)), undefined);
  }
  assert.equal(identifierError('orgnr', ' 821 227 062 '), undefined);
});

test('an organisation number with a single digit changed is refused, wherever and to whatever', () => {
  for (const number of manyNumbers())
    for (let at = 0; at < 9; at += 1)
      for (const digit of '0123456789') {
        const changed = number.slice(0, at) + digit + number.slice(at + 1);
        if (changed !== number) assert.equal(isOrganisationNumber(changed), false, `${number} became ${changed}`);
      }
});

test('an organisation number with two neighbours swapped is refused', () => {
  for (const number of manyNumbers())
    for (let at = 0; at < 8; at += 1) {
      const swapped = number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2);
      if (swapped !== number) assert.equal(isOrganisationNumber(swapped), false, `${number} became ${swapped}`);
    }
});

test('one in eleven numbers has no check digit, and is never given', () => {
  const without = numbers(2000).filter(
    (start) => !'0123456789'.split('').some((digit) => isOrganisationNumber(start + digit)),
  );
  assert.ok(without.length > 140 && without.length < 225, `${without.length} of 2000`);
});

test('what is no organisation number is refused', () => {
  for (const typed of ['', '82122706', '8212270620', '721227062', 'abcdefghi', '821227063', 'NO821227062'])
    assert.equal(identifierError('orgnr', typed), 'orgnrWrong', typed);
});

test('the numbers of the EU and of research are checked by their own rules', () => {
  assert.equal(identifierError('pic', '999 979 015'), undefined);
  assert.equal(identifierError('pic', '99997901'), 'picWrong');
  assert.equal(identifierError('oid', 'E10209343'), undefined);
  assert.equal(identifierError('oid', '10209343'), 'oidWrong');
  for (const right of ['NO 821 227 062 MVA', 'DE 134 576 456', 'LT100000031710', 'NL001234567B01', 'CHE123456788'])
    assert.equal(identifierError('vat', right), undefined, right);
  for (const wrong of ['NO 821 227 063 MVA', 'NO 821 227 062', '821227062MVA', 'DE12345678', '123'])
    assert.equal(identifierError('vat', wrong), 'vatWrong', wrong);
});

test('an id of ROR is taken as an address or alone, and refused with one character changed', () => {
  for (const right of ['https://ror.org/002e7ss22', 'ror.org/002vpkf64', '005k57c98'])
    assert.equal(identifierError('ror', right), undefined, right);
  for (let at = 1; at < 9; at += 1)
    for (const letter of '0123456789abcdefghjkmnpqrstvwxyz') {
      const changed = `002e7ss22`.slice(0, at) + letter + `002e7ss22`.slice(at + 1);
      if (changed !== '002e7ss22') assert.equal(identifierError('ror', changed), 'rorWrong', changed);
    }
});

test('the same identifier is the same however it is written, and is read in one way', () => {
  assert.equal(plainIdentifier('no 821 227 062 mva'), plainIdentifier('NO821227062MVA'));
  assert.equal(plainIdentifier('https://ror.org/002e7ss22'), '002E7SS22');
  assert.equal(writtenIdentifier('orgnr', '821227062'), '821\u00a0227\u00a0062');
  assert.equal(writtenIdentifier('vat', 'no821227062mva'), 'NO 821\u00a0227\u00a0062 MVA');
  assert.equal(writtenIdentifier('ror', '002E7SS22'), 'https://ror.org/002e7ss22');
  assert.equal(writtenIdentifier('other', 'HRB 1234-B'), 'HRB 1234-B');
});

/** Eight digits as an organisation number begins, the same each time. */
function numbers(count: number): string[] {
  let seed = 20_200_101;
  const next = () => (seed = (seed * 48_271) % 2_147_483_647);
  return Array.from({ length: count }, () => `${8 + (next() % 2)}${String(next() % 10_000_000).padStart(7, '0')}`);
}

function manyNumbers(): string[] {
  const whole = numbers(400).flatMap((start) => '0123456789'.split('').map((digit) => start + digit));
  return [...given, ...whole.filter(isOrganisationNumber)];
}
