import type { ComponentChildren } from 'preact';
import {
  describedBy,
  FieldError,
  FieldHints,
  idOf,
  Optional,
  type Choices,
  type FieldProps,
  type FieldState,
} from './form.tsx';

/** One of a few; with more than about seven, use `SelectField`. */
export function RadioField({ choices, inline, ...field }: FieldProps & { choices: Choices; inline?: boolean }) {
  return (
    <Group field={field} inline={inline}>
      {choices.map((choice, at) => (
        <Option key={choice[0]} field={field} choice={choice} at={at} type="radio" on={choice[0] === field.value} />
      ))}
    </Group>
  );
}

/** Its words may be marked up, as in another language than the page's. */
type Ticked = readonly [value: string, label: ComponentChildren, hint?: string];
type ManyProps = FieldProps & { choices: readonly Ticked[]; chosen: readonly string[]; inline?: boolean | undefined };

/** Any of several; each that is ticked is sent under the same name. */
export function CheckboxGroup({ choices, chosen, inline, ...field }: ManyProps) {
  return (
    <Group field={field} inline={inline}>
      {choices.map((choice, at) => (
        <Option key={choice[0]} field={field} choice={choice} at={at} type="checkbox" on={chosen.includes(choice[0])} />
      ))}
    </Group>
  );
}

/** Yes or no; `value` is what is sent when it is ticked, "true" when left out. */
export function CheckboxField({ checked, ...field }: FieldProps & { checked?: boolean | undefined }) {
  return (
    <div class="ds-field">
      <input
        class="ds-input"
        type="checkbox"
        id={idOf(field.name)}
        name={field.name}
        value={field.value ?? 'true'}
        checked={checked}
        aria-invalid={field.error ? 'true' : undefined}
        aria-describedby={describedBy(field)}
      />
      <label class="ds-label" for={idOf(field.name)} data-weight="regular">
        {field.label}
      </label>
      <FieldHints {...field} />
      <FieldError {...field} />
    </div>
  );
}

type GroupProps = { field: FieldProps; inline?: boolean | undefined; children: ComponentChildren };

function Group({ field, inline, children }: GroupProps) {
  return (
    <fieldset class="ds-fieldset" aria-describedby={describedBy(field)}>
      <legend class="ds-label">
        {field.label}
        <Optional required={field.required} />
      </legend>
      <FieldHints {...field} />
      <div class={inline ? 'choices inline' : 'choices'}>{children}</div>
      <FieldError {...field} />
    </fieldset>
  );
}

type OptionProps = { field: FieldState; choice: Ticked; at: number; type: 'radio' | 'checkbox'; on: boolean };

/** The first has the field's own id, so that the error summary leads to it. */
function Option({ field, choice: [value, label, hint], at, type, on }: OptionProps) {
  const id = at === 0 ? idOf(field.name) : `${idOf(field.name)}-${at}`;
  return (
    <div class="ds-field">
      <input
        class="ds-input"
        type={type}
        id={id}
        name={field.name}
        value={value}
        checked={on}
        aria-invalid={field.error ? 'true' : undefined}
        aria-describedby={hint && `${id}-more`}
      />
      <label class="ds-label" for={id} data-weight="regular">
        {label}
      </label>
      {hint && (
        <div data-field="description" id={`${id}-more`}>
          {hint}
        </div>
      )}
    </div>
  );
}
