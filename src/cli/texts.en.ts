import type { CliTexts } from './texts.ts';

export const en: CliTexts = {
  about: 'Samband: follow-up of an international strategy. Commands:',
  everyCommand:
    'Every command takes --data DIR (where data lies), --language nb|nn|en and --help. A PostgreSQL of your own is chosen with DATABASE_URL.',
  seeHelp: 'See samband --help.',
  summaries: {
    start: 'starts Samband; --empty without the demo county',
    backup: 'saves everything to one file, while others work',
    restore: 'reads a backup into an empty database',
    check: 'looks whether all is sound; ends with 0 when it is',
    'strategy read': 'shows what Samband reads out of a strategy',
    'user add': 'makes an account and shows a link where its owner chooses a password',
    'user list': 'shows the accounts',
    'user password': 'shows a link where the owner chooses a new password',
    'import activities': 'reads activities from a spreadsheet',
    'import rates': 'reads exchange rates from Norges Bank or the European Central Bank',
    'import forskningsradet':
      'fetches our EU projects from the Research Council’s open data; --organisation is needed, and is our organisation number',
    'import cordis': 'fetches our EU projects from CORDIS (ZIP, or project.csv beside organization.csv)',
    'export projects': 'writes out the projects; with --json one object on each line',
  },
  unknownCommand: (name) => `There is no command called “${name}”.`,
  unknownOption: (option, usage) => `${option} cannot be used here. It is written: ${usage}`,
  wrongCount: (usage) => `It is written: ${usage}`,
  missingRole: (name) =>
    `${name} is not set, so DATABASE_URL is used instead. Samband then has wider rights in the database than it needs.`,
  listens: (address) => `Samband is ready at ${address}`,
  dataLies: (folder) => `Data lies in ${folder}`,
  dataLiesElsewhere: (folder) => `Data lies in the database that DATABASE_URL names, attachments in ${folder}`,
  demoSignIn: (address) => `Sign in with a demo account: ${address}`,
  signIn: (address) => `Sign in: ${address}`,
  firstAdministrator: (address) => `Make the first administrator here (the link works once): ${address}`,
  howToStop: 'Stop with Ctrl-C.',
  stopping: 'Samband is stopping …',
  readOnly: (why) => `The disk takes no more, and Samband is read-only until it does (${why}).`,
  writableAgain: 'The disk takes writes again, and Samband is no longer read-only.',
  made: (folder) => `There was no database in ${folder}, so a new and empty one has been made.`,
  organisationNeeded: (usage) => `Say who we are: ${usage} --organisation 821227062`,
  progress: { files: 'attachments', hash: 'checking the file' },
  saved: (path, { tables, rows, files, bytes }) =>
    `Saved ${rows} rows in ${tables} tables and ${files} attachments to ${path} (${bytes} bytes).`,
  unsoundFile: (name) => `The attachment ${name} is damaged and is not in the backup.`,
  restored: (folder, { tables, rows, files, migrated }) =>
    `Read ${rows} rows in ${tables} tables and ${files} attachments into ${folder}.` +
    (migrated.length ? ` The database was brought to this version: ${migrated.join(', ')}.` : ''),
  checks: {
    settings: 'Settings that keep what is saved',
    checksums: 'Checksums',
    migrations: 'Shape of the database',
    rights: 'Rights of the database roles',
    tables: 'Tables and indexes',
    audit: 'Audit trail',
    attachments: 'Attachments',
    spare: 'Files that nothing names',
    coverage: 'Counts of the matrix',
    sums: "Sums of the projects' money",
    duties: 'Duties',
  },
  fine: (looked) => (looked === undefined ? 'sound' : `sound (${looked})`),
  notAllowed: (why) => `cannot be checked here (${why})`,
  sound: (sound, folder) => (sound ? `All is sound in ${folder}.` : `Something is wrong in ${folder}.`),
  user: {
    unknownRole: (roles) => `There is no such role. The roles are ${roles}.`,
    mailTaken: (mail) => `There is already an account with the address ${mail}.`,
    unknown: (mail) => `There is no open account with the address ${mail}.`,
    closed: 'closed',
  },
  faults: {
    inUse: (holder) => `Another process works on this folder: ${holder}. Stop it first, or choose another with --data.`,
    noEngine: {
      none: (name) =>
        `There is no PostgreSQL from npm for ${name}, or it is not installed. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
      unfit: (why) =>
        `PostgreSQL from npm does not run on this machine (${why}). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
      windows: () => 'Samband cannot start a database on Windows yet. Set DATABASE_URL to a PostgreSQL 15 or newer.',
      unreachable: (folder) =>
        `As root, the database runs as the user “nobody”, who cannot reach ${folder}. Choose another folder with --data.`,
    },
    nothingThere: (folder) =>
      `There is no database in ${folder}. Start Samband there first, or choose another folder with --data.`,
    damaged: (why) => `The backup is damaged and was not read; nothing has been changed. (${why})`,
    notEmpty: 'The database is not empty. A backup is only read into an empty one: choose a new folder with --data.',
    newer: (names) => `This was made by a newer Samband, which knows ${names}. Install that version.`,
    unsafe: (name, is, must) =>
      `The database could lose what it has saved: the setting ${name} is ${is}, and must be ${must}.`,
    openDemo:
      'The demo has accounts without passwords and listens on this machine alone. Leave out --host, start with --empty in a new folder, or remove the demo on Settings first.',
    badConfig: (what) => `The value cannot be used: ${what}`,
    portTaken: (port) => `Port ${port} is taken. Choose another with --port.`,
    noFile: (path) => `There is no such file: ${path}`,
    noAccess: (path) => `No access to ${path}`,
    diskFull: 'The disk is full.',
  },
};
