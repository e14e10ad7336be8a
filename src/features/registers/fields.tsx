import { isNewKey, type Draft, type Values } from '#platform/form.ts';
import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import { keysIn } from '#records/register/check.ts';
import type { Field, Part, Register, RegisterWords } from '#records/register/register.ts';
import { CheckboxField, CheckboxGroup, RadioField } from '#ui/choices.tsx';
import {
  DateField,
  HiddenField,
  idOf,
  NumberField,
  SelectField,
  TextArea,
  TextField,
  type Choices,
  type FieldState,
} from '#ui/form.tsx';
import { Actions, Button, Details, Section } from '#ui/page.tsx';
import { cellWords, toldFields, type Names } from './cell-words.ts';
import { registerTexts } from './texts.ts';

/** What a register's fields are shown from. `options` are the records that a reference may name, by the kinds it may be of. */
export type Shown = {
  register: Register;
  words: RegisterWords;
  draft: Draft;
  field: (name: string) => FieldState;
  options: (kinds: readonly string[]) => Choices;
  names: Names;
  /** What stands saved: a reference stays though its reader cannot choose it, such as to what is archived or closed. */
  kept?: Values | undefined;
  /** A button that fills the form from elsewhere instead of saving it, by the part that says what from. */
  fill?: { button: string; label: string; part: string } | undefined;
};

type ControlProps = { spec: Field; name: string; label: string; at: string; shown: Shown };

/** The control of one field. `name` is that in the form, `at` that in the words: `fee.ID.amount` and `fee.amount`. */
export function Control({ spec, name, label, at, shown }: ControlProps) {
  const text = useTexts(registerTexts);
  const { field, words, draft } = shown;
  const hint = words.hints?.[at];
  const asks = !spec.required && !(spec.type === 'choice' && !spec.blank);
  const props = { ...field(name), label, ...(hint && { hint }), ...(asks && { required: false }) };
  const option = (code: string) => [code, words.options?.[at]?.[code] ?? code] as const;
  if (spec.type === 'text') return <TextArea {...props} rows={3} limit={spec.max ?? 4000} />;
  if (spec.type === 'day') return <DateField {...props} />;
  if (spec.type === 'year' || spec.type === 'count' || spec.type === 'money' || spec.type === 'percent')
    return <NumberField {...props} />;
  if (spec.type === 'url') return <TextField {...props} type="url" />;
  if (spec.type === 'mail') return <TextField {...props} type="email" />;
  if (spec.type === 'flag')
    return <CheckboxField {...props} value="on" checked={(draft.values[name] ?? '').split(',').includes('on')} />;
  if (spec.type === 'choices')
    return (
      <>
        <HiddenField name={name} value="" />
        <CheckboxGroup
          {...props}
          choices={spec.options.map(option)}
          chosen={(draft.values[name] ?? '').split(',')}
          inline
        />
      </>
    );
  if (spec.type === 'reference') return <ReferenceControl props={props} spec={spec} shown={shown} />;
  if (spec.type !== 'choice') return <TextField {...props} />;
  const choices = spec.options.map(option);
  if (choices.length > 4 || spec.blank || name !== at)
    return <SelectField {...props} choices={choices} blank={spec.blank ? text.choose : undefined} />;
  return <RadioField {...props} value={props.value || choices[0]?.[0]} choices={choices} inline />;
}

type ReferenceProps = {
  props: FieldState & { label: string };
  spec: Extract<Field, { type: 'reference' }>;
  shown: Shown;
};

/** A choice without what stands saved would be emptied by whoever saves the form. */
const withKept = (choices: Choices, kept: string | null | undefined, nameOf: (id: string) => string): Choices =>
  kept && !choices.some(([id]) => id === kept) ? [...choices, [kept, nameOf(kept)]] : choices;

/** One of the records there are; an organisation that is not there yet is named at once, so that nobody is sent away. */
function ReferenceControl({ props, spec, shown }: ReferenceProps) {
  const text = useTexts(registerTexts);
  const choices = withKept(
    shown.options(spec.to),
    shown.kept?.[props.name],
    (id) => shown.names.get(id) ?? text.hidden,
  );
  const fresh = shown.field(`${props.name}_new`);
  if (!spec.to.includes('organisation')) return <SelectField {...props} choices={choices} blank={text.choose} />;
  if (!choices.length) {
    const error = fresh.error ?? props.error;
    return (
      <div id={idOf(props.name)}>
        <TextField {...props} {...fresh} {...(error && { error })} />
      </div>
    );
  }
  return (
    <div class="stack">
      <SelectField {...props} choices={choices} blank={text.choose} />
      <Details summary={text.notInList} open={Boolean(fresh.value)}>
        <TextField {...fresh} label={text.orNew} hint={text.orNewHint} />
      </Details>
    </div>
  );
}

