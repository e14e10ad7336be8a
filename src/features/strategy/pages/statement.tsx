import type { Values } from '#platform/form.ts';
import { languages, useLanguage, useTexts, type Language } from '#platform/language.ts';
import { FieldError, HiddenField, SelectField, TextArea, TextField, type Choices, type FieldState } from '#ui/form.tsx';
import { Mark, Official } from '#ui/list.tsx';
import { Details } from '#ui/page.tsx';
import { isWeak, type Rule } from '../reader/rules.ts';
import { readerTexts } from '../reader/texts.ts';
import { statementKinds, type Channel, type Mention, type StatementKind } from '../statement.ts';
import { strategyTexts } from '../texts.ts';
import { statementName } from '../words.ts';
import { blockId, statementId } from './source.tsx';
import { ChannelTicks, GoalTicks, Tick } from './ticks.tsx';

/** What the reader saw when it made a statement. */
export type Read = { blocks: readonly number[]; why: readonly string[]; mentions: readonly Mention[] };

export type StatementProps = {
  id: string;
  values: Values;
  field: (name: string) => FieldState;
  language: Language;
  goals: readonly number[];
  parents: Choices;
  read: Read | undefined;
};

/** A statement under review: its words as adopted, what they are tied to, and what the reader was unsure of. */
export function StatementFields(props: StatementProps) {
  const { id, values, language } = props;
  const text = useTexts(strategyTexts);
  const field = fieldOf(props);
  const words = values[`statement.${id}.official_text`] ?? '';
  return (
    <fieldset class="statement" id={statementId(id)} tabIndex={-1}>
      <StatementLegend {...props} />
      <HiddenField name={`statement.${id}.position`} value={values[`statement.${id}.position`]} />
      <TextArea {...field('official_text')} label={text.officialText} lang={language} rows={rowsFor(words)} />
      <div class="notes">
        <Reading {...props} />
        <MarkTicks {...props} />
      </div>
      <Ties {...props} />
      <More {...props} />
    </fieldset>
  );
}

/** A statement whose words stand: only what they are tied to, and how they read in other languages, can be changed. */
export function AdoptedFields(props: StatementProps) {
  const { id, values, language } = props;
  const text = useTexts(strategyTexts);
  const field = fieldOf(props);
  return (
    <fieldset class="statement" id={statementId(id)} tabIndex={-1}>
      <StatementLegend {...props} />
      <Official lang={language} size="small">
        {values[`statement.${id}.official_text`]}
      </Official>
      {['official_text', 'code', 'kind', 'place', 'remove'].map((name) => (
        <FieldError key={name} {...field(name)} />
      ))}
      <Reading {...props} />
      <Ties {...props} />
      <Details
        summary={<span class="small">{text.translations}</span>}
        open={hasError(props, translationNames(language))}
      >
        <Translations {...props} />
      </Details>
    </fieldset>
  );
}

/** Always there at the end: a statement that the reader did not find. */
export function NewStatement(props: Pick<StatementProps, 'field' | 'language' | 'goals' | 'parents'>) {
  const text = useTexts(strategyTexts);
  const all = { ...props, id: 'new1', values: {}, read: undefined };
  const field = fieldOf(all);
  return (
    <fieldset class="statement new" id={statementId('new1')} tabIndex={-1}>
      <legend>{text.add}</legend>
      <p class="small quiet">{text.addHint}</p>
      <TextArea {...field('official_text')} label={text.officialText} lang={props.language} rows={2} />
      <div class="pair">
        <TextField {...field('code')} label={text.code} />
        <KindField field={{ ...field('kind'), value: field('kind').value ?? 'commitment' }} />
      </div>
      <ParentField field={field('parent')} parents={props.parents} />
      <GoalTicks field={field('goals')} first={props.goals} />
      <ChannelTicks field={field('channels')} />
    </fieldset>
  );
}

const fieldOf =
  ({ id, field }: Pick<StatementProps, 'id' | 'field'>) =>
  (name: string) =>
    field(`statement.${id}.${name}`);

function StatementLegend({ id, values }: StatementProps) {
  const text = useTexts(strategyTexts);
  const language = useLanguage();
  const of = (name: string) => values[`statement.${id}.${name}`] ?? '';
  const kind = text.kind[of('kind') as StatementKind] ?? '';
  const name = statementName(of('code'), language);
  return (
    <legend>
      <b>{name}</b> {!name.startsWith(kind) && <span class="quiet">{kind}</span>}{' '}
      {of('unsure') === 'on' && <Mark color="brick">{text.unsure}</Mark>}
    </legend>
  );
}

