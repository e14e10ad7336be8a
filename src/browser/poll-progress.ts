type Answer = { value?: number; max?: number; label?: string; href?: string };

/** Asks how far the work has come, each second, and goes on when it is done. */
export class PollProgress extends HTMLElement {
  #timer: number | undefined;

  connectedCallback(): void {
    if (this.dataset['source']) this.#timer = window.setTimeout(() => void this.#ask(), 1000);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  async #ask(): Promise<void> {
    const answer = await this.#answer();
    if (answer?.href) return location.assign(answer.href);
    if (answer) this.#show(answer);
    // A failed question is asked again a little later: the work goes on without us.
    this.#timer = window.setTimeout(() => void this.#ask(), answer ? 1000 : 4000);
  }

  async #answer(): Promise<Answer | undefined> {
    try {
      const response = await fetch(this.dataset['source'] ?? '', { headers: { Accept: 'application/json' } });
      return response.ok ? ((await response.json()) as Answer) : undefined;
    } catch {
      return undefined;
    }
  }

  #show({ value, max, label }: Answer): void {
    const bar = this.querySelector('progress');
    if (bar && max !== undefined) bar.max = max;
    if (bar && value !== undefined) bar.value = value;
    const words = this.querySelector('span');
    if (words && label !== undefined) words.textContent = label;
  }
}
