import { formatDay } from '#platform/format.ts';
import type { Draft } from '#platform/form.ts';
import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { recordTexts } from '#records/texts.ts';
import { CheckboxGroup } from '#ui/choices.tsx';
import { DateField, ErrorSummary, Form, FormFooter, useFields } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState } from '#ui/list.tsx';
import { mandatePaths, newTermPath } from './paths.ts';
import type { HeldMandate } from './queries.ts';
import { mandateTexts, type Texts } from './texts.ts';

type NewTermProps = { mandates: readonly HeldMandate[]; draft: Draft; today: string };

/** After an election: the mandates that end, ticked, and when the new term is. */
export function NewTermPage({ mandates, draft, today }: NewTermProps) {
  const text = useTexts(mandateTexts);
  const href = useHref();
  const list = href(mandatePaths.workList);
  return (
    <WorkLayout
      title={text.newTerm}
      lead={text.newTermLead}
      section="mandate"
      refused={Object.keys(draft.errors).length > 0}
      crumbs={[{ label: text.register.many, href: list }, { label: text.newTerm }]}
    >
      {mandates.length ? (
        <NewTermForm mandates={mandates} draft={draft} today={today} />
      ) : (
        <EmptyState title={text.nothingEnds} action={<a href={list}>{text.showAll}</a>}>
          {text.nothingEndsMore}
        </EmptyState>
      )}
    </WorkLayout>
  );
}

function NewTermForm({ mandates, draft, today }: NewTermProps) {
  const text = useTexts(mandateTexts);
  const language = useLanguage();
  const href = useHref();
  const field = useFields(draft, { ...useTexts(recordTexts).errors, ...text.newTermErrors });
  return (
    <Form action={href(newTermPath)}>
      <ErrorSummary fields={Object.keys(draft.errors).map(field)} />
      <CheckboxGroup
        {...field('chosen')}
        label={text.choose}
        choices={mandates.map((each) => [each.id, each.title, lineOf(each, today, text, language)])}
        chosen={(draft.values.chosen ?? '').split(',')}
      />
      <div class="pair">
        <DateField {...field('starts_on')} label={text.from} hint={text.fromHint} required={false} />
        <DateField {...field('ends_on')} label={text.to} hint={text.toHint} required={false} />
      </div>
      <FormFooter save={text.makeCopies} cancel={href(mandatePaths.workList)} />
    </Form>
  );
}

function lineOf({ organisation, body, term }: HeldMandate, today: string, text: Texts, language: Language): string {
  const day = term.ends_on ?? '';
  const ends = day < today ? text.ended(formatDay(day, language)) : text.ends(formatDay(day, language));
  return [organisation?.title, body, ends].filter(Boolean).join(' · ');
}
