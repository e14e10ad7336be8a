import { useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { Table, type TableColumn } from '#ui/list.tsx';
import { mandatePaths } from './paths.ts';
import { placeOf, type ShownMandate } from './published.ts';
import { Decision, Sitting, Term } from './representatives.tsx';
import { mandateTexts } from './texts.ts';

type TableProps = { mandates: readonly ShownMandate[]; journal: string; today: string };

/** Mandates in one table, those of an organisation under its name. */
export function MandateTable({ mandates, journal, today }: TableProps) {
  const text = useTexts(mandateTexts);
  const columns = useColumns({ journal, today });
  const groups = Map.groupBy(mandates, (mandate) => placeOf(mandate)?.id ?? '');
  return (
    <table class="ds-table blocks" role="table">
      <caption class="ds-sr-only">{text.register.many}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, label }) => (
            <th key={key} scope="col" role="columnheader">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      {[...groups].map(([place, group]) => (
        <Group key={place} mandates={group} columns={columns} />
      ))}
    </table>
  );
}

type Column = TableColumn<ShownMandate>;
type GroupProps = { mandates: readonly ShownMandate[]; columns: readonly Column[] };

function Group({ mandates, columns: [first, ...rest] }: GroupProps) {
  const text = useTexts(mandateTexts);
  const [one] = mandates;
  const place = one && placeOf(one);
  return (
    <tbody role="rowgroup">
      <tr role="row" class="group">
        <th role="rowheader" scope="rowgroup" colSpan={1 + rest.length}>
          {place?.title ?? text.noOrganisation}
        </th>
      </tr>
      {mandates.map((mandate) => (
        <tr key={mandate.id} role="row">
          <th scope="row" role="rowheader">
            {first?.cell(mandate)}
          </th>
          {rest.map(({ key, label, cell }) => (
            <td key={key} role="cell" data-label={label}>
              {cell(mandate)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function useColumns({ journal, today }: Omit<TableProps, 'mandates'>): [Column, ...Column[]] {
  const text = useTexts(mandateTexts);
  const href = useHref();
  return [
    {
      key: 'mandate',
      label: text.mandate,
      cell: ({ id, title, body }) => (
        <>
          <a href={href(mandatePaths.show, { id })}>{title}</a>
          {body && body !== title && <div class="small quiet">{body}</div>}
        </>
      ),
    },
    { key: 'who', label: text.whoShort, cell: (mandate) => <Sitting mandate={mandate} today={today} /> },
    { key: 'term', label: text.term, cell: ({ term }) => <Term term={term} /> },
    { key: 'decision', label: text.decision, cell: (mandate) => <Decision mandate={mandate} journal={journal} /> },
  ];
}

/** The terms of one mandate, by when they were. */
export function TermTable({ mandates, journal, today }: TableProps) {
  const text = useTexts(mandateTexts);
  const columns = useColumns({ journal, today });
  return <Table caption={text.otherTerms} captionHidden columns={columns} rows={mandates} rowKey={({ id }) => id} />;
}
