import type { InEachLanguage } from '#platform/language.ts';

type HoldingWords = {
  section: string;
  labels: Readonly<
    Record<'holding' | 'holding.one' | `holding.${'organisation' | 'starts_on' | 'ends_on' | 'note'}`, string>
  >;
  hints: Readonly<Record<'holding', string>>;
  errors: Readonly<Record<'holderMissing' | 'holdingEndsFirst' | 'holdingTwice', string>>;
  heldBy: string;
  from: (day: string) => string;
  until: (day: string) => string;
};

/** What a register with `holdingPart` spreads into its labels, hints and errors. */
export const holdingWords: InEachLanguage<HoldingWords> = {
  nb: {
    section: 'Hvem som har holdt den',
    labels: {
      holding: 'Innehavere',
      'holding.one': 'innehaver',
      'holding.organisation': 'Innehaver',
      'holding.starts_on': 'Fra og med',
      'holding.ends_on': 'Til og med',
      'holding.note': 'Merknad',
    },
    hints: { holding: 'Bare når en annen enn oss har hatt den, for eksempel fylkeskommunen før en deling.' },
    errors: {
      holderMissing: 'Velg organisasjonen som hadde den',
      holdingEndsFirst: 'Siste dag er før første dag',
      holdingTwice: 'Organisasjonen står allerede oppført i disse dagene',
    },
    heldBy: 'Innehaver',
    from: (day) => `fra og med ${day}`,
    until: (day) => `til og med ${day}`,
  },
  nn: {
    section: 'Kven som har halde den',
    labels: {
      holding: 'Innehavarar',
      'holding.one': 'innehavar',
      'holding.organisation': 'Innehavar',
      'holding.starts_on': 'Frå og med',
      'holding.ends_on': 'Til og med',
      'holding.note': 'Merknad',
    },
    hints: { holding: 'Berre når nokon annan enn vi har hatt den, til dømes fylkeskommunen før ei deling.' },
    errors: {
      holderMissing: 'Vel organisasjonen som hadde den',
      holdingEndsFirst: 'Siste dag er før første dag',
      holdingTwice: 'Organisasjonen er alt ført opp i desse dagane',
    },
    heldBy: 'Innehavar',
    from: (day) => `frå og med ${day}`,
    until: (day) => `til og med ${day}`,
  },
  en: {
    section: 'Who has held it',
    labels: {
      holding: 'Holders',
      'holding.one': 'holder',
      'holding.organisation': 'Holder',
      'holding.starts_on': 'From',
      'holding.ends_on': 'Until',
      'holding.note': 'Note',
    },
    hints: { holding: 'Only where someone other than us has held it, such as the county before it was divided.' },
    errors: {
      holderMissing: 'Choose the organisation that held it',
      holdingEndsFirst: 'The last day is before the first',
      holdingTwice: 'The organisation is already entered for these days',
    },
    heldBy: 'Holder',
    from: (day) => `from ${day}`,
    until: (day) => `until ${day}`,
  },
};
