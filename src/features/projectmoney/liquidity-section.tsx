import { useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { Tabs } from '#ui/list.tsx';
import { Section } from '#ui/page.tsx';
import { FlowFigure } from './flow-figure.tsx';
import { liquidityOf } from './liquidity.ts';
import { moneyPaths } from './paths.ts';
import type { Told } from './project-page.tsx';
import { MissingRates } from './shown.tsx';
import { moneyTexts } from './texts.ts';

/** When the project's money goes out and comes in, by quarter or by month. */
export function LiquiditySection({ told, grain }: { told: Told; grain: 'month' | 'quarter' }) {
  const text = useTexts(moneyTexts);
  const here = useHref()(moneyPaths.project, { id: told.id });
  const { flows, lowest, missing, undated } = liquidityOf(told.money, told.book, grain);
  const tabs = [
    { label: text.byQuarter, href: `${here}#liquidity`, current: grain === 'quarter' },
    { label: text.byMonth, href: `${here}?by=month#liquidity`, current: grain === 'month' },
  ];
  return (
    <Section id="liquidity" heading={text.liquidity} note={text.liquidityLead}>
      {flows.length ? (
        <>
          <Tabs tabs={tabs} label={text.liquidity} />
          <FlowFigure id="flow" flows={flows} lowest={lowest} />
        </>
      ) : (
        <p class="quiet">{text.noFlow}</p>
      )}
      {undated > 0 && <p class="small">{text.undated(undated)}</p>}
      <MissingRates missing={missing} />
    </Section>
  );
}
