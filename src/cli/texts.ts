import type { InEachLanguage } from '#platform/language.ts';
import { en } from './texts.en.ts';
import { nn } from './texts.nn.ts';

type Restored = { tables: number; rows: number; files: number; migrated: string[] };
type Saved = { tables: number; rows: number; files: number; bytes: number };

const nb = {
  about: 'Samband: oppfølging av en internasjonal strategi. Kommandoer:',
  everyCommand:
    'Alle kommandoer tar --data MAPPE (der data ligger), --language nb|nn|en og --help. En egen PostgreSQL velges med DATABASE_URL.',
  seeHelp: 'Se samband --help.',
  summaries: {
    start: 'starter Samband; --empty uten demofylket',
    backup: 'lagrer alt i én fil, mens andre arbeider',
    restore: 'leser en sikkerhetskopi inn i en tom database',
    check: 'ser etter at alt er helt; ender med 0 når det er det',
    'strategy read': 'viser hva Samband leser ut av en strategi',
    'user add': 'lager en konto og viser en lenke der eieren velger passord',
    'user list': 'viser kontoene',
    'user password': 'viser en lenke der eieren velger nytt passord',
    'import activities': 'leser inn aktiviteter fra et regneark',
    'import rates': 'leser inn valutakurser fra Norges Bank eller Den europeiske sentralbanken',
    'import forskningsradet':
      'henter våre EU-prosjekter fra Forskningsrådets åpne data; --organisation må med, og er organisasjonsnummeret vårt',
    'import cordis': 'henter våre EU-prosjekter fra CORDIS (ZIP, eller project.csv ved siden av organization.csv)',
    'export projects': 'skriver ut prosjektene; med --json ett objekt på hver linje',
  } as Record<string, string>,
  unknownCommand: (name: string) => `Det er ingen kommando som heter «${name}».`,
  unknownOption: (option: string, usage: string) => `${option} kan ikke brukes her. Slik skrives det: ${usage}`,
  wrongCount: (usage: string) => `Slik skrives det: ${usage}`,
  missingRole: (name: string) =>
    `${name} er ikke satt, så DATABASE_URL brukes i stedet. Da har Samband videre rettigheter i databasen enn nødvendig.`,
  listens: (address: string) => `Samband er klar på ${address}`,
  dataLies: (folder: string) => `Data ligger i ${folder}`,
  dataLiesElsewhere: (folder: string) => `Data ligger i databasen som DATABASE_URL nevner, vedlegg i ${folder}`,
  demoSignIn: (address: string) => `Logg inn med en demokonto: ${address}`,
  signIn: (address: string) => `Logg inn: ${address}`,
  firstAdministrator: (address: string) => `Lag den første administratoren her (lenken virker én gang): ${address}`,
  howToStop: 'Stopp med Ctrl-C.',
  stopping: 'Samband stopper …',
  readOnly: (why: string) => `Disken tar ikke imot mer, og Samband er skrivebeskyttet til den gjør det (${why}).`,
  writableAgain: 'Disken tar imot igjen, og Samband er ikke lenger skrivebeskyttet.',
  made: (folder: string) => `Det var ingen database i ${folder}, så det er laget en ny og tom.`,
  organisationNeeded: (usage: string) => `Skriv hvem vi er: ${usage} --organisation 821227062`,
  progress: { files: 'vedlegg', hash: 'kontrollerer filen' },
  saved: (path: string, { tables, rows, files, bytes }: Saved) =>
    `Lagret ${rows} rader i ${tables} tabeller og ${files} vedlegg i ${path} (${bytes} byte).`,
  unsoundFile: (name: string) => `Vedlegget ${name} er skadd og er ikke med i sikkerhetskopien.`,
  restored: (folder: string, { tables, rows, files, migrated }: Restored) =>
    `Leste inn ${rows} rader i ${tables} tabeller og ${files} vedlegg til ${folder}.` +
    (migrated.length ? ` Databasen er ført fram til denne versjonen: ${migrated.join(', ')}.` : ''),
  checks: {
    settings: 'Innstillinger som holder på det lagrede',
    checksums: 'Kontrollsummer',
    migrations: 'Databasens form',
    rights: 'Rettigheter for databasens roller',
    tables: 'Tabeller og indekser',
    audit: 'Revisjonssporet',
    attachments: 'Vedlegg',
    spare: 'Filer som ingenting viser til',
    coverage: 'Tellinger i måltavlen',
    sums: 'Summer av prosjektenes penger',
    duties: 'Frister og plikter',
  } as Record<string, string>,
  fine: (looked: number | undefined) => (looked === undefined ? 'i orden' : `i orden (${looked})`),
  notAllowed: (why: string) => `kan ikke kontrolleres her (${why})`,
  sound: (sound: boolean, folder: string) => (sound ? `Alt er helt i ${folder}.` : `Noe er galt i ${folder}.`),
  user: {
    unknownRole: (roles: string) => `Rollen finnes ikke. Rollene er ${roles}.`,
    mailTaken: (mail: string) => `Det er alt en konto med adressen ${mail}.`,
    unknown: (mail: string) => `Det er ingen åpen konto med adressen ${mail}.`,
    closed: 'stengt',
  },
  faults: {
    inUse: (holder: string) =>
      `En annen prosess arbeider med denne mappen: ${holder}. Stopp den først, eller velg en annen med --data.`,
    noEngine: {
      none: (name: string) =>
        `Det finnes ingen PostgreSQL fra npm for ${name}, eller den er ikke installert. Sett DATABASE_URL til en PostgreSQL 15 eller nyere.`,
      unfit: (why: string) =>
        `PostgreSQL fra npm virker ikke på denne maskinen (${why}). Sett DATABASE_URL til en PostgreSQL 15 eller nyere.`,
      windows: () =>
        'Samband kan ikke starte en database på Windows ennå. Sett DATABASE_URL til en PostgreSQL 15 eller nyere.',
      unreachable: (folder: string) =>
        `Som root kjører databasen som brukeren «nobody», som ikke når fram til ${folder}. Velg en annen mappe med --data.`,
    },
    nothingThere: (folder: string) =>
      `Det er ingen database i ${folder}. Start Samband der først, eller velg en annen mappe med --data.`,
    damaged: (why: string) => `Sikkerhetskopien er skadd og er ikke lest inn; ingenting er endret. (${why})`,
    notEmpty: 'Databasen er ikke tom. En sikkerhetskopi leses bare inn i en tom: velg en ny mappe med --data.',
    newer: (names: string) => `Dette er laget av et nyere Samband, som kjenner ${names}. Installer den versjonen.`,
    unsafe: (name: string, is: string, must: string) =>
      `Databasen kan miste det den har lagret: innstillingen ${name} er ${is}, men må være ${must}.`,
    openDemo:
      'Demoen har kontoer uten passord og lytter bare på denne maskinen. Ta bort --host, start med --empty i en ny mappe, eller fjern demoen på Innstillinger først.',
    badConfig: (what: string) => `Verdien kan ikke brukes: ${what}`,
    portTaken: (port: number) => `Port ${port} er opptatt. Velg en annen med --port.`,
    noFile: (path: string) => `Filen finnes ikke: ${path}`,
    noAccess: (path: string) => `Ingen tilgang til ${path}`,
    diskFull: 'Disken er full.',
  },
};

export type CliTexts = typeof nb;
export const cliTexts: InEachLanguage<CliTexts> = { nb, nn, en };