/** Where it was read, what it names, and why the reader was not sure. */
function Reading({ id, values, read }: StatementProps) {
  const text = useTexts(strategyTexts);
  const reader = useTexts(readerTexts);
  if (!read) return null;
  const isUnsure = values[`statement.${id}.unsure`] === 'on';
  const reasons = read.why.filter((rule) => isWeak(rule as Rule)).map((rule) => lowerFirst(reader.rules[rule as Rule]));
  const [first] = read.blocks;
  return (
    <p class="small quiet">
      {isUnsure && reasons.length > 0 && <span class="block">{text.because(reasons.join('; '))}.</span>}
      {read.mentions.length > 0 && `${text.mentions(read.mentions.map(nameOf).join(', '))}. `}
      {first !== undefined && <a href={`#${blockId(first)}`}>{text.toSource}</a>}
    </p>
  );
}

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
const nameOf = ({ name, via }: Mention) => (via ? `${name} (${via})` : name);

/** The goals and channels in a line; unfolded where someone should look at them. */
function Ties(props: StatementProps) {
  const { id, values } = props;
  const text = useTexts(strategyTexts);
  const field = fieldOf(props);
  const chosen = (name: string) => (values[`statement.${id}.${name}`] ?? '').split(',').filter(Boolean);
  const goals = chosen('goals').map(text.goalNumber);
  const words = [...goals, ...chosen('channels').map((each) => text.channel[each as Channel])];
  const isTheirs = ['goals', 'channels'].some((name) => field(name).theirs !== undefined);
  return (
    <Details
      summary={<span class="small">{words.length ? words.join(' · ') : text.noTies}</span>}
      open={isTheirs || hasError(props, ['goals', 'channels'])}
    >
      <GoalTicks field={field('goals')} first={props.goals} />
      <ChannelTicks field={field('channels')} />
    </Details>
  );
}

function MarkTicks(props: StatementProps) {
  const text = useTexts(strategyTexts);
  const field = fieldOf(props);
  return (
    <div class="ticks">
      <input type="hidden" name={field('unsure').name} value="" />
      <Tick field={field('unsure')} value="on">
        {text.unsure}
      </Tick>
      <Tick field={field('remove')} value="on">
        {text.remove}
      </Tick>
    </div>
  );
}

function More(props: StatementProps) {
  const text = useTexts(strategyTexts);
  const field = fieldOf(props);
  const names = ['code', 'kind', 'parent', 'place', ...translationNames(props.language)];
  return (
    <Details summary={<span class="small">{text.more}</span>} open={hasError(props, names)}>
      <HiddenField name={field('was').name} value={field('code').value} />
      <div class="pair">
        <TextField {...field('code')} label={text.code} />
        <KindField field={field('kind')} />
      </div>
      <ParentField field={field('parent')} parents={props.parents} />
      <TextField {...field('place')} label={text.place} lang={props.language} />
      <Translations {...props} />
    </Details>
  );
}

function KindField({ field }: { field: FieldState }) {
  const text = useTexts(strategyTexts);
  return (
    <SelectField
      {...field}
      label={text.kindLabel}
      choices={statementKinds.map((each) => [each, text.kind[each]] as const)}
    />
  );
}

function ParentField({ field, parents }: { field: FieldState; parents: Choices }) {
  const text = useTexts(strategyTexts);
  return <SelectField {...field} label={text.parent} blank={text.noParent} choices={parents} />;
}

function Translations(props: StatementProps) {
  const text = useTexts(strategyTexts);
  return othersThan(props.language).map((each) => (
    <TextArea
      key={each}
      {...fieldOf(props)(`translation.${each}`)}
      label={text.translation[each]}
      lang={each}
      rows={2}
    />
  ));
}

const othersThan = (language: Language) => languages.filter((each) => each !== language);
const translationNames = (language: Language) => othersThan(language).map((each) => `translation.${each}`);
const hasError = (props: StatementProps, names: string[]) => names.some((name) => fieldOf(props)(name).error);
const rowsFor = (words: string) => Math.min(12, Math.max(1, Math.ceil(words.length / 42)));

/** A statement as those read it who may not change it. */
export function StatementRead({ id, values, language }: Pick<StatementProps, 'id' | 'values' | 'language'>) {
  const reader = useLanguage();
  const text = useTexts(strategyTexts);
  const of = (name: string) => values[`statement.${id}.${name}`] ?? '';
  const goals = of('goals').split(',').filter(Boolean);
  const words = [
    ...goals.map(text.goalNumber),
    ...of('channels')
      .split(',')
      .filter(Boolean)
      .map((each) => text.channel[each as keyof typeof text.channel]),
  ];
  const translation = of(`translation.${reader}`);
  return (
    <div class="statement" id={statementId(id)}>
      <Official
        lang={language}
        size="small"
        source={[...new Set([statementName(of('code'), reader), ...words])].join(' · ')}
      >
        {of('official_text')}
      </Official>
      {translation && <p class="small quiet">{translation}</p>}
    </div>
  );
}
