import type { ComponentChildren, VNode } from 'preact';
import type { Actor } from '#platform/actor.ts';
import { formatDays, hostOf } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { ListedContribution } from '#features/contributions/queries.ts';
import type { Changed } from '#features/recordpages/fields.ts';
import { kindOf } from '#records/kind.ts';
import type { Told } from '#records/moves.tsx';
import { textIn, titleOf, type RecordView } from '#records/record.ts';
import { keysIn } from '#records/register/check.ts';
import type { Referrer } from '#records/register/references.ts';
import type { Field, Part, Register } from '#records/register/register.ts';
import { recordRights } from '#records/rights.ts';
import { recordTexts } from '#records/texts.ts';
import { WorkLayout } from '#ui/layout.tsx';
import { Facts, Table, type Fact, type TableColumn } from '#ui/list.tsx';
import { Beside, Section } from '#ui/page.tsx';
import { cellWords, toldFields, type Names } from './cell-words.ts';
import { Changes, Contributions, isToPublish, Next, NotDone, Standing } from './standing.tsx';
import { registerTexts } from './texts.ts';

export type ShowProps = {
  register: Register;
  record: RecordView;
  parent: { title: string; href: string } | undefined;
  contributions: ListedContribution[];
  referrers: Referrer[];
  unit: string | undefined;
  responsible: string | undefined;
  names: Names;
  changed: readonly Changed[];
  reader: Actor;
  told: Told;
  /** Links of the register's own, beside change and "as a visitor". */
  links?: VNode | undefined;
  /** Its own steps lead on: what is to be published waits below. */
  leadsOn?: boolean | undefined;
  /** What stands before its parts. */
  first?: VNode | undefined;
  /** What it owes, and until when. */
  duties?: VNode | null | undefined;
  /** What the register and the house show of it: log, account. */
  sections?: ComponentChildren;
  /** Comments, attachments, links and history. */
  side?: ComponentChildren;
};

/** A record of a register as those who work with it see it. */
export function RegisterShow(props: ShowProps) {
  const { register, record, reader, told, parent } = props;
  const text = useTexts(registerTexts);
  const language = useLanguage();
  const href = useHref();
  const { id } = record;
  const title = titleOf(record, language);
  const isWaiting = isToPublish(record, props.contributions);
  const isFirst = isWaiting && !props.leadsOn;
  const [lead, others] = textsOf(register, record);
  const above = parent
    ? { label: parent.title, href: parent.href }
    : { label: register.words[language].many, href: href(register.paths.workList) };
  return (
    <WorkLayout
      title={title}
      section={register.name}
      crumbs={[above, { label: title }]}
      actions={
        <>
          {recordRights.change.on(reader, record) && <a href={href(register.paths.edit, { id })}>{text.change}</a>}
          {register.isPublic && <a href={href(register.paths.preview, { id })}>{text.asVisitor}</a>}
          {props.links}
        </>
      }
    >
      <Standing record={record} />
      <NotDone told={told} kind={record.kind} />
      {isFirst && <Changes changed={props.changed} />}
      {isFirst && <Next {...props} work={register.paths.work} />}
      <Beside factsFirst label={text.facts} aside={<RegisterFacts {...props} />}>
        {props.first}
        <Texts {...props} names={lead} />
        {props.duties}
        {register.parts
          .filter(({ ownSection }) => !ownSection)
          .map((part) => (
            <PartTable key={part.name} part={part} {...props} />
          ))}
        <Texts {...props} names={others} />
        {props.sections}
        {register.contributesBy && <Contributions {...props} />}
        <Referrers referrers={props.referrers} />
        {isWaiting && !isFirst && <Changes changed={props.changed} />}
        {!isFirst && <Next {...props} work={register.paths.work} />}
        {props.side}
      </Beside>
    </WorkLayout>
  );
}

/** The texts that are written, but the title: the first says what it is, and leads; then the others. */
function textsOf(register: Register, { values }: RecordView): [lead: string[], others: string[]] {
  const written = register.texts
    .map(({ name }) => name)
    .filter((name) => name !== 'title' && textIn(values, name, 'nb').text);
  return [written.slice(0, 1), written.slice(1)];
}

