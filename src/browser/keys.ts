import { CommandPalette } from './command-palette.ts';
import { button, element } from './element.ts';
import { words } from './texts.ts';

/** Ctrl K and / open the palette, ? tells the keys, and g with a letter jumps to a page of the menu. */
export function listenForKeys(): void {
  let went = 0;
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) return openPalette(event);
    if (
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      isTyping(event.target) ||
      document.querySelector('dialog[open]')
    )
      return;
    if (event.key === '/') openPalette(event);
    else if (event.key === '?') showKeys();
    else if (event.key === 'g') went = event.timeStamp;
    else if (event.timeStamp - went < 1500) jumpTo(event.key);
  });
}

function openPalette(event: Event): void {
  const palette = document.querySelector('command-palette');
  if (!(palette instanceof CommandPalette)) return;
  event.preventDefault();
  palette.open();
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

const jumps = () => [...document.querySelectorAll<HTMLAnchorElement>('a[data-jump]')];

function jumpTo(key: string): void {
  jumps()
    .find((link) => link.dataset['jump'] === key)
    ?.click();
}

function showKeys(): void {
  const dialog = element('dialog', { class: 'keys', 'aria-labelledby': 'keys' });
  const rows = [
    ['Ctrl K, /', words.keyPalette],
    ['?', words.keyHelp],
    ['Esc', words.keyEscape],
    ...jumps().map((link) => [`g ${link.dataset['jump']}`, link.firstChild?.textContent ?? '']),
  ];
  const list = element('dl');
  for (const [keys = '', what = ''] of rows)
    list.append(element('dt', {}, element('kbd', {}, keys)), element('dd', {}, what));
  dialog.append(
    element('h2', { id: 'keys' }, words.keys),
    list,
    button(words.close, () => dialog.close()),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
