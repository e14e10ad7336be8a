/** Says what was just done. It came with the page, which a screen reader does not announce, so it is put in anew. */
export class FlashMessage extends HTMLElement {
  connectedCallback(): void {
    const message = this.firstElementChild;
    if (!message) return;
    message.remove();
    setTimeout(() => this.append(message), 150);
  }
}
