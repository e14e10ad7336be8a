import type { LegalEntity, LookedUp, LookUp } from '#platform/lookUp.ts';

const theirs = 'https://data.brreg.no/enhetsregisteret/api';

/**
 * Looks a number up in Enhetsregisteret (Brønnøysundregistrene; open data, NLOD 2.0), among units and then among their
 * sub-units. Gives up after `patience` milliseconds, and never throws.
 */
export function enhetsregisteret(address = theirs, patience = 5000): LookUp {
  const ask = (path: string) => answerOf(`${address}/${path}`, patience);
  return async (number) => {
    const unit = await ask(`enheter/${encodeURIComponent(number)}`);
    return unit.ok || unit.why !== 'unknown' ? unit : ask(`underenheter/${encodeURIComponent(number)}`);
  };
}

async function answerOf(address: string, patience: number): Promise<LookedUp> {
  try {
    const headers = { Accept: 'application/json' };
    const answer = await fetch(address, { headers, redirect: 'error', signal: AbortSignal.timeout(patience) });
    return readAnswer(answer.status, answer.ok ? JSON.parse(await textWithin(answer)) : undefined);
  } catch {
    return { ok: false, why: 'silent' };
  }
}

/** An entity takes some thousand letters; what goes on without end is not read to it. */
const mostLetters = 500_000;

async function textWithin({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const part of body ?? []) {
    text += decoder.decode(part, { stream: true });
    if (text.length > mostLetters) throw new Error('too long an answer');
  }
  return text + decoder.decode();
}

/** What an answer says: its status, and the body that came with it as JSON. */
export function readAnswer(status: number, body: unknown): LookedUp {
  if (status === 404) return { ok: false, why: 'unknown' };
  if (status === 410) return { ok: false, why: 'removed' };
  const entity = status === 200 ? entityIn(body) : undefined;
  return entity ? { ok: true, entity } : { ok: false, why: 'silent' };
}

function entityIn(body: unknown): LegalEntity | undefined {
  const told = partsOf(body);
  const number = textOf(told.organisasjonsnummer);
  const name = textOf(told.navn);
  if (!/^\d{9}$/.test(number) || !name) return undefined;
  const address = partsOf(told.forretningsadresse ?? told.beliggenhetsadresse ?? told.postadresse);
  return {
    number,
    name: readableName(name),
    form: textOf(partsOf(told.organisasjonsform).kode),
    industry: textOf(partsOf(told.naeringskode1).kode),
    isState: textOf(partsOf(told.institusjonellSektorkode).kode) === '6100',
    website: webAddressOf(textOf(told.hjemmeside)),
    municipality: readableName(textOf(address.kommune)),
    founded_on: dayOf(told.stiftelsedato) || dayOf(told.oppstartsdato),
    deleted_on: dayOf(told.nedleggelsesdato) || dayOf(told.slettedato),
  };
}

const partsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const dayOf = (value: unknown): string => (/^\d{4}-\d\d-\d\d$/.test(textOf(value)) ? textOf(value) : '');

/** The register leaves out what a browser adds. */
function webAddressOf(text: string): string {
  if (!text) return '';
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(address) ? new URL(address).href : '';
}

/** The register writes in capitals, and says in the name that something is about to be deleted. */
export function readableName(name: string): string {
  const plain = name.replace(/ under sletting( fra .*)?$/i, '');
  if (plain !== plain.toUpperCase()) return plain;
  const words = plain.toLowerCase().split(' ');
  return words.map((word, at) => (at > 0 && isCommon(word) ? word : asName(word))).join(' ');
}

const common = ['og', 'i', 'for', 'av', 'på', 'til', 'fylkeskommune', 'kommune', 'avd'];
const forms = ['as', 'asa', 'sa', 'ba', 'iks', 'kf', 'fkf', 'hf', 'rhf', 'da', 'ans', 'nuf', 'sf'];
const isCommon = (word: string) => common.includes(word);
const asName = (word: string) =>
  forms.includes(word) ? word.toUpperCase() : word.replaceAll(/(^|[-/(])\p{L}/gu, (start) => start.toUpperCase());
