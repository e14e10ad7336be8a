import type { VNode } from 'preact';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { Page } from '#platform/routes.ts';
import { agreementPaths } from '#features/agreements/paths.ts';
import { findRecord } from '#records/queries.ts';
import { titleOf, type RecordHead, type RecordView } from '#records/record.ts';
import { referringTo } from '#records/register/references.ts';
import { Alert, Section } from '#ui/page.tsx';
import { isLeaving } from './membership.ts';
import { membershipPaths } from './paths.ts';
import { membershipTexts } from './texts.ts';

/** What one must know first: that leaving this one takes others with it, or that what it rests on is going. */
export async function membershipWarnings(page: Page, record: RecordView): Promise<VNode> {
  return (
    <>
      {await restingOn(page, record)}
      {await restsOn(page, record)}
    </>
  );
}

/** What the workspace shows of a membership beside its fields. */
export async function membershipSections(page: Page, record: RecordView): Promise<(VNode | null)[]> {
  return [await heldThrough(page, record)];
}

const isGone = (record: RecordView) => record.state === 'archived' || isLeaving(record.values);

/** Whoever leaves a membership that others require is told so. */
async function restingOn(page: Page, record: RecordView): Promise<VNode | null> {
  if (!isGone(record)) return null;
  const referrers = await referringTo(page.var.db, page.var.actor, record.id);
  const resting = referrers.filter(
    ({ kind, role, state }) => kind === 'membership' && role === 'requires' && state !== 'archived',
  );
  return resting.length ? <Resting memberships={resting} why="leavingRequired" /> : null;
}

async function restsOn(page: Page, { values, state }: RecordView): Promise<VNode | null> {
  if (!values.requires || state === 'archived') return null;
  const required = await findRecord(page.var.db, page.var.actor, values.requires);
  return required && isGone(required) ? <Resting memberships={[required]} why="requiredGone" /> : null;
}

/** The agreements that we have through what this is a membership of. */
async function heldThrough(page: Page, { values }: RecordView): Promise<VNode | null> {
  if (!values.organisation) return null;
  const referrers = await referringTo(page.var.db, page.var.actor, values.organisation);
  const agreements = referrers.filter(({ kind, role }) => kind === 'agreement' && role === 'via');
  return agreements.length ? <HeldThrough agreements={agreements} /> : null;
}

function HeldThrough({ agreements }: { agreements: readonly RecordHead[] }) {
  const language = useLanguage();
  const href = useHref();
  return (
    <Section id="through" heading={useTexts(membershipTexts).through}>
      <ul class="plain">
        {agreements.map((agreement) => (
          <li key={agreement.id}>
            <a href={href(agreementPaths.work, { id: agreement.id })}>{titleOf(agreement, language)}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type RestingProps = { memberships: readonly RecordHead[]; why: 'leavingRequired' | 'requiredGone' };

function Resting({ memberships, why }: RestingProps) {
  const text = useTexts(membershipTexts);
  const language = useLanguage();
  const href = useHref();
  return (
    <Alert color="warning" heading={text.resting[why].heading}>
      <p>{text.resting[why].more}</p>
      <ul>
        {memberships.map((membership) => (
          <li key={membership.id}>
            <a href={href(membershipPaths.work, { id: membership.id })}>{titleOf(membership, language)}</a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
