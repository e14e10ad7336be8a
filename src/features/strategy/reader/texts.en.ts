import type { Texts } from './texts.ts';

export const en: Texts = {
  unreadable: {
    empty: 'The file holds no text. Check that you chose the right file, and upload it again.',
    scanned:
      'The file is a picture of text, probably scanned, so its words cannot be read. Ask the archive for the text version, or run text recognition (OCR) on the file and upload it again.',
    encrypted:
      'The file is locked with a password. Open it with the password, save a copy without one, and upload the copy.',
    broken:
      'The file is damaged or was not downloaded completely. Fetch it again from where you found it, or save it again from Word, and try again.',
    tooLong:
      'The document has more than 400 pages. Take out the chapter with the strategy (in a PDF: “Print” and choose the pages), and upload only that.',
    unknownFormat:
      'We do not know this file format. Save the document as PDF, Word (.docx), Markdown or plain text, and upload it again.',
    tooLarge:
      'The file is too large. Save it with smaller pictures (in Word: “Compress Pictures”), or upload only the chapter with the strategy. The limit is 50 MB.',
  },
  warnings: {
    noStatements:
      'We found no promises in the document. Is it the right one? You can enter the statements yourself beside the text.',
    noGoals:
      'We found none of the UN goals in the document. Its statements get a row of their own below the matrix; link them to goals here if they belong to any.',
    noCommitments:
      'We found no commitments, that is, sentences with “will”, “shall” or the like. Mark them yourself in the text beside this.',
    noAdoptionDate: 'We did not find when the strategy was adopted. Enter the date before you adopt this reading.',
    swedish:
      'The document is in Swedish. Our rules are made for Norwegian and English, so everything is marked as unsure. Go through each statement, or upload the Norwegian edition.',
    unknownLanguage:
      'We do not know the language of the document. We read Norwegian (Bokmål and Nynorsk) and English. Go through each statement, or upload an edition in one of these.',
    long: 'The document has more than 100 pages. We have read all of it, but so long a text probably holds more than the strategy. Better upload only the chapter with the strategy, or remove the statements that do not belong to it.',
  },
  rules: {
    openingSentence: 'A sentence of the introduction that says what the strategy shall do',
    frameGoal: 'The sentence names goal 17, the frame of all cooperation',
    goalHeading: 'The heading names one of the UN goals',
    priorityHeading: 'The heading is numbered or stands under the priorities',
    promisingVerb: 'The sentence promises something: “will”, “shall” or the like',
    leadIn: 'The point follows a line that ends with “will:”',
    channelOfParent: 'The channel follows from the priority or goal it stands under',
    weakVerb: 'The verb may not be a promise: “should”, “must” or “aims to”',
    actionList: 'The point stands under a heading about actions, but has no “will”',
    unnumberedPriority: 'The heading has points that promise something, but no number',
    outsidePriority: 'Stands under no priority and no goal',
    noChannel: 'Names no membership, agreement, project or knowledge',
    severalParagraphs: 'The goal has several paragraphs; we chose the one that says what the county contributes',
    emptyGoal: 'The goal has no text of its own; we show the heading',
    goalTwice: 'The goal is treated in several places',
    ownGoal: 'Is called a goal, but not by the name of the UN goal with that number',
    ocrHeading: 'The heading looks misread, as after scanning',
    otherLanguage: 'The text is in neither Norwegian nor English',
  },
  found: (count) => (count === 1 ? '1 statement' : `${count} statements`),
};
