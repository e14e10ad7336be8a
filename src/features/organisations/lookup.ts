import { isNewKey, type Draft, type Values } from '#platform/form.ts';
import type { LegalEntity } from '#platform/lookUp.ts';
import type { Page } from '#platform/routes.ts';
import { keysIn } from '#records/register/check.ts';
import { isOrganisationNumber, plainIdentifier } from './identifiers.ts';
import type { OrganisationType } from './organisation.ts';

/** The form filled from Enhetsregisteret, by the Norwegian number that stands in it; what was typed is left alone. */
export async function fillFromRegister(page: Page, values: Values): Promise<Draft> {
  const at = numberIn(values);
  const number = plainIdentifier(values[at] ?? '');
  if (!number) return { values, errors: { [at]: 'lookUpNumber' } };
  if (!isOrganisationNumber(number)) return { values, errors: { [at]: 'orgnrWrong' } };
  const found = await page.var.lookUp(number);
  if (found.ok) return { values: filled(values, found.entity), errors: {} };
  return { values, errors: { [at]: whyNot[found.why] } };
}

const whyNot = { unknown: 'lookUpUnknown', removed: 'lookUpRemoved', silent: 'lookUpSilent', off: 'lookUpOff' };

/** The name of the field that holds an organisation number, or that one belongs in. */
function numberIn(values: Values): string {
  const ours = keysIn('identifier', values).filter(
    (key) => (values[`identifier.${key}.scheme`] || 'orgnr') === 'orgnr',
  );
  const key = ours.find((each) => values[`identifier.${each}.value`]?.trim()) ?? ours.find(isNewKey) ?? 'new1';
  return `identifier.${key}.value`;
}

/** What the register tells, where the form says nothing yet. */
export function filled(values: Values, entity: LegalEntity): Values {
  const source = values.source_language || 'nb';
  const told: Values = {
    [`title.${source}`]: entity.name,
    type: typeOf(entity),
    country: 'NO',
    website: entity.website,
    seat: entity.municipality,
    founded_on: entity.founded_on,
    dissolved_on: entity.deleted_on,
  };
  const fresh = Object.entries(told).filter(([name, value]) => value && !values[name]?.trim());
  return { ...values, ...Object.fromEntries(fresh) };
}

/** By the register's code of what it is, and for schools of what it does (SN2007 and SN2025: 85). */
function typeOf({ form, industry, isState }: LegalEntity): OrganisationType | '' {
  if (form === 'FYLK') return 'county';
  if (form === 'KOMM') return 'municipality';
  if (industry.startsWith('85.4')) return 'university';
  if (/^85\.[123]/.test(industry)) return 'school';
  if (isState || form === 'STAT') return 'state';
  if (form === 'FLI') return 'association';
  return companies.includes(form) ? 'company' : '';
}

const companies = ['AS', 'ASA', 'ANS', 'DA', 'ENK', 'KS', 'NUF', 'SA'];
