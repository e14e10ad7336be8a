import { element } from './element.ts';

/** A file field that files can also be dropped on. */
export class FileDrop extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type=file]');
    if (!input || this.hasAttribute('data-ready')) return;
    this.setAttribute('data-ready', '');
    this.append(element('span', { class: 'small quiet' }, this.dataset['words'] ?? ''));
    this.addEventListener('dragover', (event) => this.#hover(event, true));
    this.addEventListener('dragleave', (event) => this.#hover(event, false));
    this.addEventListener('drop', (event) => this.#take(event, input));
  }

  #hover(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.toggleAttribute('data-over', over);
  }

  #take(event: DragEvent, input: HTMLInputElement): void {
    this.#hover(event, false);
    const files = event.dataTransfer?.files;
    if (!files?.length) return;
    input.files = files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
