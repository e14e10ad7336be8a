import { useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { Draft, Values } from '#platform/form.ts';
import { CheckboxField } from '#ui/choices.tsx';
import {
  ErrorSummary,
  FileField,
  Form,
  FormFooter,
  HiddenField,
  TextArea,
  TextField,
  useFields,
  type FieldState,
} from '#ui/form.tsx';
import { LanguagesField } from '#ui/languages-field.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { LinkButton, SavedMeanwhile, Section } from '#ui/page.tsx';
import { Swatches } from './swatches.tsx';
import { administrationPaths as paths } from './paths.ts';
import { administrationTexts } from './texts.ts';

type Props = { draft: Draft; logo: string; units: number; demo: boolean; saved?: Values | undefined };

/** From a demo to a county's own: everything on one page, with one button. */
export function SettingsPage(props: Props) {
  const text = useTexts(administrationTexts);
  return (
    <WorkLayout
      title={text.settings}
      lead={text.settingsLead}
      section="settings"
      refused={Object.keys(props.draft.errors).length > 0}
    >
      {props.saved && <SavedMeanwhile />}
      <SettingsForm {...props} />
      {props.demo && <DemoBox />}
    </WorkLayout>
  );
}

const named = ['name', 'tagline.nb', 'tagline.nn', 'tagline.en', 'logo', 'accent', 'unit', 'mail', 'phone'];
const summed = [...named, 'accessibilityUrl', 'journalUrl', 'units'];

function SettingsForm({ draft, logo, units, saved }: Props) {
  const text = useTexts(administrationTexts);
  const href = useHref();
  const field = useFields(draft, text.errors, saved);
  return (
    <Form action={href(paths.settings)} files>
      <ErrorSummary fields={summed.map(field)} />
      <HiddenField name="version" value={draft.values.version} />
      <TextField {...field('name')} label={text.countyName} required />
      <LanguagesField name="tagline" label={text.tagline} hint={text.taglineHint} field={field} source="nb" />
      <LookFields field={field} logo={logo} />
      <ContactFields field={field} />
      <Section id="addresses" heading={text.addresses}>
        <TextField {...field('accessibilityUrl')} label={text.accessibilityUrl} type="url" required={false} />
        <TextField {...field('journalUrl')} label={text.journalUrl} hint={text.journalHint} required={false} />
      </Section>
      <Section id="new-units" heading={text.units} more={<a href={href(paths.units)}>{text.toUnits}</a>}>
        <p class="quiet">{text.unitCount(units)}</p>
        <TextArea {...field('units')} label={text.newUnits} hint={text.newUnitsHint} rows={4} required={false} />
      </Section>
      <FormFooter />
    </Form>
  );
}

type Fields = { field: (name: string) => FieldState };

function LookFields({ field, logo }: Fields & { logo: string }) {
  const text = useTexts(administrationTexts);
  const accent = field('accent');
  return (
    <>
      {logo && (
        <>
          <p>
            {text.logoNow}: <img src={logo} alt={text.logoNow} height={40} />
          </p>
          <CheckboxField name="removeLogo" label={text.removeLogo} />
        </>
      )}
      <FileField
        {...field('logo')}
        value={undefined}
        label={text.logo}
        hint={text.logoHint}
        accept="image/png,image/jpeg,image/webp"
        required={false}
      />
      <TextField {...accent} label={text.accent} hint={text.accentHint} required />
      <Swatches accent={accent.value ?? ''} />
    </>
  );
}

function ContactFields({ field }: Fields) {
  const text = useTexts(administrationTexts);
  return (
    <Section id="contact" heading={text.contact} note={text.contactNote}>
      <TextField {...field('unit')} label={text.contactUnit} required={false} />
      <TextField {...field('mail')} label={text.mail} type="email" required={false} />
      <TextField {...field('phone')} label={text.phone} type="tel" required={false} />
    </Section>
  );
}

function DemoBox() {
  const text = useTexts(administrationTexts);
  const href = useHref();
  return (
    <Section id="demo" heading={text.demo}>
      <p>{text.demoLead}</p>
      <LinkButton href={href(paths.demo)} variant="secondary">
        {text.demoSee}
      </LinkButton>
    </Section>
  );
}
