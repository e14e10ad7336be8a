import type { Words } from './texts.ts';

export const en: Words = {
  close: 'Close',
  nothing: 'Nothing found',
  found: (count) => `${count} found`,
  page: 'Page',
  keys: 'Keyboard shortcuts',
  keyPalette: 'Search, or jump to a page',
  keyHelp: 'Show the shortcuts',
  keyEscape: 'Close what is open',
  kept: 'We found what you had written here and not saved.',
  forget: 'Discard it',
  left: (count) => `${count} characters left`,
  over: (count) => `${count} characters too many`,
  ends: 'You will soon be signed out. What you have written is kept in this browser.',
  stay: 'Stay signed in',
  ended: 'You are signed out. Sign in again to go on.',
};
