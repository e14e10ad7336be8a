import { element } from './element.ts';
import { words } from './texts.ts';

type Control = HTMLInputElement | HTMLTextAreaElement;

/** Says under a field how many characters are left of its limit. It never cuts. */
export function countCharacters(): void {
  for (const control of document.querySelectorAll<Control>('[data-limit]')) countIn(control);
}

function countIn(control: Control): void {
  const shown = element('p', { class: 'counter small quiet', 'aria-hidden': 'true' });
  const spoken = element('p', { class: 'ds-sr-only', role: 'status' });
  control.after(shown, spoken);
  let pause: number | undefined;
  const tell = () => {
    const left = Number(control.dataset.limit) - control.value.length;
    shown.textContent = left < 0 ? words.over(String(-left)) : words.left(String(left));
    shown.toggleAttribute('data-over', left < 0);
    // Spoken once the reader rests, and only when the end is near: a count at each key is noise.
    clearTimeout(pause);
    pause = window.setTimeout(() => (spoken.textContent = left < 25 ? shown.textContent : ''), 1000);
  };
  control.addEventListener('input', tell);
  tell();
}
