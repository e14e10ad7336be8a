const nb = {
  heading: (title: string) => `Perm for ${title}`,
  lead: (day: string) =>
    `Hentet ${day}. Alle papirene ligger i mappene ved siden av denne filen. Kontrollsummene er SHA-256; manifest.sha256 prøver dem alle med sha256sum -c.`,
  manifest: 'manifest.sha256',
  project: 'prosjekt.json',
  budget: 'budsjett.csv',
  financing: 'finansiering.csv',
  ofProject: 'Prosjektets data',
  facts: 'Om prosjektet',
  number: 'Prosjektnummer',
  caseNumber: 'Saksnummer',
  programme: 'Program',
  period: 'Prosjektperiode',
  keepUntil: 'Oppbevares til og med',
  missing: 'Dette mangler',
  nothingMissing: 'Ingenting mangler for der prosjektet er nå.',
  papers: 'Papirene',
  asked: 'Kreves',
  unsorted: 'Ikke sortert',
  noFiles: 'Ingen filer.',
  elsewhere: 'Ligger her',
  held: (count: number) =>
    count === 1
      ? '1 fil er holdt tilbake, fordi den som hentet permen ikke kan se den.'
      : `${count} filer er holdt tilbake, fordi den som hentet permen ikke kan se dem.`,
  lost: 'Filen finnes ikke på disken',
  file: 'Fil',
  size: 'Byte',
  sha256: 'SHA-256',
  columns: ['Papir', 'Status', 'Fil', 'Byte', 'SHA-256', 'Ligger her'],
};

const nn: typeof nb = {
  heading: (title) => `Perm for ${title}`,
  lead: (day) =>
    `Henta ${day}. Alle papira ligg i mappene ved sida av denne fila. Kontrollsummane er SHA-256; manifest.sha256 prøver dei alle med sha256sum -c.`,
  manifest: 'manifest.sha256',
  project: 'prosjekt.json',
  budget: 'budsjett.csv',
  financing: 'finansiering.csv',
  ofProject: 'Data om prosjektet',
  facts: 'Om prosjektet',
  number: 'Prosjektnummer',
  caseNumber: 'Saksnummer',
  programme: 'Program',
  period: 'Prosjektperiode',
  keepUntil: 'Skal oppbevarast til og med',
  missing: 'Dette manglar',
  nothingMissing: 'Ingenting manglar for der prosjektet er no.',
  papers: 'Papira',
  asked: 'Blir kravd',
  unsorted: 'Ikkje sortert',
  noFiles: 'Ingen filer.',
  elsewhere: 'Ligg her',
  held: (count) =>
    count === 1
      ? '1 fil er halden tilbake, fordi den som henta permen ikkje kan sjå henne.'
      : `${count} filer er haldne tilbake, fordi den som henta permen ikkje kan sjå dei.`,
  lost: 'Fila finst ikkje på disken',
  file: 'Fil',
  size: 'Byte',
  sha256: 'SHA-256',
  columns: ['Papir', 'Status', 'Fil', 'Byte', 'SHA-256', 'Ligg her'],
};

const en: typeof nb = {
  heading: (title) => `Binder for ${title}`,
  lead: (day) =>
    `Fetched ${day}. All papers lie in the folders beside this file. The checksums are SHA-256; manifest.sha256 tries them all with sha256sum -c.`,
  manifest: 'manifest.sha256',
  project: 'project.json',
  budget: 'budget.csv',
  financing: 'financing.csv',
  ofProject: 'Data of the project',
  facts: 'About the project',
  number: 'Project number',
  caseNumber: 'Case number',
  programme: 'Programme',
  period: 'Project period',
  keepUntil: 'To be kept until',
  missing: 'This is missing',
  nothingMissing: 'Nothing is missing for where the project is now.',
  papers: 'The papers',
  asked: 'Needed',
  unsorted: 'Not sorted',
  noFiles: 'No files.',
  elsewhere: 'Kept here',
  held: (count) =>
    count === 1
      ? '1 file is held back, since whoever fetched the binder may not see it.'
      : `${count} files are held back, since whoever fetched the binder may not see them.`,
  lost: 'The file is not on the disk',
  file: 'File',
  size: 'Bytes',
  sha256: 'SHA-256',
  columns: ['Paper', 'State', 'File', 'Bytes', 'SHA-256', 'Kept here'],
};

export const exportTexts = { nb, nn, en };
