/** Where it is narrow, the link to the menu becomes the button that unfolds it. */
export function foldMenu(): void {
  const toggle = document.querySelector<HTMLAnchorElement>('.menu-toggle');
  const menu = document.getElementById('menu');
  if (!toggle || !menu) return;
  toggle.setAttribute('role', 'button');
  toggle.setAttribute('aria-controls', 'menu');
  const show = (open: boolean) => {
    toggle.setAttribute('aria-expanded', String(open));
    menu.toggleAttribute('data-open', open);
  };
  show(false);
  const turn = (event: Event) => {
    event.preventDefault();
    show(toggle.getAttribute('aria-expanded') === 'false');
  };
  toggle.addEventListener('click', turn);
  // What calls itself a button answers the space bar, too.
  toggle.addEventListener('keydown', (event) => event.key === ' ' && turn(event));
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.contains(document.activeElement)) return;
    show(false);
    toggle.focus();
  });
}
