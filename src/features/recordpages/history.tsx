import { flash } from '#platform/flash.ts';
import { readValues, readVersion, type Values } from '#platform/form.ts';
import { formatMoment } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { href, useHref } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import { NotAllowed } from '#platform/rights.ts';
import { get, post, type Page, type Route } from '#platform/routes.ts';
import { restoreVersion, type Outcome } from '#records/commands.ts';
import { kindOf, type Kind } from '#records/kind.ts';
import { findSnapshot, listVersions, type RecordVersion } from '#records/queries.ts';
import { strictest, titleOf, visibilities, type RecordView } from '#records/record.ts';
import { recordRights } from '#records/rights.ts';
import { recordOf } from '#records/web.tsx';
import { SelectField } from '#ui/form.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { Diff, Table } from '#ui/list.tsx';
import { Alert, FilterBar, PostButton, Section } from '#ui/page.tsx';
import { uiTexts } from '#ui/texts.ts';
import { changedFields, namesIn, type Changed } from './fields.ts';
import { anyRecord, crumbsOf } from './page.ts';
import { kindPaths, recordPaths as paths } from './paths.ts';
import { recordPageTexts } from './texts.ts';

export const historyRoutes = (kinds: readonly Kind[]): Route[] => [
  get(paths.history, { allow: recordRights.read }, index),
  ...kinds.flatMap((kind) => [
    post(kindPaths(kind).restoration, { allow: recordRights.change, audit: `${kind.name}.restored` }, (page) =>
      restore(page, kind),
    ),
    get(kindPaths(kind).restoration, { allow: recordRights.read }, (page) => toHistory(page, kind)),
  ]),
];

type Told = 'restoreStale' | 'restoreRefused' | undefined;
const mostVersions = 100;

async function index(page: Page): Promise<Response> {
  const record = await anyRecord(page);
  return record ? answer(page, record) : page.notFound();
}

async function answer(page: Page, record: RecordView, told?: Told): Promise<Response> {
  const versions = await listVersions(page.var.db, record.id, mostVersions);
  const [from, until] = askedFor(page, record.version);
  const comparison = from < until ? await compare(page, record, from, until) : undefined;
  const view = (
    <History {...{ record, versions, from, until, comparison, told }} mayRestore={mayRestore(page, record)} />
  );
  return render(page, view, told === undefined ? 200 : told === 'restoreStale' ? 409 : 422);
}

const mayRestore = ({ var: { actor } }: Page, record: RecordView) => recordRights.change.on(actor, record);

/** The two versions that are asked for, the earlier first; else the last change. */
function askedFor(page: Page, now: number): [number, number] {
  const number = (name: string, other: number) => {
    const asked = page.req.query(name) ?? '';
    return /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : other;
  };
  const until = number('until', now);
  const from = number('from', Math.max(1, until - 1));
  return from <= until ? [from, until] : [until, from];
}

type Comparison = { changed: Changed[] } | 'unknown';

async function compare(page: Page, record: RecordView, from: number, until: number): Promise<Comparison> {
  const { db, actor, language } = page.var;
  const [before, after] = [await seenSnapshot(page, record, from), await seenSnapshot(page, record, until)];
  if (!before || !after) return 'unknown';
  const names = await namesIn(db, actor, [before, after], language);
  return { changed: changedFields(kindOf(record.kind), [before, after], names, language) };
}

/** What was open to fewer in its day is still read by no more than those. */
async function seenSnapshot(
  { var: { db, actor } }: Page,
  record: RecordView,
  version: number,
): Promise<Values | undefined> {
  const snapshot = await findSnapshot(db, record.id, version);
  const was = visibilities.find((each) => each === snapshot?.visibility) ?? 'restricted';
  const then = { ...record, audience: strictest(record.audience, was === 'restricted' ? was : 'public') };
  return recordRights.read.on(actor, then) ? snapshot : undefined;
}

async function restore(page: Page, kind: Kind): Promise<Response> {
  const record = await recordOf(page, kind, 'change');
  if (!record) return page.notFound();
  const seen = { id: record.id, kind: kind.name, version: await readVersion(page) };
  const version = Number((await readValues(page)).restore);
  if (!Number.isSafeInteger(version) || !(await seenSnapshot(page, record, version))) return page.notFound();
  const outcome = await restoring(page, seen, version);
  if (!outcome.ok) return answer(page, record, outcome.why === 'stale' ? 'restoreStale' : 'restoreRefused');
  const fields = { version: String(outcome.version), restore: String(seen.version) };
  const undo = { action: href(page.var.language, kindPaths(kind).restoration, { id: record.id }), fields };
  flash(page, { text: recordPageTexts[page.var.language].restored(version), undo });
  return page.redirect(href(page.var.language, paths.history, { id: record.id }), 303);
}

