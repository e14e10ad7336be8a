import type { Texts } from './texts.ts';

export const nn: Texts = {
  unreadable: {
    empty: 'Fila har ingen tekst. Sjekk at du valde rett fil, og last ho opp på nytt.',
    scanned:
      'Fila er eit bilete av tekst, truleg skanna, så orda kan ikkje lesast. Be arkivet om tekstversjonen, eller køyr tekstattkjenning (OCR) på fila og last ho opp på nytt.',
    encrypted: 'Fila er låst med passord. Opne ho med passordet, lagre ein kopi utan passord, og last opp kopien.',
    broken:
      'Fila er skadd eller ikkje lasta ned ferdig. Hent ho på nytt der du fann ho, eller lagre ho på nytt frå Word, og prøv igjen.',
    tooLong:
      'Dokumentet er på over 400 sider. Ta ut kapittelet med strategien (i PDF: «Skriv ut» og vel sidene), og last opp berre det.',
    unknownFormat:
      'Vi kjenner ikkje dette filformatet. Lagre dokumentet som PDF, Word (.docx), Markdown eller rein tekst, og last det opp på nytt.',
    tooLarge:
      'Fila er for stor. Lagre ho med mindre bilete (i Word: «Komprimer bilete»), eller last opp berre kapittelet med strategien. Grensa er 50 MB.',
  },
  warnings: {
    noStatements:
      'Vi fann ingen løfte i dokumentet. Er det rett dokument? Du kan leggje inn formuleringane sjølv ved sida av teksten.',
    noGoals:
      'Vi fann ingen av berekraftsmåla til FN i dokumentet. Formuleringane får difor ei eiga rad under matrisa; knyt dei til mål her om dei høyrer til nokon.',
    noCommitments:
      'Vi fann ingen forpliktingar, det vil seie setningar med «skal», «vidarefører» eller liknande. Merk dei sjølv i teksten ved sida av.',
    noAdoptionDate: 'Vi fann ikkje når strategien er vedteken. Skriv vedtaksdatoen før du vedtek lesinga.',
    swedish:
      'Dokumentet er på svensk. Reglane våre er laga for norsk og engelsk, så alt er merkt som usikkert. Sjå gjennom kvar formulering, eller last opp den norske utgåva.',
    unknownLanguage:
      'Vi kjenner ikkje språket i dokumentet. Vi les bokmål, nynorsk og engelsk. Sjå gjennom kvar formulering, eller last opp ei utgåve på eit av desse språka.',
    long: 'Dokumentet er på over 100 sider. Vi har lese alt, men ein så lang tekst inneheld truleg meir enn strategien. Last heller opp berre kapittelet med strategien, eller fjern formuleringane som ikkje høyrer til.',
  },
  rules: {
    openingSentence: 'Setning i innleiinga som seier kva strategien skal',
    frameGoal: 'Setninga nemner mål 17, som er ramma for samarbeidet',
    goalHeading: 'Overskrifta nemner eit av berekraftsmåla til FN',
    priorityHeading: 'Overskrifta er nummerert eller står under prioriteringane',
    promisingVerb: 'Setninga lovar noko: «skal», «vidarefører» eller liknande',
    leadIn: 'Punktet følgjer etter ei linje som sluttar med «skal:»',
    channelOfParent: 'Kanalen følgjer av prioriteringa eller målet det står under',
    weakVerb: 'Verbet lovar ikkje sikkert: «vil», «bør» eller «må»',
    actionList: 'Punktet står under ei overskrift om tiltak, men har ikkje noko «skal»',
    unnumberedPriority: 'Overskrifta har punkt med løfte, men ikkje noko nummer',
    outsidePriority: 'Står ikkje under nokon prioritering eller noko mål',
    noChannel: 'Nemner ikkje medlemskap, avtale, prosjekt eller kunnskap',
    severalParagraphs: 'Målet har fleire avsnitt; vi valde det som seier kva fylket medverkar med',
    emptyGoal: 'Målet har ingen eigen tekst; vi viser overskrifta',
    goalTwice: 'Målet er omtalt fleire stader',
    ownGoal: 'Blir kalla mål, men har ikkje namnet på FN-målet med same nummer',
    ocrHeading: 'Overskrifta ser feillesen ut, som etter skanning',
    otherLanguage: 'Teksten er ikkje på norsk eller engelsk',
  },
  found: (count) => (count === 1 ? '1 formulering' : `${count} formuleringar`),
};
