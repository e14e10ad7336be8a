import { button, element } from './element.ts';
import { words } from './texts.ts';

/** Keeps what is typed in a form with `data-keep` until it has been taken, and warns who leaves it unsaved. */
export function keepDrafts(): void {
  settle();
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) keep(form);
}

type Kept = [name: string, value: string][];
type Sent = { place: string; from: string };

const sentPlace = 'samband-sent';

/**
 * What was sent is taken once a page of the workspace has answered it. No answer, or one that shows the reader out, leaves
 * it kept for when the form is opened again.
 */
function settle(): void {
  const found = sessionStorage.getItem(sentPlace);
  if (!found) return;
  sessionStorage.removeItem(sentPlace);
  const { place, from } = JSON.parse(found) as Sent;
  if (isAnswerTo(from) && document.body.classList.contains('workspace')) sessionStorage.removeItem(place);
}

/** Not a reload, nor a way back: the page that the browser went to from that address. */
function isAnswerTo(from: string): boolean {
  const [way] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return way?.type === 'navigate' && document.referrer === from;
}

function keep(form: HTMLFormElement): void {
  const place = `samband-draft ${location.pathname} ${form.dataset['keep']}`;
  const atFirst = JSON.stringify(fieldsOf(form));
  // A refused form comes back with everything typed, which is newer than what we kept.
  if (!document.querySelector('[data-focus]')) offer(form, place, atFirst);
  let leaving = false;
  form.addEventListener('input', () => sessionStorage.setItem(place, JSON.stringify(fieldsOf(form))));
  form.addEventListener('submit', () => {
    leaving = true;
    sessionStorage.setItem(sentPlace, JSON.stringify({ place, from: here() } satisfies Sent));
  });
  addEventListener('beforeunload', (event) => {
    if (!leaving && JSON.stringify(fieldsOf(form)) !== atFirst) event.preventDefault();
  });
}

/** This page as the next one names where it was come from. */
const here = () => location.href.split('#')[0] ?? '';

// A password is never kept, nor what the server put in hidden fields: its version must be the page's own.
const skipped = new Set(['hidden', 'password', 'file', 'submit']);
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (control): control is Control =>
      (control instanceof HTMLInputElement ||
        control instanceof HTMLTextAreaElement ||
        control instanceof HTMLSelectElement) &&
      control.name !== '' &&
      !skipped.has(control.type),
  );
}

const isTicked = (control: Control) =>
  control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type) ? control.checked : undefined;

function fieldsOf(form: HTMLFormElement): Kept {
  return controlsOf(form)
    .filter((control) => isTicked(control) !== false)
    .map(({ name, value }) => [name, value]);
}

function offer(form: HTMLFormElement, place: string, atFirst: string): void {
  const kept = sessionStorage.getItem(place);
  if (!kept || kept === atFirst) return;
  fill(form, JSON.parse(kept) as Kept);
  const forget = () => {
    fill(form, JSON.parse(atFirst) as Kept);
    sessionStorage.removeItem(place);
    note.remove();
  };
  const note = element('div', { class: 'flash', role: 'status' }, words.kept, button(words.forget, forget, 'tertiary'));
  form.prepend(note);
}

function fill(form: HTMLFormElement, kept: Kept): void {
  const left = [...kept];
  for (const control of controlsOf(form)) {
    const ticked = isTicked(control);
    const at = left.findIndex(
      ([name, value]) => name === control.name && (ticked === undefined || value === control.value),
    );
    const found = at < 0 ? undefined : left.splice(at, 1)[0];
    if (ticked !== undefined) (control as HTMLInputElement).checked = found !== undefined;
    else if (found) control.value = found[1];
  }
}
