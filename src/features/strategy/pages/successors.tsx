import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { hasUnpublishedChanges, titleOf, type RecordView } from '#records/record.ts';
import { CheckboxGroup } from '#ui/choices.tsx';
import { Form, FormFooter, HiddenField, SelectField } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Mark, Official, Row, Rows } from '#ui/list.tsx';
import { Alert, Section } from '#ui/page.tsx';
import { strategyPaths } from '../paths.ts';
import type { StatementRow } from '../queries.ts';
import type { Mapping, Suggestion } from '../successors.ts';
import { strategyTexts } from '../texts.ts';
import { statementName } from '../words.ts';

export type SuccessorsProps = {
  record: RecordView;
  before: { title: string; language: Language } | undefined;
  news: readonly StatementRow[];
  olds: readonly StatementRow[];
  suggestions: ReadonlyMap<string, readonly Suggestion[]>;
  /** What is ticked: as saved, as suggested the first time, or as typed. */
  chosen: Mapping;
  /** How many contributions each old statement has. */
  counts: ReadonlyMap<string, number>;
  /** Nobody has saved a mapping yet: what is ticked is what Samband suggests. */
  isSuggested: boolean;
  stale?: boolean | undefined;
};

/** What each new promise carries on from the strategy before, so that the thread is not cut. */
export function SuccessorsPage(props: SuccessorsProps) {
  const { record, before, stale } = props;
  const text = useTexts(strategyTexts);
  const href = useHref();
  const title = titleOf(record, useLanguage());
  return (
    <WorkLayout
      title={text.successors}
      section="strategy"
      crumbs={[
        { label: text.overview, href: href(strategyPaths.work) },
        { label: title, href: href(strategyPaths.review, { id: record.id }) },
        { label: text.mapping },
      ]}
      lead={before && text.successorsLead(before.title)}
    >
      {stale && <Alert color="warning">{text.staleMove}</Alert>}
      {before ? <MappingForm {...props} /> : <NothingBefore />}
    </WorkLayout>
  );
}

function NothingBefore() {
  const text = useTexts(strategyTexts);
  return <EmptyState title={text.nothingBefore}>{text.nothingBeforeMore}</EmptyState>;
}

function MappingForm(props: SuccessorsProps) {
  const { record, news } = props;
  const text = useTexts(strategyTexts);
  const href = useHref();
  return (
    <>
      <Form action={href(strategyPaths.successors, { id: record.id })}>
        <HiddenField name="version" value={record.version} />
        {news.map((statement) => (
          <Carries key={statement.id} {...props} statement={statement} />
        ))}
        <FormFooter
          save={text.saveMapping}
          cancel={href(strategyPaths.work)}
          note={hasUnpublishedChanges(record) ? text.publishesToo : undefined}
        />
      </Form>
      <Leaving {...props} />
    </>
  );
}

/** One new statement, and the old ones that it may carry on: those chosen, those alike, and any other by name. */
function Carries({
  statement,
  record,
  olds,
  suggestions,
  chosen,
  counts,
  before,
  isSuggested,
}: SuccessorsProps & { statement: StatementRow }) {
  const text = useTexts(strategyTexts);
  const language = useLanguage();
  const mine = chosen.get(statement.id) ?? [];
  const alike = (suggestions.get(statement.id) ?? []).map(({ old }) => old);
  const marked = (id: string) => isSuggested && mine.includes(id) && alike.includes(id) && text.suggested;
  const counted = (count = 0) => count > 0 && text.contributions(count);
  const hint = (id: string) => [marked(id), counted(counts.get(id))].filter(Boolean).join(' · ');
  const offered = olds.filter(({ id }) => mine.includes(id) || alike.includes(id));
  const others = olds.filter((each) => !offered.includes(each));
  const name = `carries.${statement.id}`;
  return (
    <div class="statement">
      <Official lang={record.source_language} size="small" source={statementName(statement.code, language)}>
        {statement.official_text}
      </Official>
      {offered.length > 0 && (
        <CheckboxGroup
          name={name}
          label={text.carries}
          choices={offered.map((old) => [
            old.id,
            <>
              {statementName(old.code, language)}: <span lang={before?.language}>{old.official_text}</span>
            </>,
            hint(old.id),
          ])}
          chosen={mine}
        />
      )}
      {others.length > 0 && (
        <SelectField
          name={`another.${statement.id}`}
          label={text.another}
          blank={text.nothingMore}
          choices={others.map(
            (old) => [old.id, `${statementName(old.code, language)}: ${clipped(old.official_text)}`] as const,
          )}
        />
      )}
    </div>
  );
}

const clipped = (words: string) => (words.length > 70 ? `${words.slice(0, 68)} …` : words);

/** Old statements with contributions that nothing carries on, as it is ticked now. */
function Leaving({ olds, chosen, counts, before }: SuccessorsProps) {
  const text = useTexts(strategyTexts);
  const href = useHref();
  const language = useLanguage();
  const kept = new Set([...chosen.values()].flat());
  const lost = olds.filter(({ id }) => !kept.has(id) && counts.get(id));
  return (
    <Section id="leaving" heading={text.leaving} note={lost.length ? text.leavingMore : text.nothingLeaves}>
      {lost.length > 0 && (
        <Rows>
          {lost.map(({ id, code, official_text: words }) => (
            <Row
              key={id}
              href={href(strategyPaths.contributions, { id })}
              title={statementName(code, language)}
              action={<Mark color="brick">{text.contributions(counts.get(id) ?? 0)}</Mark>}
            >
              <span lang={before?.language}>{words}</span>
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  );
}
