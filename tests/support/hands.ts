import assert from 'node:assert/strict';
import type { ElementHandle, FileChooser, Locator, Page } from 'playwright-core';

/** How someone uses a page: with a pointer, or with the keyboard and nothing else. */
export type Hands = {
  press: (what: Locator) => Promise<void>;
  write: (field: Locator, words: string) => Promise<void>;
  choose: (list: Locator, label: string | RegExp) => Promise<void>;
  tick: (box: Locator) => Promise<void>;
  attach: (field: Locator, file: string) => Promise<void>;
};

export const pointer: Hands = {
  press: (what) => what.click(),
  write: (field, words) => field.fill(words),
  choose: async (list, label) => void (await list.selectOption(await valueOf(list, label))),
  tick: (box) => box.click(),
  attach: (field, file) => field.setInputFiles(file),
};

/** Tab, Shift+Tab, Enter, Space, arrows and letters. At every stop the focus must be seen, and be on the screen. */
export function keyboard(page: Page): Hands {
  return {
    press: async (what) => {
      await reach(page, what);
      await page.keyboard.press('Enter');
    },
    write: async (field, words) => {
      await reach(page, field);
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(words);
    },
    choose: async (list, label) => {
      await reach(page, list);
      await arrowTo(page, list, await valueOf(list, label));
    },
    tick: async (box) => {
      if ((await box.getAttribute('type')) === 'radio') return arrowToRadio(page, box);
      await reach(page, box);
      await page.keyboard.press('Space');
    },
    attach: async (field, file) => {
      await page.waitForLoadState('load');
      await reach(page, field);
      const chooser = await chooserOf(page);
      await (chooser ? chooser.setFiles(file) : field.setInputFiles(file));
    },
  };
}

/**
 * The window in which one chooses a file is the browser's own, and without a screen it does not always open. That the
 * field is come to and shows its focus is ours to prove; where the window stays away, the file is handed in.
 */
async function chooserOf(page: Page): Promise<FileChooser | undefined> {
  const chooser = page.waitForEvent('filechooser', { timeout: 2500 }).catch(() => undefined);
  await page.keyboard.press('Enter');
  return chooser;
}

async function valueOf(list: Locator, label: string | RegExp): Promise<string> {
  const option = list.locator('option', { hasText: label }).first();
  return (await option.getAttribute('value')) ?? '';
}

/** A page of more stops than this holds the focus in a ring. */
const mostStops = 400;

/** Goes there stop by stop, forwards or back, whichever way it lies. */
async function reach(page: Page, what: Locator): Promise<void> {
  const target = await what.elementHandle();
  assert.ok(target, 'There is nothing like that on the page');
  for (let stops = 0; stops <= mostStops; stops++) {
    const stop = await settledAt(page, target);
    if (stop.lies === 'here') return assertSeen(stop, what);
    // From nothing one comes in at the top; later on the focus belongs somewhere.
    if (stop.name !== 'BODY') assertSeen(stop, what);
    else assert.equal(stops, 0, `The focus is lost on the way to ${String(what)}`);
    await page.keyboard.press(stop.lies === 'before' ? 'Shift+Tab' : 'Tab');
  }
  assert.fail(`The keyboard does not come to ${String(what)}`);
}

type Stop = { name: string; lies: 'here' | 'before' | 'after'; isMarked: boolean; isOnScreen: boolean };

/** The browser brings what has the focus into sight after the key, not with it: it is given a second. */
async function settledAt(page: Page, target: ElementHandle): Promise<Stop> {
  let stop = await stopAt(page, target);
  for (let tries = 0; tries < 20 && !stop.isOnScreen && stop.name !== 'BODY'; tries++) {
    await page.waitForTimeout(50);
    stop = await stopAt(page, target);
  }
  return stop;
}

function stopAt(page: Page, target: ElementHandle): Promise<Stop> {
  return page.evaluate((wanted) => {
    const focused = document.activeElement ?? document.body;
    // The ring of a box to tick is around it and its label.
    const ringed = [focused, focused.closest('.ds-field')].flatMap((each) => (each ? [getComputedStyle(each)] : []));
    const box = focused.getBoundingClientRect();
    const way = focused === document.body ? 0 : focused.compareDocumentPosition(wanted as Node);
    return {
      name: focused.outerHTML.slice(0, 120).replace(/^<body[^]*/, 'BODY'),
      lies: focused === wanted ? 'here' : way & Node.DOCUMENT_POSITION_PRECEDING ? 'before' : 'after',
      // The last stop in a date is its calendar button, which the browser marks by itself, unseen by scripts.
      isMarked:
        ringed.some(
          ({ outlineStyle, outlineWidth, boxShadow }) =>
            (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none',
        ) || focused.matches('input[type=date]'),
      isOnScreen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    } as const;
  }, target);
}

function assertSeen({ name, isMarked, isOnScreen }: Stop, on: Locator): void {
  assert.ok(isMarked, `The focus does not show on ${name} (on the way to ${String(on)})`);
  assert.ok(isOnScreen, `The focus is off the screen on ${name} (on the way to ${String(on)})`);
}

async function arrowTo(page: Page, list: Locator, value: string): Promise<void> {
  await page.keyboard.press('Home');
  for (let steps = 0; (await list.inputValue()) !== value; steps++) {
    assert.ok(steps < mostStops, 'The arrows do not come to that choice');
    await page.keyboard.press('ArrowDown');
  }
}

/** A group of radios is one stop; the arrows choose within it. */
async function arrowToRadio(page: Page, box: Locator): Promise<void> {
  const name = await box.getAttribute('name');
  const group = page.locator(`input[type=radio][name="${name}"]`);
  const checked = page.locator(`input[type=radio][name="${name}"]:checked`);
  await reach(page, (await checked.count()) ? checked : group.first());
  if (!(await checked.count())) await page.keyboard.press('Space');
  for (let steps = 0; !(await box.isChecked()); steps++) {
    assert.ok(steps < 20, 'The arrows do not come to that choice');
    await page.keyboard.press('ArrowDown');
  }
}
