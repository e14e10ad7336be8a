import type { ParticipationsRead, RowProblem } from '#exchange/participations.ts';
import type { InEachLanguage } from '#platform/language.ts';
import type { ImportCounts } from './import.ts';
import { en } from './texts.en.ts';
import { nn } from './texts.nn.ts';

type Unreadable = (ParticipationsRead & { ok: false })['why'] | 'fileMissing' | 'organisationUnclear';

const nb = {
  title: 'Hent prosjekter fra åpne data',
  lead: 'Forskningsrådet og CORDIS forteller hvilke EU-prosjekter fylket er med i. Du ser hvert prosjekt før noe blir lagret.',
  file: 'Filer',
  fileHint:
    'CSV fra Forskningsrådet, eller ZIP fra CORDIS (eller project.csv og organization.csv sammen). Samme fil to ganger endrer ingenting.',
  organisation: 'Organisasjonsnummeret til den som er med',
  organisationHint: 'Ni sifre. Også et nummer i EUs portal (PIC) kan brukes med filer fra CORDIS.',
  where: 'Hvor filene finnes',
  whereForskningsradet: 'Forskningsrådet: norsk deltakelse i EUs rammeprogrammer',
  whereCordis: 'CORDIS: prosjekter i Horisont Europa og Horisont 2020, som CSV',
  whereMore: 'Nettleseren kan sende filer på inntil 25 MB. Større filer leses med samband import på serveren.',
  rules: 'Slik blir filene lest',
  rulesMore: [
    'Bare prosjekter der virksomheten selv er med, blir hentet. De andre radene blir talt.',
    'Et nytt prosjekt blir et utkast med deg som ansvarlig. Ingenting blir publisert.',
    'Programmet og partnerne blir lagt til hvis de mangler.',
    'Det dere har endret i Samband, blir stående så lenge kilden sier det samme som før.',
  ],
  read: 'Se hva som ville skje',
  unreadable: {
    empty: 'Filen er tom. Last den ned på nytt',
    fileMissing: 'Filene fra CORDIS hører sammen. Velg også',
    unknownFormat: 'Dette er verken en fil fra Forskningsrådet eller fra CORDIS',
    columnsMissing: 'Filen mangler kolonner som trengs. Last den ned på nytt. Mangler',
    tooLarge: 'Filen er for stor til å leses her: pakket ut kan den være 32 MB. Større filer leses fra kommandolinjen',
    broken: 'Filen er skadet. Last den ned på nytt',
    organisationUnclear: 'Skriv et organisasjonsnummer med ni sifre. Se etter om et siffer er feil',
  } as Record<Unreadable, string>,
  noFile: 'Velg en fil',
  named: 'Tittel på engelsk',
  problems: {
    amountUnclear: 'beløpet er ikke et tall som kan leses på bare én måte',
    columnsWrong: 'raden har ikke like mange kolonner som overskriften',
    dayUnclear: 'datoen finnes ikke',
    endsBeforeStart: 'prosjektet slutter før det begynner',
    lettersLost: 'bokstaver er ødelagt i filen',
    numberMissing: 'prosjektnummeret mangler',
    organisationUnclear: 'navnet er vårt, men organisasjonsnummeret mangler eller er feil',
    programmeUnknown: 'programmet er ukjent. Legg det til i programregisteret med denne koden først',
    projectMissing: 'prosjektet finnes ikke i project.csv',
    roleUnknown: 'rollen er ukjent',
    titleMissing: 'tittelen mangler',
    tooLong: 'teksten er for lang',
    twice: 'samme prosjekt står lenger opp i filen med andre opplysninger',
    trashed: 'prosjektet ligger i papirkurven',
    orgnrWrong: 'organisasjonsnummeret er feil',
  } as Record<RowProblem | 'trashed' | 'orgnrWrong', string>,
  row: 'rad',
  counts: ({ read, added, changed, unchanged, rejected }: ImportCounts) =>
    `${read} rader lest. Av våre: ${added} nye prosjekter, ${changed} endret, ${unchanged} som før, ${rejected} utelatt.`,
};

export type ProjectImportTexts = typeof nb;
export const projectImportTexts: InEachLanguage<ProjectImportTexts> = { nb, nn, en };
