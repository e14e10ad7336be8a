import type { Draft } from '#platform/form.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { projectCurrencies } from '#features/projects/currencies.ts';
import { projectPaths } from '#features/projects/paths.ts';
import { claimKinds } from '#features/projects/project.ts';
import { projectWords } from '#features/projects/words.ts';
import { ratePaths } from '#features/rates/paths.ts';
import { recordTexts } from '#records/texts.ts';
import { RadioField } from '#ui/choices.tsx';
import {
  DateField,
  ErrorSummary,
  Form,
  FormFooter,
  HiddenField,
  NumberField,
  SelectField,
  TextField,
  useFields,
  type FieldState,
} from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { SavedMeanwhile, Section } from '#ui/page.tsx';
import { moneyPaths } from './paths.ts';
import type { Told } from './project-page.tsx';
import { useMoney, useMoneyWords } from './shown.tsx';
import { moneyTexts } from './texts.ts';

type Props = {
  told: Told;
  /** The claim that is changed; a new one where there is none. */
  claim?: string | undefined;
  /** It was planned, and is not asked for yet. */
  isPlanned: boolean;
  draft: Draft;
  stale: boolean;
  /** What can still be claimed in the currency of the form, where that is known. */
  left: number | null;
  /** What the rate on the day would be, in words; and where there is none, the error that says so. */
  rateHint: string;
  rateError?: string | undefined;
};

/** A claim: what is asked for when and by which rate, and, once it is sent, what came of it. */
export function ClaimPage(props: Props) {
  const { told, claim, draft, stale, isPlanned } = props;
  const text = useTexts(moneyTexts);
  const language = useLanguage();
  const words = useMoneyWords();
  const href = useHref();
  const { id, title } = told;
  const field = useClaimFields(props);
  const kind = words.claimKind(draft.values.kind ?? '');
  const name = isPlanned ? text.claimNow(kind) : claim ? text.claimOf(kind) : text.newClaim;
  const action = claim ? href(moneyPaths.claim, { id, claim }) : href(moneyPaths.newClaim, { id });
  return (
    <WorkLayout
      title={name}
      section="project"
      refused={Object.keys(draft.errors).length > 0}
      crumbs={[
        { label: projectWords[language].many, href: href(projectPaths.workList) },
        { label: title, href: href(projectPaths.work, { id }) },
        { label: text.title, href: href(moneyPaths.project, { id }) },
        { label: name },
      ]}
    >
      {stale && <SavedMeanwhile />}
      <Form action={action} keep={`claim-${claim ?? id}`}>
        <ErrorSummary fields={Object.keys(draft.errors).map(field)} />
        <HiddenField name="version" value={draft.values.version} />
        <Asked {...props} field={field} />
        {claim && !isPlanned && <Answer field={field} />}
        <TextField {...field('note')} label={text.note} required={false} />
        <FormFooter cancel={`${href(moneyPaths.project, { id })}#claims`} />
      </Form>
    </WorkLayout>
  );
}

type FieldOf = (name: string) => FieldState;

function useClaimFields({ draft, left, rateError }: Props): FieldOf {
  const text = useTexts(moneyTexts);
  const common = useTexts(recordTexts);
  const money = useMoney();
  const words = projectWords[useLanguage()];
  const own = {
    ...(rateError && { rateMissing: rateError }),
    ...(left !== null && { claimOverGrant: text.overGrant(money(Math.max(0, left), draft.values.currency || 'EUR')) }),
  };
  return useFields(draft, { ...common.errors, ...words.errors, ...text.errors, ...own });
}

function Asked({ draft, left, rateHint, isPlanned, field }: Props & { field: FieldOf }) {
  const text = useTexts(moneyTexts);
  const words = useMoneyWords();
  const money = useMoney();
  const currencies = projectWords[useLanguage()].options.currency;
  const currency = draft.values.currency || 'EUR';
  return (
    <>
      <RadioField
        {...field('kind')}
        label={text.kind}
        choices={claimKinds.map((kind) => [kind, words.claimKind(kind)] as const)}
        inline
      />
      <div class="pair">
        <DateField {...field('period_from')} label={text.from} required={false} />
        <DateField {...field('period_to')} label={text.to} required={false} />
      </div>
      <div class="pair">
        <NumberField
          {...field('claimed')}
          label={text.claimed}
          hint={left === null ? undefined : text.leftOfGrant(money(left, currency))}
        />
        <SelectField
          {...field('currency')}
          label={text.currency}
          choices={projectCurrencies.map((code) => [code, currencies[code] ?? code] as const)}
        />
      </div>
      <div class="pair">
        <DateField
          {...field('claimed_on')}
          label={text.claimedDay}
          hint={isPlanned ? text.notClaimedHint : undefined}
          required={isPlanned ? false : undefined}
        />
        <DateField {...field('expected_on')} label={text.expectedDay} required={false} />
      </div>
      <NumberField
        {...field('rate')}
        label={text.claimRate}
        required={false}
        hint={
          <>
            {rateHint} <a href={useHref()(ratePaths.list)}>{text.toRates}</a>
          </>
        }
      />
    </>
  );
}

function Answer({ field }: { field: FieldOf }) {
  const text = useTexts(moneyTexts);
  return (
    <Section id="answer" heading={text.register}>
      <div class="stack">
        <div class="pair">
          <NumberField {...field('approved')} label={text.approved} required={false} />
          <DateField {...field('approved_on')} label={text.approvedDay} required={false} />
        </div>
        <div class="pair">
          <NumberField {...field('received')} label={text.receivedAmount} required={false} />
          <DateField {...field('received_on')} label={text.receivedDay} required={false} />
        </div>
      </div>
    </Section>
  );
}
