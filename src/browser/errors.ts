/** A refused form begins at what is wrong with it. */
export function focusWhatWasRefused(): void {
  document.querySelector<HTMLElement>('[data-focus]')?.focus();
}
