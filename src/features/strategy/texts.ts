import { en } from './texts.en.ts';
import { nn } from './texts.nn.ts';
import { channelWords, statementKindWords } from './words.ts';

const nb = {
  channel: channelWords.nb,
  kind: statementKindWords.nb,
  errors: {
    tooLong: 'Teksten er for lang',
    dayUnclear: 'Skriv datoen med dag, måned og år',
    yearUnclear: 'Skriv året med fire siffer',
    periodBackwards: 'Perioden kan ikke slutte før den begynner',
    codeMissing: 'Skriv et nummer, for eksempel 3.1',
    codeTwice: 'To formuleringer har samme nummer. Endre det ene',
    kindUnclear: 'Velg hva slags formulering dette er',
    wordsMissing: 'Skriv ordlyden slik den er vedtatt',
    goalUnclear: 'Velg bærekraftsmål fra listen',
    channelUnclear: 'Velg virkemidler fra listen',
    adoptionMissing: 'Skriv datoen strategien ble vedtatt',
    bodyMissing: 'Skriv hvem som vedtok den',
    nothingPromised: 'Strategien må ha minst ett mål eller én forpliktelse før den kan vedtas her',
  },
};

export type Texts = typeof nb;
export type ErrorText = keyof Texts['errors'];
export const strategyTexts = { nb, nn, en };
