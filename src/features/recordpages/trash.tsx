import { formatMoment } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { pageNumber } from '#platform/paging.ts';
import { render } from '#platform/render.tsx';
import { get, type Page, type Route } from '#platform/routes.ts';
import { kindOf } from '#records/kind.ts';
import { movePaths } from '#records/moves.tsx';
import { titleOf } from '#records/record.ts';
import { recordRights } from '#records/rights.ts';
import { listTrash, type Trashed } from '#records/trash.ts';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Pager, Row, Rows } from '#ui/list.tsx';
import { PostButton } from '#ui/page.tsx';
import { neighbours } from './page.ts';
import { recordPaths as paths } from './paths.ts';
import { recordPageTexts } from './texts.ts';

export const trashRoutes: Route[] = [get(paths.trash, { allow: recordRights.trash }, index)];

async function index(page: Page): Promise<Response> {
  const number = pageNumber(page.req.query('page'));
  const { records, more } = await listTrash(page.var.db, page.var.actor, number);
  return render(page, <Trash records={records} number={number} more={more} />);
}

function Trash({ records, number, more }: { records: Trashed[]; number: number; more: boolean }) {
  const text = useTexts(recordPageTexts);
  const { previous, next } = neighbours(useHref()(paths.trash), number, more);
  return (
    <WorkLayout title={text.trash} lead={text.trashLead} section="trash">
      {!records.length && <EmptyState title={text.trashEmpty}>{text.trashEmptyMore}</EmptyState>}
      {records.length > 0 && (
        <Rows>
          {records.map((record) => (
            <TrashRow key={record.id} record={record} />
          ))}
        </Rows>
      )}
      <Pager previous={previous} next={next} />
    </WorkLayout>
  );
}

function TrashRow({ record }: { record: Trashed }) {
  const text = useTexts(recordPageTexts);
  const language = useLanguage();
  const { id, version, trashed_at, trashedBy } = record;
  const kind = kindOf(record.kind);
  const title = titleOf(record, language);
  const action = useHref()(movePaths(kind.work).takeBack, { id });
  const takeBack = (
    <PostButton action={action} fields={{ version }} small>
      {text.takeBack}
      <span class="ds-sr-only"> {title}</span>
    </PostButton>
  );
  return (
    <Row title={title} action={takeBack}>
      {text.trashedBy(kind.words[language].one, trashedBy, trashed_at ? formatMoment(trashed_at, language) : '')}
    </Row>
  );
}
