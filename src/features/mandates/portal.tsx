import { dayInNorway } from '#platform/clock.ts';
import { useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import { everyone } from '#platform/rights.ts';
import { get, type Page, type Route } from '#platform/routes.ts';
import { cooperationPaths } from '#features/partners/paths.ts';
import { partnerTexts } from '#features/partners/texts.ts';
import { numberOf, turns } from '#features/portal/asked.ts';
import { useCrumbs } from '#features/portal/parts.tsx';
import { HiddenField, TextField } from '#ui/form.tsx';
import { PortalLayout } from '#ui/layout.tsx';
import { EmptyState, Pager, Tabs } from '#ui/list.tsx';
import { FilterBar } from '#ui/page.tsx';
import type { Phase } from './mandate.ts';
import { mandatePaths } from './paths.ts';
import { listMandates, phases, type PublicFilter, type ShownMandate } from './published.ts';
import { MandateTable } from './table.tsx';
import { mandateTexts } from './texts.ts';

/** The public register: every mandate that runs, and by choice those to come and those that have ended. */
export const publicMandateRoutes: Route[] = [get(mandatePaths.list, { allow: everyone }, list)];

const asked: Record<Phase, string> = { running: '', coming: 'kommende', ended: 'tidligere' };

async function list(page: Page): Promise<Response> {
  const { published, language, settings, now } = page.var;
  const filter = filterOf(page);
  const [today, number] = [dayInNorway(now), numberOf(page)];
  const { mandates, more } = await listMandates(published, language, filter, { today, number });
  const around = { today, journal: settings.county().journalUrl, turns: turns(page, number, more) };
  return render(page, <PublicMandates mandates={mandates} filter={filter} {...around} />);
}

function filterOf(page: Page): PublicFilter {
  const phase = phases.find((each) => asked[each] === (page.req.query('periode') ?? '')) ?? 'running';
  return { phase, words: (page.req.query('q') ?? '').trim().slice(0, 100) };
}

type ListProps = {
  mandates: readonly ShownMandate[];
  filter: PublicFilter;
  today: string;
  journal: string;
  turns: { previous: string | undefined; next: string | undefined };
};

function PublicMandates({ mandates, filter, turns: pager, ...around }: ListProps) {
  const text = useTexts(mandateTexts);
  const words = text.register;
  const href = useHref();
  const action = href(mandatePaths.list);
  const overview = { label: useTexts(partnerTexts).heading, href: href(cooperationPaths.show) };
  return (
    <PortalLayout
      title={words.many}
      lead={words.publicLead}
      section="cooperation"
      wide
      crumbs={useCrumbs(overview, { label: words.many })}
    >
      <FilterBar action={action} label={text.find} folds={filter.words ? 'open' : 'closed'}>
        {asked[filter.phase] && <HiddenField name="periode" value={asked[filter.phase]} />}
        <TextField name="q" type="search" label={text.words} value={filter.words} />
      </FilterBar>
      <Views filter={filter} />
      {mandates.length ? <MandateTable mandates={mandates} {...around} /> : <Nothing filter={filter} />}
      <Pager {...pager} />
    </PortalLayout>
  );
}

/** What runs now, what is to come and what has been: the words that were searched for are kept. */
function Views({ filter }: { filter: PublicFilter }) {
  const text = useTexts(mandateTexts);
  const address = useHref()(mandatePaths.list);
  const tabs = phases.map((phase) => {
    const query = new URLSearchParams({
      ...(filter.words && { q: filter.words }),
      ...(asked[phase] && { periode: asked[phase] }),
    });
    const href = query.size ? `${address}?${query}` : address;
    return { label: text.phases[phase], href, current: phase === filter.phase };
  });
  return <Tabs label={text.views} tabs={tabs} />;
}

function Nothing({ filter: { words, phase } }: { filter: PublicFilter }) {
  const text = useTexts(mandateTexts);
  const all = useHref()(mandatePaths.list);
  if (words) return <EmptyState title={text.noneFits} action={<a href={all}>{text.showAll}</a>} />;
  return <EmptyState title={text.none[phase]}>{phase === 'running' && text.noneMore}</EmptyState>;
}
