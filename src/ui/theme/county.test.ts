import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import { contrastOf, countyCss, ramps, type Ramp, type Step } from './county.ts';

const color = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);
const extremes = ['#000000', '#ffffff', '#ff0000', '#00ff00', '#0000ff', '#ffff00', '#777777', '#0f4c5c'].map(
  (each): [string] => [each],
);
const papers: Step[] = [
  'background-default',
  'background-tinted',
  'surface-default',
  'surface-tinted',
  'surface-hover',
  'surface-active',
];
const bases: Step[] = ['base-default', 'base-hover', 'base-active'];

const forAnyColor = (holds: (ramp: Ramp) => void) =>
  fc.assert(
    fc.property(color, (accent) => Object.values(ramps(accent)).forEach(holds)),
    { numRuns: 300, examples: extremes },
  );
const legible = (ramp: Ramp, text: Step, paper: Step) =>
  assert.ok(
    contrastOf(ramp[text], ramp[paper]) >= 4.5,
    `${text} ${ramp[text]} on ${paper} ${ramp[paper]}: ${contrastOf(ramp[text], ramp[paper])}`,
  );

test("a county's own main colour gives text that is legible on every surface, whatever colour it is", () =>
  forAnyColor((ramp) => {
    for (const paper of papers) for (const text of ['text-default', 'text-subtle'] as const) legible(ramp, text, paper);
  }));

test("a county's own main colour gives buttons whose words are legible, pressed or not", () =>
  forAnyColor((ramp) => {
    for (const base of bases) {
      legible(ramp, 'base-contrast-default', base);
      legible(ramp, 'base-contrast-subtle', base);
    }
  }));

test("a county's own main colour gives buttons and borders that stand out from the paper", () =>
  forAnyColor((ramp) => {
    for (const step of ['base-default', 'border-default'] as const)
      assert.ok(contrastOf(ramp[step], ramp['background-default']) >= 3, `${step} ${ramp[step]}`);
  }));

test("a county's own main colour sets each token that the built theme has, and no other", async () => {
  const theme = await readFile(new URL('samband.css', import.meta.url), 'utf8');
  const names = (css: string) => [...new Set(css.match(/--ds-color-accent-[a-z-]+(?=:)/g))].toSorted();
  assert.deepEqual(names(countyCss({ accent: '#0f4c5c' })), names(theme));
});

test("a county's own main colour is refused where it is no colour, so that nothing else gets into the sheet", () => {
  assert.throws(() => countyCss({ accent: 'red;}body{display:none' }), /#rrggbb/);
});
