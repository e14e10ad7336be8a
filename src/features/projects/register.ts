import './schema.ts';
import { registerKind } from '#records/register/kind.ts';
import type { Register } from '#records/register/register.ts';
import { projectDuties } from './duties.ts';
import { projectFields, projectParts } from './fields.ts';
import { moneyInPublic } from './in-public.ts';
import { projectPaths } from './paths.ts';
import { projectRules, projectRulesIn } from './rules.ts';
import { sampleProject } from './sample.ts';
import { settleProjects } from './settle.ts';
import { projectWords } from './words.ts';

const pages = {
  consortium: { nb: 'konsortium', nn: 'konsortium', en: 'consortium' },
  budget: { nb: 'budsjettlinjer', nn: 'budsjettlinjer', en: 'budget-lines' },
  claims: { nb: 'utbetalinger', nn: 'utbetalingar', en: 'claims' },
  plan: { nb: 'plan', nn: 'plan', en: 'plan' },
  results: { nb: 'resultater', nn: 'resultat', en: 'results' },
  followup: { nb: 'rapporter-og-risiko', nn: 'rapportar-og-risiko', en: 'reports-and-risks' },
  attempts: { nb: 'soknader', nn: 'soknader', en: 'applications' },
  papers: { nb: 'papirer', nn: 'papir', en: 'papers' },
  lessons: { nb: 'laerdom', nn: 'laerdom', en: 'lessons' },
};

/** Projects, from the idea to what was learned. The days of the record are the project's period, both inclusive. */
export const projectRegister: Register = {
  name: 'project',
  table: 'project',
  paths: projectPaths,
  words: projectWords,
  writtenBy: 'staff',
  isPublic: true,
  texts: [
    { name: 'title', required: true, max: 300 },
    { name: 'summary', long: true, max: 800 },
    { name: 'objectives', long: true, max: 4000 },
    { name: 'outcome', long: true, max: 6000 },
    { name: 'join', long: true, max: 2000 },
    { name: 'reusable', long: true, max: 4000 },
    { name: 'worked', long: true, max: 4000, internal: true },
    { name: 'avoid', long: true, max: 4000, internal: true },
  ],
  fields: projectFields,
  parts: projectParts,
  form: [
    { names: ['title', 'acronym', 'summary', 'programme', 'deadline'] },
    { key: 'about', names: ['objectives', 'themes', 'audiences', 'days'], folded: true },
    {
      key: 'application',
      names: ['action', 'call', 'topic', 'organisation', 'role', 'hours_needed', 'own_needed'],
      folded: true,
    },
    { key: 'support', names: ['currency', 'sought', 'granted', 'total', 'rate', 'rate_on'], folded: true },
    { key: 'before', names: ['before'], folded: true },
    { key: 'contract', names: ['number', 'case_number', 'url', 'status_months', 'keep_until'], folded: true },
    { key: 'public', names: ['join', 'outcome', 'tags'], folded: true },
    { key: 'holding', names: ['holding'], folded: true },
    { key: 'consortium', names: ['partner'], page: pages.consortium },
    { key: 'budget', names: ['budget', 'financing'], page: pages.budget },
    { key: 'claims', names: ['claim'], page: pages.claims },
    { key: 'plan', names: ['package', 'deliverable'], page: pages.plan },
    { key: 'results', names: ['indicator'], page: pages.results },
    { key: 'followup', names: ['report', 'status', 'risk'], page: pages.followup },
    { key: 'attempts', names: ['attempt'], page: pages.attempts },
    { key: 'papers', names: ['paper'], page: pages.papers },
    { key: 'lessons', names: ['worked', 'avoid', 'reusable'], page: pages.lessons },
  ],
  listed: ['acronym', 'programme', 'stage', 'role', 'granted'],
  filters: ['stage', 'programme', 'themes', 'role'],
  rules: projectRules,
  rulesIn: projectRulesIn,
  contributesBy: () => 'project',
  duties: projectDuties,
  settle: settleProjects,
  more: moneyInPublic,
  sample: sampleProject,
};

export const projectKind = registerKind(projectRegister);