/** Some of its texts, each under its name. */
function Texts({ register, record, names }: Pick<ShowProps, 'register' | 'record'> & { names: string[] }) {
  const language = useLanguage();
  const { labels } = register.words[language];
  return (
    <>
      {names.map((name) => {
        const { text, language: spoken } = textIn(record.values, name, language);
        if (!text) return null;
        const prose = text.split(/\n{2,}/).map((part) => <p key={part}>{part}</p>);
        if (name === 'summary' || name === 'description')
          return (
            <div key={name} class="prose" lang={spoken}>
              {prose}
            </div>
          );
        return (
          <Section key={name} id={`text-${name}`} heading={labels[name] ?? name}>
            <div class="prose" lang={spoken}>
              {prose}
            </div>
          </Section>
        );
      })}
    </>
  );
}

function RegisterFacts({ register, record, unit, responsible, names, parent }: ShowProps) {
  const text = useTexts(registerTexts);
  const common = useTexts(recordTexts);
  const language = useLanguage();
  const words = register.words[language];
  const { starts_on: from, ends_on: to } = record;
  const own = toldFields(register.fields).map((field): Fact | null => {
    const said = <Cell field={field} record={record} names={names} register={register} />;
    return record.values[field.name] ? [words.labels[field.name] ?? field.name, said] : null;
  });
  return (
    <Facts
      facts={[
        parent && [text.under, <a href={parent.href}>{parent.title}</a>],
        ...own,
        (from ?? to) && !register.days ? [words.labels.days ?? text.when, formatDays(from, to, language)] : null,
        [common.unit, unit ?? common.noUnit],
        [common.responsible, responsible ?? common.nobody],
        [common.seenBy, common.visibility[record.visibility]],
        record.legal_basis ? [common.legalBasis, record.legal_basis] : null,
      ]}
    />
  );
}

type CellProps = { field: Field; record: RecordView; names: Names; register: Register; prefix?: string };

/** One field in words; what it names leads there. */
function Cell({ field, record, names, register, prefix = '' }: CellProps) {
  const language = useLanguage();
  const href = useHref();
  const value = record.values[prefix + field.name] ?? '';
  if (field.type === 'url' && value) return <a href={value}>{hostOf(value)}</a>;
  if (field.type === 'year') return <span class="number">{value}</span>;
  const said = cellWords(field, record.values, prefix, { words: register.words[language], language, names });
  const [kind] = field.type === 'reference' ? field.to : [];
  if (kind && said && field.type === 'reference' && field.to.length === 1)
    return <a href={href(kindOf(kind).work, { id: value })}>{said}</a>;
  return <>{said}</>;
}

/** The rows of a part, with the columns that any of them fills. */
function PartTable({ part, register, record, names }: ShowProps & { part: Part }) {
  const words = register.words[useLanguage()];
  const keys = keysIn(part.name, record.values);
  const isFilled = ({ name }: Field) => keys.some((key) => record.values[`${part.name}.${key}.${name}`]);
  const told = toldFields(part.fields).filter(isFilled);
  const columns = told.map((field): TableColumn<string> => ({
    key: field.name,
    label: words.labels[`${part.name}.${field.name}`] ?? field.name,
    number: ['money', 'count', 'percent'].includes(field.type),
    cell: (key) => (
      <Cell field={field} record={record} names={names} register={register} prefix={`${part.name}.${key}.`} />
    ),
  }));
  const [first, ...rest] = columns;
  if (!first) return null;
  const heading = words.labels[part.name] ?? part.name;
  return (
    <Section id={`part-${part.name}`} heading={heading}>
      <Table caption={heading} captionHidden columns={[first, ...rest]} rows={keys} rowKey={(key) => key} />
    </Section>
  );
}

/** The other side: the records that name this one. */
function Referrers({ referrers }: { referrers: Referrer[] }) {
  const text = useTexts(registerTexts);
  const language = useLanguage();
  const href = useHref();
  if (!referrers.length) return null;
  return (
    <Section id="referrers" heading={text.referredBy}>
      <ul class="plain rows">
        {referrers.map((each) => (
          <li key={`${each.id} ${each.role}`}>
            <div>
              <b>
                <a href={href(kindOf(each.kind).work, { id: each.id })}>{titleOf(each, language)}</a>
              </b>{' '}
              <span class="small quiet">{roleWords(each, language)}</span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** `Avtale · Gjennom`: what names it, and in which role. */
function roleWords({ kind, role }: Referrer, language: 'nb' | 'nn' | 'en'): string {
  const { words, labels } = kindOf(kind);
  return [words[language].one, labels[language][role]].filter(Boolean).join(' · ');
}
