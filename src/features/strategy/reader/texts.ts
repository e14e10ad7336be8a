import type { Unreadable } from '#exchange/document/document.ts';
import type { ReadingWarning } from './reader.ts';
import type { Rule } from './rules.ts';
import { en } from './texts.en.ts';
import { nn } from './texts.nn.ts';

const nb = {
  unreadable: {
    empty: 'Filen har ingen tekst. Sjekk at du valgte riktig fil, og last den opp på nytt.',
    scanned:
      'Filen er et bilde av tekst, trolig skannet, så ordene kan ikke leses. Be arkivet om tekstversjonen, eller kjør tekstgjenkjenning (OCR) på filen og last den opp på nytt.',
    encrypted: 'Filen er låst med passord. Åpne den med passordet, lagre en kopi uten passord, og last opp kopien.',
    broken:
      'Filen er skadet eller ikke lastet ned ferdig. Hent den på nytt der du fant den, eller lagre den på nytt fra Word, og prøv igjen.',
    tooLong:
      'Dokumentet er på over 400 sider. Ta ut kapittelet med strategien (i PDF: «Skriv ut» og velg sidene), og last opp bare det.',
    unknownFormat:
      'Vi kjenner ikke dette filformatet. Lagre dokumentet som PDF, Word (.docx), Markdown eller ren tekst, og last det opp på nytt.',
    tooLarge:
      'Filen er for stor. Lagre den med mindre bilder (i Word: «Komprimer bilder»), eller last opp bare kapittelet med strategien. Grensen er 50 MB.',
  } satisfies Record<Unreadable, string>,
  warnings: {
    noStatements:
      'Vi fant ingen løfter i dokumentet. Er det riktig dokument? Du kan legge inn formuleringene selv ved siden av teksten.',
    noGoals:
      'Vi fant ingen av FNs bærekraftsmål i dokumentet. Formuleringene får derfor en egen rad under matrisen; knytt dem til mål her hvis de hører til noen.',
    noCommitments:
      'Vi fant ingen forpliktelser, det vil si setninger med «skal», «viderefører» eller lignende. Merk dem selv i teksten ved siden av.',
    noAdoptionDate: 'Vi fant ikke når strategien er vedtatt. Skriv vedtaksdatoen før du vedtar lesingen.',
    swedish:
      'Dokumentet er på svensk. Reglene våre er laget for norsk og engelsk, så alt er merket som usikkert. Se gjennom hver formulering, eller last opp den norske utgaven.',
    unknownLanguage:
      'Vi kjenner ikke språket i dokumentet. Vi leser bokmål, nynorsk og engelsk. Se gjennom hver formulering, eller last opp en utgave på et av disse språkene.',
    long: 'Dokumentet er på over 100 sider. Vi har lest alt, men en så lang tekst inneholder trolig mer enn strategien. Last heller opp bare kapittelet med strategien, eller fjern formuleringene som ikke hører til.',
  } satisfies Record<ReadingWarning, string>,
  rules: {
    openingSentence: 'Setning i innledningen som sier hva strategien skal',
    frameGoal: 'Setningen nevner mål 17, som er rammen for samarbeidet',
    goalHeading: 'Overskriften nevner et av FNs bærekraftsmål',
    priorityHeading: 'Overskriften er nummerert eller står under prioriteringene',
    promisingVerb: 'Setningen lover noe: «skal», «viderefører» eller lignende',
    leadIn: 'Punktet følger etter en linje som slutter med «skal:»',
    channelOfParent: 'Kanalen følger av prioriteringen eller målet det står under',
    weakVerb: 'Verbet lover ikke sikkert: «vil», «bør» eller «må»',
    actionList: 'Punktet står under en overskrift om tiltak, men har ikke noe «skal»',
    unnumberedPriority: 'Overskriften har punkter med løfter, men ikke noe nummer',
    outsidePriority: 'Står ikke under noen prioritering eller noe mål',
    noChannel: 'Nevner ikke medlemskap, avtale, prosjekt eller kunnskap',
    severalParagraphs: 'Målet har flere avsnitt; vi valgte det som sier hva fylket bidrar med',
    emptyGoal: 'Målet har ingen egen tekst; vi viser overskriften',
    goalTwice: 'Målet er omtalt flere steder',
    ownGoal: 'Kalles mål, men har ikke navnet på FNs mål med samme nummer',
    ocrHeading: 'Overskriften ser feillest ut, som etter skanning',
    otherLanguage: 'Teksten er ikke på norsk eller engelsk',
  } satisfies Record<Rule, string>,
  found: (count: number) => (count === 1 ? '1 formulering' : `${count} formuleringer`),
};

export type Texts = {
  [Part in keyof typeof nb]: (typeof nb)[Part] extends Record<string, string>
    ? Record<keyof (typeof nb)[Part], string>
    : (typeof nb)[Part];
};
export const readerTexts: Record<'nb' | 'nn' | 'en', Texts> = { nb, nn, en };
