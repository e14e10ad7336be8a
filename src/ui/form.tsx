import type { ComponentChildren, InputHTMLAttributes } from 'preact';
import { useTexts } from '#platform/language.ts';
import { uiTexts } from './texts.ts';

/** One field as the reader left it. `theirs` is what someone else saved in it meanwhile. */
export type FieldState = {
  name: string;
  value?: string | undefined;
  error?: string | undefined;
  hint?: ComponentChildren;
  theirs?: string | undefined;
};

/** `required={false}` is said beside the label; left out, nothing is said. */
export type FieldProps = FieldState & { label: string; required?: boolean | undefined };
export type Choice = readonly [value: string, label: string, hint?: string];
export type Choices = readonly Choice[];

type Typed = { values: Record<string, string>; errors: Record<string, string> };

/**
 * Gives each field its value, its error in words, and what someone else saved meanwhile:
 * `const field = useFields(draft, text.errors)` and then `<TextField {...field('title')} label={text.title} />`.
 */
export function useFields(draft: Typed, errors: object, saved: Record<string, string> = {}) {
  const { unclear } = useTexts(uiTexts);
  const words = errors as Record<string, string>;
  return (name: string): FieldState => ({
    name,
    value: draft.values[name],
    error: draft.errors[name] && (words[draft.errors[name]] ?? unclear),
    theirs: name in saved && saved[name] !== draft.values[name] ? saved[name] : undefined,
  });
}

type FormProps = {
  action: string;
  children: ComponentChildren;
  /** The form carries files. */
  files?: boolean | undefined;
  /** A name under which the browser keeps what is typed until it is saved. */
  keep?: string | undefined;
  method?: 'get' | 'post' | undefined;
  label?: string | undefined;
};

/** A form that answers with our own messages: the browser's are switched off. */
export function Form({ action, children, files, keep, method = 'post', label }: FormProps) {
  return (
    <form
      class="form"
      method={method}
      action={action}
      enctype={files ? 'multipart/form-data' : undefined}
      noValidate
      data-keep={keep}
      aria-label={label}
    >
      {children}
    </form>
  );
}

type TextProps = FieldProps & {
  /** Most characters; said in words, counted by script, never cut. */
  limit?: number | undefined;
  type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search' | undefined;
  autocomplete?: InputHTMLAttributes['autocomplete'];
  lang?: string | undefined;
};

export function TextField({ limit, type = 'text', autocomplete, lang, ...field }: TextProps) {
  return (
    <Field {...field}>
      <input
        class="ds-input"
        {...({ type } as { type: 'text' })}
        value={field.value}
        autocomplete={autocomplete}
        lang={lang}
        data-limit={limit}
        {...wiring(field)}
      />
    </Field>
  );
}

type AreaProps = FieldProps & { rows?: number | undefined; limit?: number | undefined; lang?: string | undefined };

export function TextArea({ rows = 5, limit, lang, ...field }: AreaProps) {
  return (
    <Field {...field}>
      <textarea
        class="ds-input"
        rows={rows}
        lang={lang}
        data-limit={limit}
        {...wiring(field)}
        value={field.value ?? ''}
      />
    </Field>
  );
}

export function DateField(field: FieldProps) {
  return (
    <Field {...field} narrow>
      <input class="ds-input" type="date" value={field.value} {...wiring(field)} />
    </Field>
  );
}

/** A number as people write it, `1 200,5`: text to the browser, digits on the phone's keys. */
export function NumberField({ unit, ...field }: FieldProps & { unit?: string | undefined }) {
  return (
    <Field {...field} narrow>
      <span class="with-unit">
        <input class="ds-input" type="text" inputmode="decimal" value={field.value} {...wiring(field)} />
        {unit && <span class="quiet">{unit}</span>}
      </span>
    </Field>
  );
}

