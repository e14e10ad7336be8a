const nb = {
  review: 'Send til gjennomsyn',
  returned: 'Send tilbake',
  archive: 'Arkiver',
  reopening: 'Ta opp igjen',
  trash: 'Legg i papirkurven',
  done: {
    review: 'Sendt til gjennomsyn.',
    returned: 'Sendt tilbake som utkast.',
    publication: 'Publisert.',
    archive: 'Arkivert. Publikum ser det ikke lenger.',
    reopening: 'Tatt opp igjen som utkast.',
    trash: 'Lagt i papirkurven.',
    takeBack: 'Tatt tilbake.',
    added: 'Lagret.',
    changed: 'Lagret.',
  },
  notDone: 'Dette må gjøres først',
  stale: 'Noen andre har lagret siden du åpnet siden. Se over det som står her nå, og prøv igjen.',
};

export type Texts = typeof nb;

const nn: Texts = {
  review: 'Send til gjennomsyn',
  returned: 'Send tilbake',
  archive: 'Arkiver',
  reopening: 'Ta opp att',
  trash: 'Legg i papirkorga',
  done: {
    review: 'Sendt til gjennomsyn.',
    returned: 'Sendt tilbake som utkast.',
    publication: 'Publisert.',
    archive: 'Arkivert. Publikum ser det ikkje lenger.',
    reopening: 'Teke opp att som utkast.',
    trash: 'Lagt i papirkorga.',
    takeBack: 'Teke tilbake.',
    added: 'Lagra.',
    changed: 'Lagra.',
  },
  notDone: 'Dette må gjerast først',
  stale: 'Nokon andre har lagra sidan du opna sida. Sjå over det som står her no, og prøv igjen.',
};

const en: Texts = {
  review: 'Send to review',
  returned: 'Send back',
  archive: 'Archive',
  reopening: 'Take up again',
  trash: 'Move to trash',
  done: {
    review: 'Sent to review.',
    returned: 'Sent back as a draft.',
    publication: 'Published.',
    archive: 'Archived. The public no longer sees it.',
    reopening: 'Taken up again as a draft.',
    trash: 'Moved to trash.',
    takeBack: 'Taken back.',
    added: 'Saved.',
    changed: 'Saved.',
  },
  notDone: 'This must be done first',
  stale: 'Someone else has saved since you opened the page. Look over what stands here now, and try again.',
};

export const moveTexts = { nb, nn, en };
