import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { activityPaths } from '#features/activities/paths.ts';
import { strategyPaths } from '#features/strategy/paths.ts';
import { kindOf } from '#records/kind.ts';
import type { Hit } from '#search/port.ts';
import { excerptOf, marked, type Piece } from '#search/words.ts';
import { PortalLayout } from '#ui/layout.tsx';
import { EmptyState, Mark, Pager, Row, Rows, Tabs } from '#ui/list.tsx';
import { LinkButton, SearchForm } from '#ui/page.tsx';
import { useCrumbs } from '../parts.tsx';
import { portalPaths } from '../paths.ts';
import { portalTexts } from '../texts.ts';

type SearchProps = {
  words: string;
  kind: string | undefined;
  hits: readonly Hit[];
  terms: readonly string[];
  counts: Record<string, number>;
  near: readonly Hit[];
  turns: { previous: string | undefined; next: string | undefined };
};

/** What the words find, the best first. */
export function SearchPage(props: SearchProps) {
  const { words, turns } = props;
  const text = useTexts(portalTexts);
  return (
    <PortalLayout
      title={text.search}
      lead={text.searchLead}
      section="search"
      crumbs={useCrumbs({ label: text.search })}
      noindex
    >
      <SearchForm action={useHref()(portalPaths.search)} label={text.searchLabel} value={words} />
      {words && <Found {...props} />}
      <Pager {...turns} />
    </PortalLayout>
  );
}

function Found({ words, kind, hits, terms, counts, near }: SearchProps) {
  const text = useTexts(portalTexts);
  if (!hits.length) return <NothingFound words={words} near={near} />;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <h2 class="ds-sr-only">{text.found(total, total >= 10_000)}</h2>
      <Kinds words={words} kind={kind} counts={counts} total={total} />
      <HitList hits={hits} terms={terms} />
    </>
  );
}

function Kinds({ words, kind, counts, total }: Pick<SearchProps, 'words' | 'kind' | 'counts'> & { total: number }) {
  const text = useTexts(portalTexts);
  const language = useLanguage();
  const address = `${useHref()(portalPaths.search)}?q=${encodeURIComponent(words)}`;
  const tabs = Object.entries(counts).map(([each, count]) => ({
    label: each === 'statement' ? text.statementsFound : kindOf(each).words[language].many,
    href: `${address}&slag=${each}`,
    current: each === kind,
    count,
  }));
  return (
    <Tabs label={text.search} tabs={[{ label: text.allKinds, href: address, current: !kind, count: total }, ...tabs]} />
  );
}

function HitList({ hits, terms }: { hits: readonly Hit[]; terms: readonly string[] }) {
  const text = useTexts(portalTexts);
  const language = useLanguage();
  const address = useHitHref();
  return (
    <Rows>
      {hits.map((hit) => (
        <Row
          key={hit.id}
          title={<Marked pieces={marked(hit.kind === 'statement' ? text.promise(hit.title) : hit.title, terms)} />}
          href={address(hit)}
          action={<Mark>{hit.kind === 'statement' ? text.statementFound : kindOf(hit.kind).words[language].one}</Mark>}
        >
          <Marked pieces={excerptOf(hit.body, terms)} />
        </Row>
      ))}
    </Rows>
  );
}

function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return <>{pieces.map((piece) => (piece.marked ? <mark>{piece.text}</mark> : piece.text))}</>;
}

function useHitHref() {
  const href = useHref();
  return ({ kind, id }: Hit): string | undefined => {
    if (kind === 'statement') return href(strategyPaths.statement, { id });
    if (kind === 'strategy') return href(strategyPaths.show);
    const { show } = kindOf(kind);
    return show && href(show, { id });
  };
}

function NothingFound({ words, near }: { words: string; near: readonly Hit[] }) {
  const text = useTexts(portalTexts);
  const href = useHref();
  return (
    <>
      <EmptyState
        title={text.noHits(words)}
        action={
          <>
            <LinkButton href={href(strategyPaths.show)} variant="secondary">
              {text.strategy}
            </LinkButton>
            <LinkButton href={href(activityPaths.list)} variant="secondary">
              {text.everything}
            </LinkButton>
          </>
        }
      >
        {text.noHitsMore}
      </EmptyState>
      {near.length > 0 && (
        <section aria-labelledby="near">
          <h2 id="near">{text.noHitsNear}</h2>
          <HitList hits={near} terms={[]} />
        </section>
      )}
    </>
  );
}
