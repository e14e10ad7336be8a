import { button, element } from './element.ts';
import { words } from './texts.ts';

const warning = 5 * 60_000;
// Timers cannot be set further ahead than this.
const longest = 2 ** 31 - 1;

/** Warns five minutes before the session ends, and lets the reader stay. */
export class SessionWatch extends HTMLElement {
  #timer: number | undefined;

  connectedCallback(): void {
    this.#wait(Date.parse(this.dataset['ends'] ?? ''));
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  #wait(ends: number): void {
    if (Number.isNaN(ends)) return;
    const left = ends - Date.now();
    this.replaceChildren();
    this.#timer = window.setTimeout(
      () => (left - warning > longest ? this.#wait(ends) : this.#warn(ends)),
      Math.min(Math.max(left - warning, 0), longest),
    );
  }

  #warn(ends: number): void {
    this.replaceChildren(
      element(
        'div',
        { class: 'notice', role: 'alert' },
        words.ends,
        button(words.stay, () => void this.#renew()),
      ),
    );
    this.#timer = window.setTimeout(() => this.#end(), Math.max(ends - Date.now(), 0));
  }

  async #renew(): Promise<void> {
    clearTimeout(this.#timer);
    const response = await fetch(this.dataset['renew'] ?? '', {
      method: 'POST',
      headers: { Accept: 'application/json' },
    });
    if (!response.ok) return this.#end();
    const { ends } = (await response.json()) as { ends: string };
    this.#wait(Date.parse(ends));
  }

  #end(): void {
    this.replaceChildren(element('div', { class: 'notice', role: 'alert' }, words.ended));
  }
}
