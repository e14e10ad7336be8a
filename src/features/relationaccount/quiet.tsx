import { formatDay } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { workHref } from '#features/recordpages/page.ts';
import { titleOf } from '#records/record.ts';
import { Row, Rows } from '#ui/list.tsx';
import { Section } from '#ui/page.tsx';
import { memoPath, accountPath } from './paths.ts';
import type { QuietRelation } from './queries.ts';
import { accountTexts } from './texts.ts';

/** The relations that someone answers for in which nothing has happened for a year, for their day; nothing where all live. */
export function QuietSection({ relations }: { relations: readonly QuietRelation[] }) {
  const text = useTexts(accountTexts);
  const language = useLanguage();
  const href = useHref();
  if (!relations.length) return null;
  const all = <a href={`${href(accountPath)}?quiet=on`}>{text.allQuiet}</a>;
  return (
    <Section id="quiet" heading={text.quietHeading} note={text.quietNote} more={all}>
      <Rows>
        {relations.map((relation) => (
          <Row
            key={relation.id}
            title={titleOf(relation, language)}
            href={`${workHref(relation, language)}#log`}
            action={<a href={href(memoPath, { id: relation.id })}>{text.memo}</a>}
          >
            {relation.last ? text.lastHappened(formatDay(relation.last, language)) : text.neverHappened}
          </Row>
        ))}
      </Rows>
    </Section>
  );
}
