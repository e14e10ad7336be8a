import { formatDay } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { lights } from '#features/projects/project.ts';
import { projectWords } from '#features/projects/words.ts';
import { RadioField } from '#ui/choices.tsx';
import { ErrorSummary, Form, FormFooter, HiddenField, TextArea, useFields } from '#ui/form.tsx';
import { Details, Section } from '#ui/page.tsx';
import type { PlanProps } from './asked.ts';
import { LightMark } from './parts.tsx';
import { planPaths } from './paths.ts';
import { daysBetween, statusesIn, type Status } from './plan.ts';
import { planTexts } from './texts.ts';

/** The last that was said of how the project goes, and a form that says it anew. */
export function StatusSection(props: PlanProps) {
  const text = useTexts(planTexts);
  const [latest, ...earlier] = statusesIn(props.record.values);
  return (
    <Section id="status" heading={text.status} first>
      {latest ? <Said status={latest} today={props.today} /> : <p class="quiet">{text.noStatus}</p>}
      {props.mayChange && <StatusForm {...props} isAsked={!latest} />}
      {earlier.length > 0 && (
        <Details summary={text.earlierStatus(earlier.length)}>
          <div class="stack">
            {earlier.map((status) => (
              <Said key={status.id} status={status} today={props.today} />
            ))}
          </div>
        </Details>
      )}
    </Section>
  );
}

function Said({ status: { light, text: said, on_day: day }, today }: { status: Status; today: string }) {
  const text = useTexts(planTexts);
  const old = daysBetween(day, today);
  const age = old === 0 ? text.ageToday : text.age(old);
  return (
    <div>
      <p>
        <LightMark light={light} /> <span class="small quiet">{text.statusOn(formatDay(day, useLanguage()), age)}</span>
      </p>
      {said && <p class="prose">{said}</p>}
    </div>
  );
}

function StatusForm({ record, draft, isAsked }: PlanProps & { isAsked: boolean }) {
  const text = useTexts(planTexts);
  const words = projectWords[useLanguage()].options['status.light'];
  const field = useFields(draft, text.errors);
  const [light, said] = [field('light'), field('text')];
  const isRefused = Boolean(light.error ?? said.error);
  return (
    <Details summary={text.giveStatus} open={isAsked || isRefused}>
      <Form action={useHref()(planPaths.status, { id: record.id })} label={text.giveStatus}>
        <ErrorSummary fields={[light, said]} />
        <HiddenField name="version" value={record.version} />
        <RadioField {...light} label={text.light} choices={lights.map((each) => [each, words[each]])} />
        <TextArea {...said} label={text.statusText} hint={text.statusMore} rows={3} limit={2000} />
        <FormFooter save={text.saveStatus} />
      </Form>
    </Details>
  );
}
