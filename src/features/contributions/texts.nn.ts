import { channelWords } from '#features/strategy/words.ts';
import type { Texts } from './texts.ts';

export const nn: Texts = {
  contribution: 'Bidrag',
  contributions: 'Bidrag',
  channel: channelWords.nn,
  kind: { figure: 'Eit tal', document: 'Eit dokument', quote: 'Eit sitat', decision: 'Eit vedtak' },
  errors: {
    statementMissing: 'Vel løftet dette bidreg til, eller eit delmål',
    targetUnknown: 'Vel delmål frå lista',
    channelMissing: 'Vel kva verkemiddel dette er',
    kindMissing: 'Vel kva slags bevis du har',
    yearUnclear: 'Skriv året beviset handlar om, med fire siffer',
    figureUnclear: 'Skriv talet med siffer',
    figureMissing: 'Skriv talet med siffer',
    unitMissing: 'Skriv kva som blir talt',
    documentMissing: 'Legg ved dokumentet, eller skriv nettadressa til det',
    caseMissing: 'Skriv saksnummeret',
    whatMissing: 'Skriv kva det viser',
    sourceMissing: 'Skriv kvar talet er henta frå',
    addressUnclear: 'Skriv ei nettadresse som byrjar med https://',
    dayUnclear: 'Skriv datoen med dag, månad og år',
    tooLong: 'Teksten er for lang',
    evidenceMissing: 'Legg til minst eitt bevis, eller lagre som utkast',
  },
};
