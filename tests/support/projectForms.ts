import type { Values } from '#platform/form.ts';
import { attachFiles } from '#records/attachments.ts';
import { findRecord } from '#records/queries.ts';
import { aRecord, someone, type House } from './house.ts';

type Project = { id: string; version: number };
type Form = (house: House, project: Project) => Values | Promise<Values>;

/** A form that can be sent on each page of a project that has one of its own, by the end of its English address. */
const forms: Record<string, Form> = {
  'follow-up/status': () => ({ light: 'green', text: 'Det går etter planen.' }),
  'follow-up/done': async (house, project) => ({ row: await rowOf(house, project, 'deliverable') }),
  'follow-up/sent': async (house, project) => ({
    row: await rowOf(house, project, 'report'),
    sent_on: '2026-02-28',
    note: '',
  }),
  'follow-up/report-schedule': underRules,
  'economy/budget': async (house, project) => ({
    currency: 'EUR',
    year: '',
    [await aCell(house, project)]: '1 234,50',
  }),
  'economy/claims': () => ({
    kind: 'interim',
    claimed: '10,00',
    currency: 'EUR',
    claimed_on: '2026-02-28',
    rate: '11,5',
  }),
  'binder/paper': () => ({ paper: 'contract', state: 'there', place: 'Arkivsak 25/1234' }),
  'binder/sorting': async (house, project) => ({ [`what.${await aFile(house, project)}`]: 'contract' }),
  'binder/retention': underRules,
  'binder/zip': () => ({}),
};

/** What can be sent to a page of a project, with what it needs to be there; nothing where the project's own form will do. */
export async function projectForm(house: House, pattern: string, project: Project): Promise<Values | undefined> {
  const form = forms[pattern.replace(/^\/work\/projects\/:id\//, '')];
  return form && { version: String(project.version), ...(await form(house, project)) };
}

async function rowOf(house: House, { id }: Project, part: string): Promise<string> {
  const record = await findRecord(house.db, someone('adviser'), id);
  const name = Object.keys(record?.values ?? {}).find((each) => each.startsWith(`${part}.`));
  return name?.split('.')[1] ?? '';
}

/** The cell of the budget's grid for what the first partner pays its own people; of nobody where there is no partner. */
async function aCell(house: House, { id }: Project): Promise<string> {
  const record = await findRecord(house.db, someone('adviser'), id);
  const [, partner = 'none'] =
    Object.entries(record?.values ?? {}).find(([name]) => /^partner\.\w+\.organisation$/.test(name)) ?? [];
  return `cell.${partner}.staff`;
}

/** The project is under a programme that says when it reports and how long its papers are kept. */
async function underRules(house: House, { id }: Project): Promise<Values> {
  const rules = { report_months: '12', report_due_months: '2', retention_years: '5' };
  const programme = await aRecord(house, 'programme', rules);
  await house.db.updateTable('project').set({ programme, keep_until: null }).where('record_id', '=', id).execute();
  return {};
}

async function aFile(house: House, { id }: Project): Promise<string> {
  const file = new File(['tekst'], 'kontrakt.txt', { type: 'text/plain' });
  const shield = { visibility: 'public' as const, legal_basis: '' };
  const attached = await attachFiles({ ...house.by('adviser'), files: house.files }, id, [file], shield);
  if (!attached?.ok) throw new Error(`The file is refused: ${JSON.stringify(attached)}`);
  return attached.ids[0] ?? '';
}
