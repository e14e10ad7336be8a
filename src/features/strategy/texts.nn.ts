import type { Texts } from './texts.ts';
import { channelWords, statementKindWords } from './words.ts';

export const nn: Texts = {
  channel: channelWords.nn,
  kind: statementKindWords.nn,
  errors: {
    tooLong: 'Teksten er for lang',
    dayUnclear: 'Skriv datoen med dag, månad og år',
    yearUnclear: 'Skriv året med fire siffer',
    periodBackwards: 'Perioden kan ikkje slutte før han byrjar',
    codeMissing: 'Skriv eit nummer, til dømes 3.1',
    codeTwice: 'To formuleringar har same nummer. Endre det eine',
    kindUnclear: 'Vel kva slags formulering dette er',
    wordsMissing: 'Skriv ordlyden slik han er vedteken',
    goalUnclear: 'Vel berekraftsmål frå lista',
    channelUnclear: 'Vel verkemiddel frå lista',
    adoptionMissing: 'Skriv datoen strategien vart vedteken',
    bodyMissing: 'Skriv kven som vedtok han',
    nothingPromised: 'Strategien må ha minst eitt mål eller éi forplikting før han kan vedtakast her',
  },
};
