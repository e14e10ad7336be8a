import { channelWords } from '#features/strategy/words.ts';
import type { EvidenceKind } from './contribution.ts';
import { en } from './texts.en.ts';
import { nn } from './texts.nn.ts';

const nb = {
  contribution: 'Bidrag',
  contributions: 'Bidrag',
  channel: channelWords.nb,
  kind: { figure: 'Et tall', document: 'Et dokument', quote: 'Et sitat', decision: 'Et vedtak' } as Record<
    EvidenceKind,
    string
  >,
  errors: {
    statementMissing: 'Velg løftet dette bidrar til, eller et delmål',
    targetUnknown: 'Velg delmål fra listen',
    channelMissing: 'Velg hvilket virkemiddel dette er',
    kindMissing: 'Velg hva slags bevis du har',
    yearUnclear: 'Skriv året beviset handler om, med fire siffer',
    figureUnclear: 'Skriv tallet med siffer',
    figureMissing: 'Skriv tallet med siffer',
    unitMissing: 'Skriv hva som telles',
    documentMissing: 'Legg ved dokumentet, eller skriv nettadressen til det',
    caseMissing: 'Skriv saksnummeret',
    whatMissing: 'Skriv hva det viser',
    sourceMissing: 'Skriv hvor tallet er hentet fra',
    addressUnclear: 'Skriv en nettadresse som begynner med https://',
    dayUnclear: 'Skriv datoen med dag, måned og år',
    tooLong: 'Teksten er for lang',
    evidenceMissing: 'Legg til minst ett bevis, eller lagre som utkast',
  },
};

export type Texts = typeof nb;
export type ErrorText = keyof Texts['errors'];
export const contributionTexts = { nb, nn, en };
