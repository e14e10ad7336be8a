import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extractText, getDocumentProxy } from 'unpdf';
import { wordsOf } from '#exchange/paper/paper.ts';
import { writePdf } from '#exchange/paper/pdf.ts';
import { languages } from '#platform/language.ts';
import { fullProject } from '#tests/fixtures/paper/factSheet.ts';
import { factSheet } from './fact-sheet.ts';

const setting = { language: 'nb', county: 'Demofylket', today: '2026-03-01' } as const;

test('the sheet of a large project has one page or two, in every language', async () => {
  for (const language of languages) {
    const pdf = await getDocumentProxy(
      new Uint8Array(await writePdf(factSheet(fullProject, { ...setting, language }))),
    );
    assert.ok(pdf.numPages <= 2, `${language}: ${pdf.numPages}`);
    const { text } = await extractText(pdf, { mergePages: true });
    assert.match(text, /GRØNN|Grønn godstransport/);
  }
});

test('delivery, result and effect each have a table of their own, and money says by which rate it is in kroner', () => {
  const words = wordsOf(factSheet(fullProject, setting)).join('\n').replaceAll('\u00a0', ' ');
  const at = ['Leveranser: det', 'Resultater: det', 'Effekter: det'].map((each) => words.indexOf(each));
  assert.ok(at.every((place) => place > 0) && at.join() === at.toSorted((one, other) => one - other).join());
  assert.match(words, /Vi har fått 110 000 EUR \(om lag 1 265 000 kr\) i støtte\./);
  assert.match(words, /Kroner er regnet med kursen 11,5000 for én EUR fra 15\. januar 2025\./);
  assert.match(words, /Fylkets egenandel\n+250 000 kr/);
});

test('a project of which little is known has a sheet of what there is', () => {
  const { details, ...document } = fullProject;
  const money = { ...details.money, granted: null, total: null, ownNok: null, kroner: { granted: null, total: null } };
  const bare = factSheet(
    { ...document, texts: {}, unit: null, details: { ...details, partner: [], indicator: [], money } },
    setting,
  );
  const words = wordsOf(bare).join('\n');
  for (const absent of ['Penger', 'Resultater', 'Hvem vi samarbeider med', 'Slik kan andre bli med'])
    assert.ok(!words.includes(absent), absent);
});
