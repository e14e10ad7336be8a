import { formatAmount } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { Table } from '#ui/list.tsx';
import type { FeeInNok } from './fee.ts';
import { membershipTexts } from './texts.ts';

type ShownFee = { id: string; year: number | null; amount: number | null; currency: string };
type Props = { fees: readonly ShownFee[]; kroner: Readonly<Record<string, FeeInNok>> };

/** The fee of each year, the newest first, as it was billed and in kroner. */
export function FeeTable({ fees, kroner }: Props) {
  const text = useTexts(membershipTexts);
  const language = useLanguage();
  const sorted = fees.toSorted((one, other) => Number(other.year) - Number(one.year));
  const isReckoned = sorted.some(({ id }) => kroner[id]?.reckoned);
  return (
    <>
      <Table
        caption={text.feesCaption}
        captionHidden
        rows={sorted}
        rowKey={({ id }) => id}
        columns={[
          { key: 'year', label: text.year, cell: ({ year }) => year },
          {
            key: 'amount',
            label: text.amount,
            number: true,
            cell: ({ amount, currency }) => formatAmount(amount ?? 0, currency || 'NOK', language),
          },
          { key: 'nok', label: text.nok, number: true, cell: ({ id }) => <Kroner fee={kroner[id]} /> },
        ]}
      />
      {isReckoned && <p class="small quiet">{text.reckonedMore}</p>}
    </>
  );
}

function Kroner({ fee }: { fee: FeeInNok | undefined }) {
  const text = useTexts(membershipTexts);
  const language = useLanguage();
  if (!fee) return <>–</>;
  return (
    <>
      {formatAmount(fee.nok, 'NOK', language)} {fee.reckoned && <span class="small quiet">{text.reckoned}</span>}
    </>
  );
}
