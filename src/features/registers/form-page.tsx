import type { VNode } from 'preact';
import type { Draft, Values } from '#platform/form.ts';
import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { FormSection, Register } from '#records/register/register.ts';
import { titleOf, type RecordView } from '#records/record.ts';
import { recordTexts } from '#records/texts.ts';
import {
  DateField,
  ErrorSummary,
  Form,
  FormFooter,
  HiddenField,
  TextField,
  useFields,
  type Choices,
} from '#ui/form.tsx';
import { LanguagesField } from '#ui/languages-field.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { Alert, Details, SavedMeanwhile, Section } from '#ui/page.tsx';
import type { Names } from './cell-words.ts';
import { Controls, PartFields, type Shown } from './fields.tsx';
import { firstForm, formWithField, type FormPart } from './form-part.ts';
import { registerTexts } from './texts.ts';
import { Confirmations, flagsOf, isTold, WhoFields, type Choosable } from './who-fields.tsx';

export type FormPageProps = {
  register: Register;
  /** The sections that this form is of. */
  part: FormPart;
  draft: Draft;
  choosable: Choosable;
  options: (kinds: readonly string[]) => Choices;
  names: Names;
  /** What is changed; a new one where there is none. */
  record?: RecordView | undefined;
  /** The record that a new one lies under. */
  parent?: { id: string; title: string; href: string } | undefined;
  saved?: Values | undefined;
  /** What stands above the fields: a look-up, a warning. */
  above?: VNode | undefined;
  fill?: Shown['fill'];
};

/** Add or change a record of a register: what is needed stands open, the rest a fold away. */
export function RegisterForm(props: FormPageProps) {
  const { register, part, draft, choosable, record, parent, saved } = props;
  const text = useTexts(registerTexts);
  const language = useLanguage();
  const words = register.words[language];
  const common = useTexts(recordTexts);
  const href = useHref();
  const { paths } = register;
  const field = useFields(draft, { ...common.errors, ...words.errors }, saved);
  const section = part.page && words.sections?.[part.sections[0]?.key ?? ''];
  const title = section ?? (record ? words.change : words.add);
  const above = parent ? { label: parent.title, href: parent.href } : { label: words.many, href: href(paths.workList) };
  const middle =
    part.page && record ? [{ label: titleOf(record, language), href: href(paths.work, { id: record.id }) }] : [];
  const [here, elsewhere] = errorsBy(register, part, draft);
  const back = record ? href(paths.work, { id: record.id }) : above.href;
  const { options, names, fill } = props;
  const shown: Shown = { register, words, draft, field, options, names, fill, kept: record?.values };
  return (
    <WorkLayout
      title={title}
      refused={Object.keys(draft.errors).length > 0}
      section={register.name}
      crumbs={[above, ...middle, { label: title }]}
    >
      {saved && <SavedMeanwhile />}
      {props.above}
      <Form action={record ? href(part.path, { id: record.id }) : href(paths.add)} keep={register.name}>
        <SaveOnEnter />
        <ErrorSummary fields={here.map(field)} />
        <Elsewhere register={register} record={record} names={elsewhere} errors={draft.errors} />
        {draft.values.version && <HiddenField name="version" value={draft.values.version} />}
        <HiddenField name="source_language" value={draft.values.source_language || 'nb'} />
        {parent && <HiddenField name="under" value={parent.id} />}
        {part.sections.map((section) => (
          <SectionFields key={section.key ?? section.names[0]} section={section} shown={shown} {...props} />
        ))}
        {!part.page && <Confirmations texts={record?.texts} draft={draft} labels={words.labels} />}
        {!part.page && <WhoFields field={field} draft={draft} saved={saved} choosable={choosable} />}
        <FormFooter cancel={back} note={record ? undefined : text.draftNote} />
      </Form>
    </WorkLayout>
  );
}

/** What is wrong in the fields of this form, and what is wrong in those of others, which this one would break. */
function errorsBy(register: Register, part: FormPart, { errors }: Draft): [here: string[], elsewhere: string[]] {
  const names = Object.keys(errors);
  const isElsewhere = (name: string) => {
    const form = formWithField(register, name);
    return form ? form.path.pattern.nb !== part.path.pattern.nb : Boolean(part.page);
  };
  return [names.filter((name) => !isElsewhere(name)), names.filter(isElsewhere)];
}

type ElsewhereProps = Pick<FormPageProps, 'register' | 'record'> & {
  names: readonly string[];
  errors: Readonly<Record<string, string>>;
};

