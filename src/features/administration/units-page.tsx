import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { Draft, Values } from '#platform/form.ts';
import { ErrorSummary, Form, FormFooter, HiddenField, TextArea, TextField, useFields } from '#ui/form.tsx';
import { LanguagesField } from '#ui/languages-field.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Mark, Row, Rows } from '#ui/list.tsx';
import { PostButton, SavedMeanwhile, Section } from '#ui/page.tsx';
import { administrationPaths as paths } from './paths.ts';
import { administrationTexts } from './texts.ts';
import type { listUnits } from './units.ts';

export type Unit = Awaited<ReturnType<typeof listUnits>>[number];
type Props = { units: Unit[]; draft: Draft };

/** The units of the county, and room to add several at once. */
export function UnitsPage({ units, draft }: Props) {
  const text = useTexts(administrationTexts);
  const href = useHref();
  const field = useFields(draft, text.errors);
  const refused = Object.keys(draft.errors).length > 0;
  return (
    <WorkLayout title={text.units} lead={text.unitsLead} section="units" refused={refused}>
      <ErrorSummary fields={[field('units')]} />
      {!units.length && <EmptyState title={text.unitsEmpty}>{text.unitsEmptyMore}</EmptyState>}
      {units.length > 0 && (
        <Rows label={text.units}>
          {units.map((unit) => (
            <UnitRow key={unit.id} unit={unit} />
          ))}
        </Rows>
      )}
      <Section id="new-units" heading={text.newUnits}>
        <Form action={href(paths.units)}>
          <TextArea {...field('units')} label={text.newUnits} hint={text.newUnitsHint} rows={4} />
          <FormFooter save={text.addUnits} />
        </Form>
      </Section>
    </WorkLayout>
  );
}

function UnitRow({ unit }: { unit: Unit }) {
  const text = useTexts(administrationTexts);
  const href = useHref();
  const name = unit[`name_${useLanguage()}`] || unit.name_nb;
  return (
    <Row title={name} href={href(paths.unit, { id: unit.id })} why={unit.ended_on && <Mark>{text.endedMark}</Mark>}>
      {[unit.mail, unit.phone, unit.people > 0 && `${text.people}: ${unit.people}`].filter(Boolean).join(' · ')}
    </Row>
  );
}

type UnitProps = {
  unit: { id: string; name_nb: string; ended_on: string | null; version: number };
  draft: Draft;
  saved?: Values | undefined;
};

/** One unit: what it is called, and how the public reaches it. */
export function UnitPage({ unit, draft, saved }: UnitProps) {
  const text = useTexts(administrationTexts);
  const href = useHref();
  const field = useFields(draft, text.errors, saved);
  const crumbs = [{ label: text.units, href: href(paths.units) }, { label: unit.name_nb }];
  const refused = Object.keys(draft.errors).length > 0;
  return (
    <WorkLayout title={unit.name_nb} crumbs={crumbs} section="units" refused={refused} actions={<Ending unit={unit} />}>
      {saved && <SavedMeanwhile />}
      <Form action={href(paths.unit, { id: unit.id })}>
        <ErrorSummary fields={['name.nb', 'name.nn', 'name.en', 'mail', 'phone'].map(field)} />
        <HiddenField name="version" value={draft.values.version} />
        <LanguagesField name="name" label={text.unitName} field={field} source="nb" required />
        <TextField {...field('mail')} label={text.mail} type="email" required={false} />
        <TextField {...field('phone')} label={text.phone} type="tel" required={false} />
        <FormFooter cancel={href(paths.units)} />
      </Form>
    </WorkLayout>
  );
}

function Ending({ unit: { id, ended_on: ended, version } }: Pick<UnitProps, 'unit'>) {
  const text = useTexts(administrationTexts);
  const to = ended ? paths.unitReopen : paths.unitEnd;
  return (
    <PostButton action={useHref()(to, { id })} fields={{ version }} variant="tertiary">
      {ended ? text.reopen : text.end}
    </PostButton>
  );
}
