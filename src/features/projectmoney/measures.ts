/** What is summed of each project, in minor units and in kroner. `others` is all that others than EU, IR and the county pay. */
export const measures = [
  'granted',
  'sought',
  'budget',
  'eu',
  'ir',
  'own_cash',
  'own_hours',
  'others',
  'claimed',
  'approved',
  'received',
] as const;
export type Measure = (typeof measures)[number];

/** What is reckoned from those: claimed and not received, and claimed and not approved. */
export const derived = { outstanding: 'received', not_approved: 'approved' } as const;
export type Shown = Measure | keyof typeof derived;
/** What the portfolio tells, in this order. */
export const shown: readonly Shown[] = [
  'sought',
  'granted',
  'budget',
  'eu',
  'ir',
  'own_cash',
  'own_hours',
  'others',
  'claimed',
  'approved',
  'received',
  'outstanding',
  'not_approved',
];
export const isShown = (text: string | undefined): text is Shown =>
  (shown as readonly (string | undefined)[]).includes(text);