/** What must be mended on another page first, each with the way there. */
function Elsewhere({ names, errors, register, record }: ElsewhereProps) {
  const language = useLanguage();
  const text = useTexts(registerTexts);
  const common = useTexts(recordTexts);
  const href = useHref();
  if (!names.length || !record) return null;
  const words = register.words[language];
  const told: Readonly<Record<string, string>> = { ...common.errors, ...words.errors };
  return (
    <Alert color="danger" heading={text.elsewhere}>
      <ul>
        {names.map((name) => {
          const [top = '', , inside] = name.split('.');
          const label = words.labels[inside ? `${top}.${inside}` : top] ?? words.labels[top] ?? top;
          const form = formWithField(register, name) ?? firstForm(register);
          return (
            <li key={name}>
              <a href={href(form.path, { id: record.id })}>{label}</a>: {told[errors[name] ?? ''] ?? errors[name]}
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}

/** Enter in a field presses the first button of a form: it saves, and does not ask for one more row. */
const SaveOnEnter = () => <button type="submit" class="ds-sr-only" tabIndex={-1} aria-hidden="true" />;

type SectionProps = FormPageProps & { section: FormSection; shown: Shown };

function SectionFields({ section, shown, ...props }: SectionProps) {
  const { key, names, folded } = section;
  const items = grouped(names, shown.register).map((group) => (
    <Items key={group[0]} items={group} shown={shown} record={props.record} draft={props.draft} />
  ));
  const heading = shown.words.sections?.[key ?? ''];
  // A page of its own is headed by its section already.
  const isHeaded = props.part.page && props.part.sections.length === 1;
  if ((!folded && !heading) || isHeaded) return <>{items}</>;
  if (!folded)
    return (
      <Section id={`section-${key}`} heading={heading ?? ''} first>
        <div class="stack">{items}</div>
      </Section>
    );
  const open = isTold(props.draft, props.saved, names) || isTyped(props, names);
  return (
    <Details summary={heading ?? key} open={open}>
      <div class="stack">{items}</div>
    </Details>
  );
}

/** Whether a form that was refused brings something new in these fields: what was typed is not folded away. */
function isTyped({ draft, record, register }: FormPageProps, names: readonly string[]): boolean {
  if (!Object.keys(draft.errors).length) return false;
  return Object.entries(draft.values).some(([name, value]) => {
    const [top = '', , inside] = name.split('.');
    const isNew = names.includes(top) && value !== (record?.values[name] ?? '');
    return isNew && !startsChosen(register, top, inside);
  });
}

/** A choice is never empty: of those nobody has typed anything. */
function startsChosen({ fields, parts }: Register, top: string, inside: string | undefined): boolean {
  const own = inside ? parts.find(({ name }) => name === top)?.fields : fields;
  return own?.some(({ name, type }) => name === (inside ?? top) && type === 'choice') ?? false;
}

/** Fields of the register that follow one another stand together, so that short ones can pair. */
function grouped(names: readonly string[], { fields }: Register): string[][] {
  const isField = (name: string) => fields.some((field) => field.name === name);
  const groups: string[][] = [];
  for (const name of names) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && isField(last[0]) && isField(name)) last.push(name);
    else groups.push([name]);
  }
  return groups;
}

type ItemsProps = { items: readonly string[]; shown: Shown; record: RecordView | undefined; draft: Draft };

/** A text, a part, the days of the record, its tags, or some of the register's own fields. */
function Items({ items, shown, record, draft }: ItemsProps) {
  const common = useTexts(recordTexts);
  const { register, words, field } = shown;
  const [name = ''] = items;
  const text = register.texts.find((each) => each.name === name);
  const part = register.parts.find((each) => each.name === name);
  const label = words.labels[name];
  const hint = words.hints?.[name];
  if (text)
    return (
      <LanguagesField
        field={field}
        source={(draft.values.source_language || 'nb') as Language}
        name={name}
        label={label ?? (common as unknown as Record<string, string>)[name] ?? name}
        area={text.long}
        rows={text.max > 1000 ? 6 : 3}
        limit={text.max}
        required={text.required}
        flags={flagsOf(record?.texts)(name)}
        {...(hint && { hint })}
      />
    );
  if (part) return <PartFields part={part} shown={shown} />;
  if (name === 'days')
    return (
      <div class="pair">
        <DateField {...field('starts_on')} label={words.labels.starts_on ?? common.starts} required={false} />
        <DateField {...field('ends_on')} label={words.labels.ends_on ?? common.ends} required={false} />
      </div>
    );
  if (name === 'tags')
    return <TextField {...field('tags')} label={common.tags} hint={common.tagsHint} required={false} />;
  const specs = items.flatMap((each) => register.fields.find((spec) => spec.name === each) ?? []);
  return <Controls specs={specs} prefix="" shown={shown} />;
}
