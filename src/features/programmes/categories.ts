/** The kinds of cost that the EU's programmes and Interreg have in common; a programme knows some of them, or all. */
export const costCategories = [
  'staff',
  'office',
  'travel',
  'external',
  'equipment',
  'infrastructure',
  'indirect',
  'lump_sum',
  'unit_costs',
  'other',
] as const;
export type CostCategory = (typeof costCategories)[number];

/** The papers that a project must be able to show. */
export const paperKinds = [
  'application',
  'budget_decision',
  'contract',
  'grant_letter',
  'partnership_agreement',
  'state_aid',
  'procurement',
  'timesheets',
  'publicity',
  'accounts',
  'reports',
  'data_protection',
  'other',
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** When a paper must be there: as one applies, as the contract is made, with each claim, or when the project is closed. */
export const paperTimes = ['application', 'contract', 'claim', 'closing'] as const;
export type PaperTime = (typeof paperTimes)[number];