const isShort = ({ type }: Field) => ['day', 'time', 'year', 'count', 'money', 'percent', 'choice'].includes(type);

/** Short fields stand two and two; what they belong to keeps its order. */
export function Controls({ specs, prefix, shown }: { specs: readonly Field[]; prefix: string; shown: Shown }) {
  const [part] = prefix.split('.');
  const control = (spec: Field) => {
    const at = prefix ? `${part}.${spec.name}` : spec.name;
    return (
      <Control
        key={spec.name}
        spec={spec}
        name={prefix + spec.name}
        at={at}
        label={shown.words.labels[at] ?? spec.name}
        shown={shown}
      />
    );
  };
  return (
    <>
      {inPairs(specs).map((group) =>
        group.length > 1 ? (
          <div class="pair" key={group[0]?.name}>
            {group.map(control)}
          </div>
        ) : (
          group.map(control)
        ),
      )}
    </>
  );
}

function inPairs(specs: readonly Field[]): Field[][] {
  const groups: Field[][] = [];
  for (const spec of specs) {
    const last = groups.at(-1);
    if (last?.length === 1 && last[0] && isShort(last[0]) && isShort(spec)) last.push(spec);
    else groups.push([spec]);
  }
  return groups;
}

/** The rows of a part there are, each a fold, and room for more. */
export function PartFields({ part, shown }: { part: Part; shown: Shown }) {
  const text = useTexts(registerTexts);
  const { draft, words } = shown;
  const label = words.labels[part.name] ?? part.name;
  const one = words.labels[`${part.name}.one`] ?? label;
  const keys = keysIn(part.name, draft.values);
  const fresh = keys.filter(isNewKey);
  return (
    <Section id={`part-${part.name}`} heading={label} first note={words.hints?.[part.name]}>
      {keys
        .filter((key) => !isNewKey(key))
        .map((key) => (
          <KeptRow key={key} part={part} row={key} shown={shown} />
        ))}
      {(fresh.length ? fresh : ['new1']).map((key) => (
        <fieldset key={key} class="ds-fieldset">
          <legend class={keys.length > 1 ? 'ds-label' : 'ds-sr-only'}>{text.newRow(one)}</legend>
          <div class="stack">
            <Controls specs={part.fields} prefix={`${part.name}.${key}.`} shown={shown} />
          </div>
        </fieldset>
      ))}
      <Actions>
        <Button name="more" value={part.name} small>
          {text.another(one)}
        </Button>
        {shown.fill?.part === part.name && (
          <Button name={shown.fill.button} value="on" small>
            {shown.fill.label}
          </Button>
        )}
      </Actions>
    </Section>
  );
}

function KeptRow({ part, row, shown }: { part: Part; row: string; shown: Shown }) {
  const text = useTexts(registerTexts);
  const language = useLanguage();
  const prefix = `${part.name}.${row}.`;
  const { draft, field } = shown;
  const isWrong = part.fields.some(({ name }) => field(prefix + name).error ?? field(prefix + name).theirs);
  return (
    <Details summary={rowWords(part, draft.values, prefix, shown, language)} open={isWrong}>
      <div class="stack">
        <Controls specs={part.fields} prefix={prefix} shown={shown} />
        <CheckboxGroup
          name={`${prefix}remove`}
          label={text.remove}
          choices={[['on', text.removeRow]]}
          chosen={[draft.values[`${prefix}remove`] ?? '']}
        />
      </div>
    </Details>
  );
}

/** A row in a line: what is filled in of it, the first four. */
function rowWords(part: Part, values: Values, prefix: string, { words, names }: Shown, language: Language): string {
  const said = toldFields(part.fields)
    .map((field) => cellWords(field, values, prefix, { words, language, names }))
    .filter(Boolean);
  return said.slice(0, 4).join(' · ') || (words.labels[part.name] ?? part.name);
}
