import type { VNode } from 'preact';
import { formatFigure } from '#platform/format.ts';
import type { Values } from '#platform/form.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { href as hrefIn, useHref } from '#platform/paths.ts';
import type { Page } from '#platform/routes.ts';
import { organisationPaths } from '#features/organisations/paths.ts';
import { shortcomings } from '#features/programmes/programme.ts';
import { formWithField } from '#features/registers/form-part.ts';
import { namesFor } from '#features/registers/queries.ts';
import { kindOf } from '#records/kind.ts';
import { rowsIn, type PartValues } from '#records/register/rows.ts';
import type { RecordView } from '#records/record.ts';
import { recordRights } from '#records/rights.ts';
import { countryNames } from '#reference/countries/countries.ts';
import { EmptyState, Table, type TableColumn } from '#ui/list.tsx';
import { Alert, Section } from '#ui/page.tsx';
import { useMissing } from './missing.tsx';
import { projectRegister } from './register.ts';
import { projectTexts } from './texts.ts';
import { projectWords } from './words.ts';
import { workedWith, type Acquaintance } from './worked-with.ts';

/** Who takes part, with their shares, whether we have worked with them, and what the programme demands beyond. */
export async function consortiumSection(page: Page, record: RecordView, programme: Values | undefined): Promise<VNode> {
  const { db, actor, language } = page.var;
  const partners = rowsIn('partner', record.values);
  const us = record.values.organisation;
  const ids = partners.flatMap(({ organisation }) => (organisation && organisation !== us ? organisation : []));
  const known = await workedWith(db, actor, record.id, [...new Set(ids)], language);
  const names = await namesFor(db, actor, projectRegister, [record.values], language);
  const form = formWithField(projectRegister, 'partner');
  const change =
    recordRights.change.on(actor, record) && form ? hrefIn(language, form.path, { id: record.id }) : undefined;
  return <Consortium {...{ record, partners, names, known, programme, change }} />;
}

type ConsortiumProps = {
  record: RecordView;
  partners: PartValues[];
  names: ReadonlyMap<string, string>;
  known: ReadonlyMap<string, Acquaintance>;
  programme: Values | undefined;
  /** The form that changes it, for who may. */
  change: string | undefined;
};

function Consortium({ record, partners, names, known, programme, change }: ConsortiumProps) {
  const text = useTexts(projectTexts);
  const columns = useColumns(record, names, known);
  const [first] = partners;
  if (!first)
    return (
      <Section id="consortium" heading={text.consortium}>
        <EmptyState title={text.noPartners} action={change && <a href={change}>{text.addPartners}</a>}>
          {text.noPartnersMore}
        </EmptyState>
      </Section>
    );
  return (
    <Section id="consortium" heading={text.consortium} more={change && <a href={change}>{text.changeConsortium}</a>}>
      <Table
        caption={text.consortium}
        captionHidden
        columns={columns}
        rows={partners}
        rowKey={({ id }) => id}
        foot={<ShareSum partners={partners} />}
      />
      <Demands programme={programme} action={record.values.action} partners={partners} />
    </Section>
  );
}

function useColumns(
  { values }: RecordView,
  names: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, Acquaintance>,
): [TableColumn<PartValues>, ...TableColumn<PartValues>[]] {
  const text = useTexts(projectTexts);
  const language = useLanguage();
  const href = useHref();
  const roles: Readonly<Record<string, string>> = projectWords[language].options['partner.role'];
  return [
    {
      key: 'partner',
      label: text.partner,
      cell: ({ organisation: id = '', country = '' }) => (
        <>
          {names.has(id) ? <a href={href(organisationPaths.work, { id })}>{names.get(id)}</a> : '–'}
          <span class="small quiet block">{countryNames[language][country]}</span>
        </>
      ),
    },
    { key: 'role', label: text.role, cell: ({ role = '' }) => roles[role] ?? '' },
    {
      key: 'share',
      label: text.share,
      number: true,
      cell: ({ share }) => (share ? text.percent(formatFigure(share, language)) : '–'),
    },
    {
      key: 'known',
      label: text.workedWith,
      cell: ({ organisation = '' }) =>
        organisation && organisation === values.organisation ? (
          text.us
        ) : (
          <Worked acquaintance={known.get(organisation)} />
        ),
    },
  ];
}

/** How much we have had to do with a partner, with links to the newest. */
function Worked({ acquaintance }: { acquaintance: Acquaintance | undefined }) {
  const text = useTexts(projectTexts);
  const language = useLanguage();
  const href = useHref();
  if (!acquaintance) return <span class="quiet">{text.newToUs}</span>;
  const words = (kind: string, count: number) => {
    const { one, many } = kindOf(kind).words[language];
    return `${count} ${(count === 1 ? one : many).toLowerCase()}`;
  };
  const { counts, newest } = acquaintance;
  const others = counts.reduce((all, { count }) => all + count, 0) - newest.length;
  return (
    <>
      {counts.map(({ kind, count }) => words(kind, count)).join(', ')}
      <span class="small block">
        {newest.map(({ id, kind, title }, at) => (
          <span key={id}>
            {at > 0 && ', '}
            <a href={href(kindOf(kind).work, { id })}>{title}</a>
          </span>
        ))}
        {others > 0 && ` ${text.alsoMore(others)}`}
      </span>
    </>
  );
}

function ShareSum({ partners }: { partners: readonly PartValues[] }) {
  const text = useTexts(projectTexts);
  const language = useLanguage();
  const told = partners.flatMap(({ share }) => share || []);
  if (!told.length) return null;
  const sum = told.reduce((all, share) => all + Math.round(Number(share) * 100), 0);
  return (
    <tr role="row">
      <th scope="row" role="rowheader" colSpan={2}>
        {text.sumOfShares}
      </th>
      <td role="cell" class="number" data-label={text.share}>
        {text.percent(formatFigure(String(sum / 100), language))}
      </td>
      <td role="cell" />
    </tr>
  );
}

type DemandsProps = { programme: Values | undefined; action: string | undefined; partners: readonly PartValues[] };

/** What the programme demands of a consortium, and this one does not have. */
function Demands({ programme, action = '', partners }: DemandsProps) {
  const text = useTexts(projectTexts);
  const say = useMissing();
  const told = partners.map(({ country = '', role = '' }) => ({ country, role }));
  const short = programme ? shortcomings(programme, { scheme: action, partners: told }) : [];
  if (!short.length) return null;
  return (
    <Alert color="warning" heading={text.programmeAsks}>
      <ul>
        {short.map(({ rule, needed, has }) => (
          <li key={rule}>{say({ what: rule, at: 'partner', needed, has })}</li>
        ))}
      </ul>
    </Alert>
  );
}
