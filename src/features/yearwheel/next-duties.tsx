import { useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { Section } from '#ui/page.tsx';
import { queryOf } from './filter.ts';
import { wheelPaths as paths } from './paths.ts';
import { DutyRows, type RowsProps } from './rows.tsx';
import { wheelTexts } from './texts.ts';

/** The next few duties of the reader's own, for their day. */
export function NextDuties(props: RowsProps) {
  const text = useTexts(wheelTexts);
  const all = useHref()(paths.list) + queryOf({ mine: true });
  return (
    <Section id="duties" heading={text.myDay} more={<a href={all}>{text.toWheel}</a>}>
      {props.duties.length ? <DutyRows {...props} areMine /> : <p class="quiet">{text.myDayNone}</p>}
    </Section>
  );
}