function restoring(page: Page, seen: Parameters<typeof restoreVersion>[1], version: number): Promise<Outcome> {
  return restoreVersion(page.var, seen, version).catch((error: unknown) => {
    if (error instanceof NotAllowed) return { ok: false, why: 'unready', missing: {} };
    throw error;
  });
}

/** A refused restoration is shown at its own address; who reloads it comes back to the history. */
async function toHistory(page: Page, kind: Kind): Promise<Response> {
  const record = await recordOf(page, kind);
  return record ? page.redirect(href(page.var.language, paths.history, { id: record.id }), 303) : page.notFound();
}

type HistoryProps = {
  record: RecordView;
  versions: RecordVersion[];
  from: number;
  until: number;
  comparison: Comparison | undefined;
  told: Told;
  mayRestore: boolean;
};

/** Who saved what when, what any two versions differ in, and the way back to an earlier one. */
function History(props: HistoryProps) {
  const { record, versions, comparison, told } = props;
  const text = useTexts(recordPageTexts);
  const language = useLanguage();
  return (
    <WorkLayout
      title={text.historyOf(titleOf(record, language))}
      crumbs={crumbsOf(record, language, text.history)}
      refused={told !== undefined}
    >
      {told && (
        <Alert color={told === 'restoreStale' ? 'warning' : 'danger'} urgent>
          {text[told]}
        </Alert>
      )}
      {comparison && <Difference {...props} comparison={comparison} />}
      <Section id="versions" heading={text.versions}>
        <Versions {...props} />
        {versions.length === mostVersions && <p class="small quiet">{text.earlier}</p>}
      </Section>
    </WorkLayout>
  );
}

function Difference({
  record,
  versions,
  from,
  until,
  comparison,
  mayRestore: may,
}: HistoryProps & { comparison: Comparison }) {
  const text = useTexts(recordPageTexts);
  const to = useHref();
  const choices = versions.map(({ version }): [string, string] => [String(version), text.versionNumber(version)]);
  return (
    <Section id="difference" heading={text.difference(from, until)} first>
      {comparison === 'unknown' ? <p>{text.unknownVersion}</p> : <ChangeList changed={comparison.changed} />}
      {may && comparison !== 'unknown' && comparison.changed.length > 0 && (
        <div class="actions">
          <PostButton
            action={to(kindPaths(kindOf(record.kind)).restoration, { id: record.id })}
            fields={{ version: record.version, restore: from }}
          >
            {text.restore(from)}
          </PostButton>
          <span class="small quiet">{text.restoreNote}</span>
        </div>
      )}
      {versions.length > 2 && (
        <FilterBar action={to(paths.history, { id: record.id })} label={text.compare} submit={text.compareThem}>
          <SelectField name="from" value={String(from)} label={text.from} choices={choices} />
          <SelectField name="until" value={String(until)} label={text.until} choices={choices} />
        </FilterBar>
      )}
    </Section>
  );
}

/** Field by field, in words. */
export function ChangeList({ changed }: { changed: readonly Changed[] }) {
  const text = useTexts(recordPageTexts);
  if (!changed.length) return <p class="quiet">{text.noDifference}</p>;
  return (
    <dl class="card-facts">
      {changed.map(({ name, label, before, after, lang, isProse }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>
            {isProse ? <Diff before={before} after={after} lang={lang} /> : <Replaced before={before} after={after} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A name, a day or a choice is told whole: half of one says nothing. */
function Replaced({ before, after }: { before: string; after: string }) {
  const text = useTexts(uiTexts);
  return (
    <p class="diff">
      {before && (
        <del>
          <span class="ds-sr-only">{text.gone}</span>
          {before}
        </del>
      )}
      {after && (
        <ins>
          <span class="ds-sr-only">{text.come}</span>
          {after}
        </ins>
      )}
    </p>
  );
}

function Versions({ record, versions, from, until }: HistoryProps) {
  const text = useTexts(recordPageTexts);
  const language = useLanguage();
  const base = useHref()(paths.history, { id: record.id });
  const isShown = (version: number) => from === version - 1 && until === version;
  return (
    <Table
      caption={text.versions}
      captionHidden
      rows={versions}
      rowKey={({ version }) => String(version)}
      columns={[
        { key: 'version', label: text.version, cell: ({ version }) => text.versionNumber(version) },
        { key: 'what', label: text.what, cell: ({ action }) => text.action[action] ?? text.action.changed },
        { key: 'who', label: text.who, cell: ({ name }) => name },
        { key: 'when', label: text.when, cell: ({ at }) => formatMoment(at, language) },
        {
          key: 'change',
          label: text.seeChange,
          cell: ({ version }) =>
            version > 1 && (
              <a
                href={`${base}?from=${version - 1}&until=${version}`}
                aria-current={isShown(version) ? 'true' : undefined}
              >
                {text.seeChange}
                <span class="ds-sr-only"> {text.difference(version - 1, version)}</span>
              </a>
            ),
        },
      ]}
    />
  );
}
