/**
 * The county's own main colour as a style sheet, laid over the built theme: the steps that Designsystemet gives a
 * colour, in light and dark, each with the contrast that WCAG AA asks for, whatever colour was chosen.
 */
export function countyCss({ accent }: { accent: string }): string {
  const { light, dark } = ramps(accent);
  return `:root{${declarations(light)}}@media (prefers-color-scheme:dark){[data-color-scheme='auto']{${declarations(dark)}}}`;
}

/** Names of the steps, as Designsystemet has them after `--ds-color-accent-`. */
export type Step = keyof typeof luminances | BaseStep;
type BaseStep = 'base-default' | 'base-hover' | 'base-active' | 'base-contrast-default' | 'base-contrast-subtle';
export type Ramp = Record<Step, string>;

export const isColor = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);

export function ramps(accent: string): { light: Ramp; dark: Ramp } {
  if (!isColor(accent)) throw new Error(`A colour is written #rrggbb, not ${accent}`);
  const color = parse(accent);
  // On dark paper a strong colour glows: a third of it gives way to grey.
  const calm = mix(color, grey(luminance(color)), 0.3);
  return {
    light: { ...steps(color, 0), ...base(atMost(color, 0.28)) },
    dark: { ...steps(calm, 1), ...base(withLuminance(color, 0.41)) },
  };
}

/**
 * How light each step is, on light and on dark paper: Designsystemet's own measures, but for the quiet text, which we
 * make legible on every surface and not only on the palest.
 */
const luminances = {
  'background-default': [1, 0.009],
  'background-tinted': [0.9, 0.014],
  'surface-default': [1, 0.021],
  'surface-tinted': [0.81, 0.027],
  'surface-hover': [0.7, 0.036],
  'surface-active': [0.59, 0.056],
  'border-subtle': [0.5, 0.08],
  'border-default': [0.19, 0.22],
  'border-strong': [0.11, 0.39],
  'text-subtle': [0.088, 0.45],
  'text-default': [0.0245, 0.84],
} as const;

type Color = readonly [red: number, green: number, blue: number];
const white: Color = [255, 255, 255];
const black: Color = [0, 0, 0];

function steps(color: Color, paper: 0 | 1): Record<keyof typeof luminances, string> {
  const entries = Object.entries(luminances).map(([step, light]) => [step, hex(withLuminance(color, light[paper]))]);
  return Object.fromEntries(entries) as Record<keyof typeof luminances, string>;
}

/** What a filled button is made of. Pressed, it moves away from the colour of its words, so that they stay legible. */
function base(color: Color): Record<BaseStep, string> {
  const ink = contrast(color, white) >= contrast(color, black) ? white : black;
  const away = ink === white ? black : white;
  return {
    'base-default': hex(color),
    'base-hover': hex(mix(color, away, 0.12)),
    'base-active': hex(mix(color, away, 0.24)),
    'base-contrast-default': hex(ink),
    'base-contrast-subtle': hex(palest(ink, color)),
  };
}

/** The ink with as much of the colour in it as legibility allows, and no more than a fifth. */
function palest(ink: Color, color: Color): Color {
  const shares = [0.2, 0.15, 0.1, 0.05];
  return shares.map((share) => mix(ink, color, share)).find((mixed) => contrast(mixed, color) >= 4.7) ?? ink;
}

const atMost = (color: Color, light: number): Color => (luminance(color) > light ? withLuminance(color, light) : color);

/** The colour mixed with white or black until it is as light as asked. */
function withLuminance(color: Color, light: number): Color {
  const towards = luminance(color) < light ? white : black;
  let [low, high] = [0, 1];
  for (let step = 0; step < 24; step++) {
    const middle = (low + high) / 2;
    const short = luminance(mix(color, towards, middle)) < light;
    if (short === (towards === white)) low = middle;
    else high = middle;
  }
  return mix(color, towards, high);
}

/** The contrast of WCAG 2.2 between two colours, from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  return contrast(parse(one), parse(other));
}

function contrast(one: Color, other: Color): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: Color): number {
  const [red = 0, green = 0, blue = 0] = color.map((part) => linear(part / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

function grey(light: number): Color {
  const part = 255 * (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055);
  return [part, part, part];
}

function mix(one: Color, other: Color, share: number): Color {
  return [
    one[0] + (other[0] - one[0]) * share,
    one[1] + (other[1] - one[1]) * share,
    one[2] + (other[2] - one[2]) * share,
  ];
}

function parse(color: string): Color {
  const number = Number.parseInt(color.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}

const hex = (color: Color) => `#${color.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

function declarations(ramp: Ramp): string {
  return Object.entries(ramp)
    .map(([step, color]) => `--ds-color-accent-${step}:${color};`)
    .join('');
}
