import { draftOf, readValues, readVersion, type Draft, type Values } from '#platform/form.ts';
import { dayInNorway } from '#platform/clock.ts';
import { formatDay, formatRate } from '#platform/format.ts';
import { isCurrency } from '#platform/money.ts';
import { render } from '#platform/render.tsx';
import type { Page } from '#platform/routes.ts';
import { projectKind } from '#features/projects/register.ts';
import { rateOn } from '#features/rates/queries.ts';
import { kronerFor, plainRate } from '#features/rates/rate.ts';
import { isDay } from '#records/register/cell.ts';
import type { RecordView } from '#records/record.ts';
import { recordOf } from '#records/web.tsx';
import { ClaimPage } from './claim-page.tsx';
import { grantIn, isSent } from './claims.ts';
import { linesIn, type Claim } from './lines.ts';
import { backTo, saved } from './project-handlers.tsx';
import { moneyTexts } from './texts.ts';
import { toldOf } from './told.ts';

const fields = ['kind', 'period_from', 'period_to', 'claimed', 'currency', 'claimed_on', 'expected_on', 'rate', 'note'];
const answers = ['approved', 'approved_on', 'received', 'received_on'];

export async function newClaim(page: Page): Promise<Response> {
  const record = await recordOf(page, projectKind, 'change');
  if (!record) return page.notFound();
  const blank = { kind: 'interim', currency: linesIn(record.values).currency, claimed_on: dayInNorway(page.var.now) };
  return render(page, await claimPage(page, record, undefined, draftOf({ ...blank, version: String(record.version) })));
}

export async function addClaim(page: Page): Promise<Response> {
  const record = await recordOf(page, projectKind, 'change');
  if (!record) return page.notFound();
  return answer(page, record, undefined, fields);
}

export async function showClaim(page: Page): Promise<Response> {
  const record = await recordOf(page, projectKind, 'change');
  const claim = record && claimIn(page, record);
  if (!record || !claim) return page.notFound();
  const kept = Object.fromEntries(
    [...fields, ...answers].map((name) => [name, record.values[`claim.${claim.id}.${name}`] ?? '']),
  );
  // Who opens one that is planned has come to claim it.
  if (!isSent(claim)) kept.claimed_on = dayInNorway(page.var.now);
  return render(page, await claimPage(page, record, claim, draftOf({ ...kept, version: String(record.version) })));
}

export async function changeClaim(page: Page): Promise<Response> {
  const record = await recordOf(page, projectKind, 'change');
  const claim = record && claimIn(page, record);
  if (!record || !claim) return page.notFound();
  return answer(page, record, claim, [...fields, ...answers]);
}

const claimIn = (page: Page, { values }: RecordView): Claim | undefined =>
  linesIn(values).claims.find(({ id }) => id === page.req.param('claim'));

/** Saves a claim with the rate of its day, or shows its form again with what is wrong. */
async function answer(
  page: Page,
  record: RecordView,
  claim: Claim | undefined,
  names: readonly string[],
): Promise<Response> {
  const sent = await readValues(page);
  const seen = { id: record.id, version: await readVersion(page) };
  const again = async (errors: Values, stale: boolean) => {
    const draft = { values: { ...sent, version: String(record.version) }, errors };
    return render(page, await claimPage(page, record, claim, draft, stale), stale ? 409 : 422);
  };
  const wrong = missingIn(sent, claim);
  const rate = await rateFor(page, sent);
  if (rate === undefined) wrong.rate = 'rateMissing';
  if (Object.keys(wrong).length) return again(wrong, false);
  const typed = Object.fromEntries(
    names.map((name) => [name, name === 'rate' ? (rate ?? '') : (sent[name] ?? '').trim()]),
  );
  const errors = await saved(page, seen, patchOf(typed, claim, record));
  if (errors === 'stale') return again({}, true);
  if (errors) return again(atFields(errors, claim), false);
  return backTo(page, record.id, 'claims');
}

/** A claim says how much and when; what is only expected need not. */
function missingIn({ claimed, claimed_on: day, approved, received }: Values, claim: Claim | undefined): Values {
  const isSent = !claim || Boolean(day || approved || received);
  return {
    ...(isSent && !claimed?.trim() && { claimed: 'amountMissing' }),
    ...(!claim && !day && { claimed_on: 'dayMissing' }),
  };
}

/** The rate as it was typed, else that of the day; undefined where there is none and one is needed. */
async function rateFor(
  page: Page,
  { rate = '', currency = '', claimed_on: day = '' }: Values,
): Promise<string | undefined> {
  if (rate.trim()) return rate.trim().replace(',', '.');
  if (currency === 'NOK' || !day || !isDay(day) || !isCurrency(currency)) return '';
  const found = await rateOn(page.var.db, currency, day);
  return found && plainRate(found);
}

/** Only what says something else than it did, so that others may change the rest meanwhile. */
function patchOf(typed: Values, claim: Claim | undefined, { values }: RecordView): Values {
  const row = `claim.${claim?.id ?? 'new1'}.`;
  const changed = Object.entries(typed).filter(([name, value]) => !claim || value !== (values[row + name] ?? ''));
  return Object.fromEntries(changed.map(([name, value]) => [row + name, value]));
}

const atFields = (errors: Values, claim: Claim | undefined): Values => {
  const row = `claim.${claim?.id ?? 'new1'}.`;
  return Object.fromEntries(
    Object.entries(errors).map(([name, error]) => [name.startsWith(row) ? name.slice(row.length) : name, error]),
  );
};

async function claimPage(page: Page, record: RecordView, claim: Claim | undefined, draft: Draft, stale = false) {
  const told = await toldOf(page, record);
  const { currency = 'EUR', claimed_on: typed = '' } = draft.values;
  const { db, language, now } = page.var;
  const day = isDay(typed) ? typed : dayInNorway(now);
  const text = moneyTexts[language];
  const found = currency === 'NOK' || !isCurrency(currency) ? undefined : await rateOn(db, currency, day);
  const rateHint = found
    ? text.rateHint(formatRate(kronerFor(found), language), currency, formatDay(found.day, language))
    : text.rateHintPlain;
  return (
    <ClaimPage
      {...{ told, draft, stale, rateHint }}
      claim={claim?.id}
      isPlanned={claim !== undefined && !isSent(claim)}
      left={leftOf(record, currency, claim?.id)}
      rateError={text.rateMissing(currency, day)}
    />
  );
}

/** What remains of the grant beside this claim. */
function leftOf({ values }: RecordView, currency: string, claim: string | undefined): number | null {
  const money = linesIn(values);
  const grant = grantIn(currency, money);
  const others = money.claims.filter((each) => each.currency === currency && each.id !== claim);
  return grant === null
    ? null
    : grant - others.reduce((sum, { approved, claimed }) => sum + (approved ?? claimed ?? 0), 0);
}
