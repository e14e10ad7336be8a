type Child = Node | string;

/** A new element with its attributes and what stands in it. Words become text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

export function button(label: string, press: () => void, variant = 'secondary'): HTMLButtonElement {
  const made = element(
    'button',
    { type: 'button', class: 'ds-button', 'data-variant': variant, 'data-size': 'sm' },
    label,
  );
  made.addEventListener('click', press);
  return made;
}
