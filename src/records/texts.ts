import type { Visibility, State } from './record.ts';
import { en } from './texts.en.ts';
import { nn } from './texts.nn.ts';

const nb = {
  state: { draft: 'utkast', review: 'til gjennomsyn', published: 'publisert', archived: 'arkivert' } as Record<
    State,
    string
  >,
  visibility: { public: 'Alle', internal: 'Ansatte', restricted: 'Bare de som er med, og rådgiverne' } as Record<
    Visibility,
    string
  >,
  title: 'Tittel',
  summary: 'Kort fortalt',
  description: 'Mer om det',
  seenBy: 'Hvem kan se det når det er publisert?',
  legalBasis: 'Hjemmel for ikke å vise det til alle',
  reviewDate: 'Når skal skjermingen vurderes på nytt?',
  unit: 'Enhet',
  responsible: 'Ansvarlig',
  team: 'Andre som er med',
  starts: 'Fra',
  ends: 'Til',
  tags: 'Stikkord',
  tagsHint: 'Skill dem med komma.',
  noUnit: 'Ingen enhet',
  nobody: 'Ingen',
  savedMeanwhile:
    'Noen andre har lagret siden du åpnet skjemaet. Det de endret, er tatt med. Se over feltene som er merket, og lagre igjen.',
  theirs: (value: string) => `Lagret nå: ${value || 'tomt'}`,
  errors: {
    titleMissing: 'Skriv en tittel',
    textMissing: 'Skriv noe her',
    tooLong: 'Teksten er for lang',
    languageUnclear: 'Velg hvilket språk teksten er skrevet på',
    visibilityUnclear: 'Velg hvem som kan se det, blant dem du kan velge',
    basisMissing: 'Velg hjemmelen for at det ikke er åpent for alle',
    dayUnclear: 'Skriv datoen med dag, måned og år',
    startUnclear: 'Skriv startdatoen med dag, måned og år',
    endUnclear: 'Skriv sluttdatoen med dag, måned og år',
    endsBeforeStart: 'Sluttdatoen kan ikke være før startdatoen',
    choiceUnknown: 'Velg noe i listen',
    rowsTooMany: 'Det er plass til tusen rader her: ta bort noen',
    referenceUnknown: 'Velg en i listen, eller skriv navnet på en ny',
    countUnclear: 'Skriv et helt tall med siffer',
    percentUnclear: 'Skriv prosenten som et tall fra 0 til 100, for eksempel 33,33',
    yearUnclear: 'Skriv året med fire siffer',
    timeUnclear: 'Skriv klokkeslettet som 13:30',
    amountUnclear: 'Skriv beløpet med siffer, for eksempel 1 234,50',
    amountDecimals: 'Så mange desimaler har ikke denne valutaen',
    amountTooLarge: 'Beløpet er for stort',
    currencyUnknown: 'Velg en valuta i listen',
    addressUnclear: 'Skriv en nettadresse som begynner med https://',
    mailUnclear: 'Skriv e-postadressen slik: navn@eksempel.no',
    unitUnknown: 'Velg en enhet i listen',
    personUnknown: 'Velg en person i listen',
    notYours: 'Du kan ikke gjøre dette valget. Velg noe annet, eller be en rådgiver',
  },
};

export type Texts = typeof nb;
export type RecordError = keyof Texts['errors'];
export const recordTexts = { nb, nn, en };
