import { formatDay, formatDays } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { plainRate } from '#features/rates/rate.ts';
import { Facts, Mark, Row, Rows, Table, type TableColumn } from '#ui/list.tsx';
import { Section } from '#ui/page.tsx';
import { claimRate, claimSteps, claimSums, isSent, type ClaimStep } from './claims.ts';
import { kronerBy } from './kroner.ts';
import type { Claim } from './lines.ts';
import { moneyPaths } from './paths.ts';
import type { Told } from './project-page.tsx';
import { MissingRates, useBareMoney, useMoney, useMoneyWords, useShare } from './shown.tsx';
import { moneyTexts } from './texts.ts';

/** What is claimed and come, claim by claim, as the funder's own overview has it. */
export function ClaimsSection({ told }: { told: Told }) {
  const text = useTexts(moneyTexts);
  const href = useHref();
  const { claims } = told.money;
  const sent = claims.filter(isSent);
  const expected = claims.filter((claim) => !isSent(claim));
  const rated = sent.map((claim) => ({
    amount: claim.claimed ?? 0,
    currency: claim.currency,
    ...claimRate(claim, told.book),
  }));
  return (
    <Section
      id="claims"
      heading={text.claims}
      more={told.canChange && <a href={href(moneyPaths.newClaim, { id: told.id })}>{text.newClaim}</a>}
    >
      {!sent.length && <p class="quiet">{text.noClaims}</p>}
      {[...claimSums(claims).keys()].sort().map((currency) => (
        <ClaimTable key={currency} told={told} currency={currency} />
      ))}
      <MissingRates missing={kronerBy(rated).missing} />
      {told.canChange && claims.length > 0 && (
        <p class="small">
          <a href={told.editClaims}>{text.changeClaims}</a>
        </p>
      )}
      {expected.length > 0 && <Expected told={told} claims={expected} />}
    </Section>
  );
}

function ClaimTable({ told, currency }: { told: Told; currency: string }) {
  const text = useTexts(moneyTexts);
  const full = useMoney();
  const bare = useBareMoney();
  const share = useShare();
  const steps = claimSteps(told.money).filter(({ claim }) => claim.currency === currency);
  const sum = claimSums(told.money.claims).get(currency);
  const money = (value: number | null) => (value === null ? '–' : bare(value, currency));
  const number = (key: string, label: string, cell: (step: ClaimStep) => string): TableColumn<ClaimStep> => ({
    key,
    label,
    cell,
    number: true,
  });
  return (
    <>
      <section class="table-scroll" aria-label={text.claimsIn(currency)} tabIndex={0}>
        <Table
          caption={text.claimsIn(currency)}
          columns={[
            { key: 'claim', label: text.period, cell: ({ claim }) => <ClaimName told={told} claim={claim} /> },
            number('grant', text.grant, ({ grant }) => money(grant)),
            number('before', text.before, ({ before }) => money(before)),
            number('current', text.current, ({ current }) => money(current)),
            number('soFar', text.soFar, ({ soFar }) => money(soFar)),
            number('percent', text.percent, ({ share: part }) => (part === null ? '–' : share(part))),
            number('remaining', text.remaining, ({ remaining }) => money(remaining)),
            number('validated', text.validated, ({ validated }) => money(validated)),
            number('received', text.received, ({ claim }) => money(claim.received)),
          ]}
          rows={steps}
          rowKey={({ claim }) => claim.id}
        />
      </section>
      <Facts
        facts={[
          [text.outstanding, full(sum?.outstanding ?? 0, currency)],
          [text.notApproved, full(sum?.notApproved ?? 0, currency)],
        ]}
      />
    </>
  );
}

function ClaimName({ told, claim }: { told: Told; claim: Claim }) {
  const text = useTexts(moneyTexts);
  const language = useLanguage();
  const words = useMoneyWords();
  const href = useHref();
  const name = words.claimKind(claim.kind);
  const { period_from: from, period_to: to, claimed_on: day, rate, currency } = claim;
  return (
    <>
      {told.canChange ? <a href={href(moneyPaths.claim, { id: told.id, claim: claim.id })}>{name}</a> : name}
      <span class="small quiet block row-name">
        {[
          from || to ? formatDays(from, to, language) : '',
          day ? text.claimedOn(formatDay(day, language)) : '',
          rate && currency !== 'NOK'
            ? `${text.rate} ${plainRate(rate).replace('.', language === 'en' ? '.' : ',')}`
            : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  );
}

/** Instalments that are planned and not asked for yet. */
function Expected({ told, claims }: { told: Told; claims: readonly Claim[] }) {
  const text = useTexts(moneyTexts);
  const language = useLanguage();
  const words = useMoneyWords();
  const money = useMoney();
  const href = useHref();
  return (
    <>
      <h3>{text.expected}</h3>
      <Rows label={text.expected}>
        {claims.map((claim) => (
          <Row
            key={claim.id}
            title={words.claimKind(claim.kind)}
            href={told.canChange ? href(moneyPaths.claim, { id: told.id, claim: claim.id }) : undefined}
          >
            {claim.expected_on && claim.expected_on < told.today && <Mark color="brick">{text.overdue}</Mark>}{' '}
            {[
              claim.claimed === null ? '' : money(claim.claimed, claim.currency),
              claim.expected_on ? text.notSent(formatDay(claim.expected_on, language)) : text.notSentUndated,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Row>
        ))}
      </Rows>
    </>
  );
}
