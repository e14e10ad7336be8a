import { formatDay, formatYears } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { titleOf, type RecordView } from '#records/record.ts';
import { WorkLayout } from '#ui/layout.tsx';
import { Facts } from '#ui/list.tsx';
import { Actions, PostButton } from '#ui/page.tsx';
import { listedIds } from '../form.ts';
import { strategyPaths } from '../paths.ts';
import { strategyTexts } from '../texts.ts';

/** What is about to stand as adopted, as it is saved; one press does it. */
export function AdoptPage({ record }: { record: RecordView }) {
  const text = useTexts(strategyTexts);
  const href = useHref();
  const at = { id: record.id };
  const review = href(strategyPaths.review, at);
  const title = titleOf(record, useLanguage());
  return (
    <WorkLayout
      title={text.adoptTitle(title)}
      lead={text.adoptNote}
      section="strategy"
      crumbs={[
        { label: text.overview, href: href(strategyPaths.work) },
        { label: title, href: review },
        { label: text.adoption },
      ]}
    >
      <ToStand record={record} />
      <Actions>
        <PostButton action={href(strategyPaths.adoption, at)} fields={{ version: record.version }} variant="primary">
          {text.adopt}
        </PostButton>
        <a href={review}>{text.notYet}</a>
      </Actions>
    </WorkLayout>
  );
}

function ToStand({ record: { values } }: { record: RecordView }) {
  const text = useTexts(strategyTexts);
  const language = useLanguage();
  const ids = listedIds(values);
  const isUnsure = (id: string) => values[`statement.${id}.unsure`] === 'on';
  const yearIn = (name: string) => (values[name] ? Number(values[name]) : null);
  const period = formatYears(yearIn('period_from'), yearIn('period_to'), language);
  return (
    <Facts
      facts={[
        [text.body, values.body ?? ''],
        [text.adoptedOn, formatDay(values.adopted_on ?? '', language)],
        period ? [text.period, period] : null,
        [text.formHeading, String(ids.length)],
        [text.unsure, String(ids.filter(isUnsure).length)],
      ]}
    />
  );
}