/** `blank` is the first line of the list when nothing is chosen. */
export function SelectField({
  choices,
  blank,
  ...field
}: FieldProps & { choices: Choices; blank?: string | undefined }) {
  return (
    <Field {...field}>
      <select class="ds-input" {...wiring(field)}>
        {blank !== undefined && <option value="">{blank}</option>}
        {choices.map(([value, label]) => (
          <option key={value} value={value} selected={value === field.value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

type FileProps = FieldProps & { accept?: string | undefined; multiple?: boolean | undefined };

/** A file is chosen, or with script dropped. */
export function FileField({ accept, multiple, ...field }: FileProps) {
  return (
    <Field {...field}>
      <file-drop data-words={useTexts(uiTexts).drop}>
        <input class="ds-input" type="file" accept={accept} multiple={multiple} {...wiring(field)} />
      </file-drop>
    </Field>
  );
}

export function HiddenField({ name, value }: { name: string; value: string | number | undefined }) {
  return value === undefined ? null : <input type="hidden" name={name} value={value} />;
}

/** Label, hint and error around one control. Complete before any script has run. */
export function Field(props: FieldProps & { children: ComponentChildren; narrow?: boolean }) {
  const { name, label, required, children, narrow } = props;
  return (
    <div class={narrow ? 'ds-field narrow' : 'ds-field'}>
      <label class="ds-label" for={idOf(name)}>
        {label}
        <Optional required={required} />
      </label>
      <FieldHints {...props} />
      {children}
      <FieldError {...props} />
    </div>
  );
}

export function Optional({ required }: { required?: boolean | undefined }) {
  const { optional } = useTexts(uiTexts);
  return required === false ? <span class="optional"> {optional}</span> : null;
}

/** What helps before one types: the hint, and what someone else saved meanwhile. */
export function FieldHints({ name, hint, theirs }: FieldState) {
  const text = useTexts(uiTexts);
  return (
    <>
      {hint && (
        <div data-field="description" id={`${idOf(name)}-hint`}>
          {hint}
        </div>
      )}
      {theirs !== undefined && (
        <div class="theirs" id={`${idOf(name)}-theirs`}>
          {text.theirs} <ins>{theirs || text.emptied}</ins>
        </div>
      )}
    </>
  );
}

export function FieldError({ name, error }: FieldState) {
  if (!error) return null;
  return (
    <p class="ds-validation-message" data-field="validation" id={`${idOf(name)}-error`} data-color="danger">
      {error}
    </p>
  );
}

/** The names of fields may hold a dot (`title.nb`); their ids hold a hyphen. */
export const idOf = (name: string): string => name.replaceAll('.', '-');

/** The ids that tell about a field, in the order in which they are read. */
export function describedBy({ name, hint, error, theirs }: FieldState): string | undefined {
  const parts = [hint && 'hint', theirs !== undefined && 'theirs', error && 'error'];
  const ids = parts.filter(Boolean).map((part) => `${idOf(name)}-${String(part)}`);
  return ids.join(' ') || undefined;
}

/** What ties a control to its label, its hint and its error. */
function wiring(field: FieldProps) {
  return {
    id: idOf(field.name),
    name: field.name,
    required: field.required === true,
    'aria-invalid': field.error ? ('true' as const) : undefined,
    'aria-describedby': describedBy(field),
  };
}

/** First thing in a refused form; each line leads to its field. */
export function ErrorSummary({ fields }: { fields: FieldState[] }) {
  const text = useTexts(uiTexts);
  const refused = fields.filter(({ error }) => error);
  if (refused.length === 0) return null;
  return (
    <div
      class="ds-error-summary"
      role="group"
      tabIndex={-1}
      aria-labelledby="error-summary"
      data-color="danger"
      data-focus
    >
      <h2 class="ds-heading" data-size="xs" id="error-summary">
        {text.mend}
      </h2>
      <ul class="ds-list">
        {refused.map(({ name, error }) => (
          <li key={name}>
            <a class="ds-link" href={`#${idOf(name)}`}>
              {error}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

type FooterProps = {
  /** What the one filled button says; "Lagre" when left out. */
  save?: string | undefined;
  cancel?: string | undefined;
  note?: ComponentChildren;
  children?: ComponentChildren;
};

/** The end of a form: its one filled button, then what else can be done, then what is worth knowing. */
export function FormFooter({ save, cancel, note, children }: FooterProps) {
  const text = useTexts(uiTexts);
  return (
    <footer>
      <button class="ds-button" type="submit">
        {save ?? text.save}
      </button>
      {children}
      {cancel && <a href={cancel}>{text.cancel}</a>}
      {note && <span class="small quiet">{note}</span>}
    </footer>
  );
}
