import { useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { EmptyState } from '#ui/list.tsx';
import { Section } from '#ui/page.tsx';
import { Countries, type CountryCount } from './countries.tsx';
import { queryOf } from './filter.ts';
import { PortfolioFrame, type Chosen } from './frame.tsx';
import { portfolioPaths } from './paths.ts';
import { portfolioTexts } from './texts.ts';

/** Where the partners are: in how many projects each country takes part. */
export function MapPage({ countries, ...chosen }: Chosen & { countries: readonly CountryCount[] }) {
  const text = useTexts(portfolioTexts);
  const list = useHref()(portfolioPaths.timeline);
  return (
    <PortfolioFrame {...chosen} view="map">
      {countries.length ? (
        <Section id="countries" heading={text.mapHeading} first>
          <Countries
            countries={countries}
            listOf={(country) => list + queryOf({ ...chosen.filter, country }, { when: 'all' })}
          />
        </Section>
      ) : (
        <EmptyState title={text.noPartners}>{text.noPartnersMore}</EmptyState>
      )}
    </PortfolioFrame>
  );
}
