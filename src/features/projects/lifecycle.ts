/** Where a project is in its life, whatever the state of its record. */
export const stages = [
  'idea',
  'developing',
  'go',
  'no_go',
  'sent',
  'granted',
  'rejected',
  'contract',
  'running',
  'reporting',
  'closed',
  'continued',
  'withdrawn',
] as const;
export type Stage = (typeof stages)[number];

/** The steps of a project's life. What was rejected may be developed anew: a second try is the same project. */
const steps: Record<Stage, readonly Stage[]> = {
  idea: ['developing', 'withdrawn'],
  developing: ['go', 'no_go', 'withdrawn', 'idea'],
  go: ['sent', 'developing', 'withdrawn'],
  no_go: ['developing'],
  sent: ['granted', 'rejected', 'withdrawn'],
  granted: ['contract', 'withdrawn'],
  rejected: ['developing', 'withdrawn'],
  contract: ['running', 'withdrawn'],
  running: ['reporting', 'withdrawn'],
  reporting: ['closed', 'running'],
  closed: ['continued', 'reporting'],
  continued: ['closed'],
  withdrawn: ['idea', 'developing'],
};

/** Steps that a decision takes, not the one who carries the project: `go` and `no_go` are said by whoever was asked. */
const decided: readonly Stage[] = ['go', 'no_go'];

export const canStep = (from: Stage, to: Stage): boolean => from === to || steps[from].includes(to);

/** The steps that whoever carries the project may take from here; the first is the one that leads on. */
export const stepsFrom = (stage: Stage): readonly Stage[] => steps[stage].filter((each) => !decided.includes(each));

/** Whether it may still become a project or is one: what has a place on the board, and what owes something. */
export const isAlive = (stage: string): boolean =>
  !['no_go', 'rejected', 'closed', 'continued', 'withdrawn'].includes(stage);

/** Whether it has money and obligations of its own: from the contract until the last report. */
export const isUnderWay = (stage: string): boolean => ['contract', 'running', 'reporting'].includes(stage);

/** Whether the support is granted, now or once. */
export const isGranted = (stage: string): boolean =>
  ['granted', 'contract', 'running', 'reporting', 'closed', 'continued'].includes(stage);

/** Whether it is still to be decided whether it becomes a project. */
export const isBefore = (stage: string): boolean =>
  ['idea', 'developing', 'go', 'no_go', 'sent', 'rejected'].includes(stage);

/**
 * What each stage is called where applications are kept: by the Jems of Interreg programmes, and by the EU's Funding and
 * Tenders portal. A stage without a word there has none: it lies before or after what the portal knows.
 */
export const portalTerms: Record<Stage, { jems?: string; eu?: string }> = {
  idea: {},
  developing: { jems: 'DRAFT', eu: 'Draft' },
  go: { jems: 'DRAFT', eu: 'Draft' },
  no_go: {},
  sent: { jems: 'SUBMITTED', eu: 'Submitted' },
  granted: { jems: 'APPROVED', eu: 'Grant agreement preparation' },
  rejected: { jems: 'NOT_APPROVED', eu: 'Rejected' },
  contract: { jems: 'CONTRACTED', eu: 'Signed' },
  running: { jems: 'CONTRACTED', eu: 'Signed' },
  reporting: { jems: 'CONTRACTED', eu: 'Signed' },
  closed: { jems: 'CLOSED', eu: 'Closed' },
  continued: { jems: 'CLOSED', eu: 'Closed' },
  withdrawn: { eu: 'Withdrawn' },
};
