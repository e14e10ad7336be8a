import type { CliTexts } from './texts.ts';

export const nn: CliTexts = {
  about: 'Samband: oppfølging av ein internasjonal strategi. Kommandoar:',
  everyCommand:
    'Alle kommandoar tek --data MAPPE (der data ligg), --language nb|nn|en og --help. Ein eigen PostgreSQL vel du med DATABASE_URL.',
  seeHelp: 'Sjå samband --help.',
  summaries: {
    start: 'startar Samband; --empty utan demofylket',
    backup: 'lagrar alt i éi fil, medan andre arbeider',
    restore: 'les ein tryggleikskopi inn i ein tom database',
    check: 'ser etter at alt er heilt; endar med 0 når det er det',
    'strategy read': 'viser kva Samband les ut av ein strategi',
    'user add': 'lagar ein konto og viser ei lenkje der eigaren vel passord',
    'user list': 'viser kontoane',
    'user password': 'viser ei lenkje der eigaren vel nytt passord',
    'import activities': 'les inn aktivitetar frå eit rekneark',
    'import rates': 'les inn valutakursar frå Noregs Bank eller Den europeiske sentralbanken',
    'import forskningsradet':
      'hentar EU-prosjekta våre frå dei opne dataa til Forskingsrådet; --organisation må med, og er organisasjonsnummeret vårt',
    'import cordis': 'hentar EU-prosjekta våre frå CORDIS (ZIP, eller project.csv ved sida av organization.csv)',
    'export projects': 'skriv ut prosjekta; med --json eitt objekt på kvar linje',
  },
  unknownCommand: (name) => `Det finst ingen kommando som heiter «${name}».`,
  unknownOption: (option, usage) => `${option} kan ikkje brukast her. Slik skriv du det: ${usage}`,
  wrongCount: (usage) => `Slik skriv du det: ${usage}`,
  missingRole: (name) =>
    `${name} er ikkje sett, så DATABASE_URL blir brukt i staden. Då har Samband vidare rettar i databasen enn nødvendig.`,
  listens: (address) => `Samband er klar på ${address}`,
  dataLies: (folder) => `Data ligg i ${folder}`,
  dataLiesElsewhere: (folder) => `Data ligg i databasen som DATABASE_URL nemner, vedlegg i ${folder}`,
  demoSignIn: (address) => `Logg inn med ein demokonto: ${address}`,
  signIn: (address) => `Logg inn: ${address}`,
  firstAdministrator: (address) => `Lag den første administratoren her (lenkja verkar éin gong): ${address}`,
  howToStop: 'Stopp med Ctrl-C.',
  stopping: 'Samband stoppar …',
  readOnly: (why) => `Disken tek ikkje imot meir, og Samband er skriveverna til han gjer det (${why}).`,
  writableAgain: 'Disken tek imot att, og Samband er ikkje lenger skriveverna.',
  made: (folder) => `Det var ingen database i ${folder}, så det er laga ein ny og tom.`,
  organisationNeeded: (usage) => `Skriv kven vi er: ${usage} --organisation 821227062`,
  progress: { files: 'vedlegg', hash: 'kontrollerer fila' },
  saved: (path, { tables, rows, files, bytes }) =>
    `Lagra ${rows} rader i ${tables} tabellar og ${files} vedlegg i ${path} (${bytes} byte).`,
  unsoundFile: (name) => `Vedlegget ${name} er skadd og er ikkje med i tryggleikskopien.`,
  restored: (folder, { tables, rows, files, migrated }) =>
    `Las inn ${rows} rader i ${tables} tabellar og ${files} vedlegg til ${folder}.` +
    (migrated.length ? ` Databasen er ført fram til denne versjonen: ${migrated.join(', ')}.` : ''),
  checks: {
    settings: 'Innstillingar som held på det lagra',
    checksums: 'Kontrollsummar',
    migrations: 'Forma på databasen',
    rights: 'Rettar for rollene i databasen',
    tables: 'Tabellar og indeksar',
    audit: 'Revisjonssporet',
    attachments: 'Vedlegg',
    spare: 'Filer som ingenting viser til',
    coverage: 'Teljingar i måltavla',
    sums: 'Summar av pengane i prosjekta',
    duties: 'Fristar og plikter',
  },
  fine: (looked) => (looked === undefined ? 'i orden' : `i orden (${looked})`),
  notAllowed: (why) => `kan ikkje kontrollerast her (${why})`,
  sound: (sound, folder) => (sound ? `Alt er heilt i ${folder}.` : `Noko er gale i ${folder}.`),
  user: {
    unknownRole: (roles) => `Rolla finst ikkje. Rollene er ${roles}.`,
    mailTaken: (mail) => `Det er alt ein konto med adressa ${mail}.`,
    unknown: (mail) => `Det er ingen open konto med adressa ${mail}.`,
    closed: 'stengd',
  },
  faults: {
    inUse: (holder) =>
      `Ein annan prosess arbeider med denne mappa: ${holder}. Stopp han først, eller vel ei anna med --data.`,
    noEngine: {
      none: (name) =>
        `Det finst ingen PostgreSQL frå npm for ${name}, eller han er ikkje installert. Set DATABASE_URL til ein PostgreSQL 15 eller nyare.`,
      unfit: (why) =>
        `PostgreSQL frå npm verkar ikkje på denne maskina (${why}). Set DATABASE_URL til ein PostgreSQL 15 eller nyare.`,
      windows: () =>
        'Samband kan ikkje starte ein database på Windows enno. Set DATABASE_URL til ein PostgreSQL 15 eller nyare.',
      unreachable: (folder) =>
        `Som root køyrer databasen som brukaren «nobody», som ikkje når fram til ${folder}. Vel ei anna mappe med --data.`,
    },
    nothingThere: (folder) =>
      `Det er ingen database i ${folder}. Start Samband der først, eller vel ei anna mappe med --data.`,
    damaged: (why) => `Tryggleikskopien er skadd og er ikkje lesen inn; ingenting er endra. (${why})`,
    notEmpty: 'Databasen er ikkje tom. Ein tryggleikskopi blir berre lesen inn i ein tom: vel ei ny mappe med --data.',
    newer: (names) => `Dette er laga av eit nyare Samband, som kjenner ${names}. Installer den versjonen.`,
    unsafe: (name, is, must) =>
      `Databasen kan miste det han har lagra: innstillinga ${name} er ${is}, men må vere ${must}.`,
    openDemo:
      'Demoen har kontoar utan passord og lyttar berre på denne maskina. Ta bort --host, start med --empty i ei ny mappe, eller fjern demoen på Innstillingar først.',
    badConfig: (what) => `Verdien kan ikkje brukast: ${what}`,
    portTaken: (port) => `Port ${port} er oppteken. Vel ein annan med --port.`,
    noFile: (path) => `Fila finst ikkje: ${path}`,
    noAccess: (path) => `Ingen tilgang til ${path}`,
    diskFull: 'Disken er full.',
  },
};
