import { button, element } from './element.ts';
import { words } from './texts.ts';

type Hit = { label: string; href: string; kind: string };

/** Finds a page by name: those of the menu at once, the rest from `data-source`. Its link leads to the search page. */
export class CommandPalette extends HTMLElement {
  #dialog: HTMLDialogElement | undefined;
  #input = element('input', {
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    'aria-expanded': 'true',
    'aria-controls': 'palette-hits',
    'aria-autocomplete': 'list',
  });
  #list = element('ul', { role: 'listbox', id: 'palette-hits' });
  #status = element('p', { role: 'status', class: 'small quiet' });
  #hits: Hit[] = [];
  #at = 0;
  #question = 0;

  connectedCallback(): void {
    this.querySelector('a')?.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.open();
    });
  }

  open(): void {
    if (this.#dialog?.open) return;
    this.#dialog ??= this.#make();
    this.#input.value = '';
    this.#dialog.showModal();
    this.#input.focus();
    void this.#search();
  }

  #make(): HTMLDialogElement {
    const label = this.querySelector('a')?.firstElementChild?.textContent || this.textContent.trim();
    const dialog = element('dialog', { class: 'palette', 'aria-label': label }, this.#input, this.#list, this.#status);
    this.#input.setAttribute('aria-label', label);
    this.#list.setAttribute('aria-label', label);
    this.#input.placeholder = label;
    this.#input.addEventListener('input', () => void this.#search());
    this.#input.addEventListener('keydown', (event) => this.#press(event));
    dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
    const close = button(words.close, () => dialog.close());
    close.classList.add('ds-sr-only');
    dialog.append(close);
    document.body.append(dialog);
    return dialog;
  }

  #press(event: KeyboardEvent): void {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (event.key === 'Enter') this.#go(this.#hits[this.#at]);
    else if (step && this.#hits.length) this.#mark((this.#at + step + this.#hits.length) % this.#hits.length);
    else return;
    event.preventDefault();
  }

  #go(hit: Hit | undefined): void {
    if (!hit) return;
    this.#dialog?.close();
    location.assign(hit.href);
  }

  /** Shows the menu's pages at once; an answer that comes after a newer question is left out. */
  async #search(): Promise<void> {
    const text = this.#input.value.trim();
    const question = ++this.#question;
    const here = pagesOfMenu(text);
    this.#show(here);
    const found = await this.#ask(text, question);
    if (found && question === this.#question) this.#show(withoutTwins([...here, ...found]));
  }

  async #ask(text: string, question: number): Promise<Hit[] | undefined> {
    const source = this.dataset['source'];
    await new Promise((resolve) => setTimeout(resolve, 120));
    if (!source || text.length < 2 || question !== this.#question) return undefined;
    try {
      const join = source.includes('?') ? '&' : '?';
      const response = await fetch(`${source}${join}q=${encodeURIComponent(text)}`, {
        headers: { Accept: 'application/json' },
      });
      return response.ok ? ((await response.json()) as Hit[]).filter(isHit) : undefined;
    } catch {
      return undefined;
    }
  }

  #show(hits: Hit[]): void {
    this.#hits = hits.slice(0, 12);
    this.#list.replaceChildren(...this.#hits.map((hit, at) => this.#option(hit, at)));
    this.#list.hidden = this.#hits.length === 0;
    this.#status.textContent = this.#hits.length ? words.found(String(this.#hits.length)) : words.nothing;
    this.#mark(0);
  }

  #option(hit: Hit, at: number): HTMLLIElement {
    const kind = element('span', { class: 'small quiet' }, hit.kind);
    const option = element('li', { role: 'option', id: `palette-${at}` }, element('span', {}, hit.label), kind);
    option.addEventListener('click', () => this.#go(hit));
    option.addEventListener('pointermove', () => this.#mark(at));
    return option;
  }

  #mark(at: number): void {
    this.#at = at;
    [...this.#list.children].forEach((option, place) => option.setAttribute('aria-selected', String(place === at)));
    const chosen = this.#list.children[at];
    chosen?.scrollIntoView({ block: 'nearest' });
    if (chosen) this.#input.setAttribute('aria-activedescendant', chosen.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }
}

/** The links of the page's menus that hold every word of the text. */
function pagesOfMenu(text: string): Hit[] {
  const asked = text.toLowerCase().split(/\s+/);
  const links = [...document.querySelectorAll<HTMLAnchorElement>('#menu nav:first-child a, .foot a')];
  const hits = links.map((link) => ({
    label: (link.firstChild?.textContent ?? '').trim(),
    href: link.href,
    kind: words.page,
  }));
  return withoutTwins(hits.filter(({ label }) => label && asked.every((word) => label.toLowerCase().includes(word))));
}

function withoutTwins(hits: Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ href }) => {
    const { pathname, search } = new URL(href, location.href);
    if (seen.has(pathname + search)) return false;
    return seen.add(pathname + search);
  });
}

/** Leads only within this site: an answer from elsewhere is no page of ours. */
function isHit(hit: Hit): boolean {
  return typeof hit?.label === 'string' && new URL(hit.href, location.href).origin === location.origin;
}
