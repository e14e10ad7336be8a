import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import { countryNames } from '#reference/countries/countries.ts';
import { europe } from '#reference/map/europe.ts';
import { middles } from '#reference/map/middles.ts';
import { world } from '#reference/map/world.ts';
import { Table } from '#ui/list.tsx';
import { PlaceMap, type MapPlace } from '#ui/map.tsx';
import { portfolioTexts } from './texts.ts';

/** In how many projects a country has partners; '' is those of no known country. */
export type CountryCount = { country: string; count: number };

type CountriesProps = {
  countries: readonly CountryCount[];
  /** Where the projects of a country are listed. */
  listOf: (country: string) => string;
};

/** Countries on the map by how many projects they are in, and the table that says the same. */
export function Countries({ countries, listOf }: CountriesProps) {
  const text = useTexts(portfolioTexts);
  const language = useLanguage();
  const known = countries.filter(({ country }) => country);
  // Our own country is in nearly all of them, and says nothing of where they lead.
  const most = known.find(({ country }) => country !== 'NO');
  const places = placesOf(known, listOf, language);
  return (
    <>
      {known.length > 0 && (
        <p>{text.mapSays(known.length, most?.count ?? 0, most ? nameOf(most.country, language) : '')}</p>
      )}
      {places.length > 0 && (
        <PlaceMap places={places} outlines={{ world, europe }} captions={{ world: text.world, europe: text.europe }} />
      )}
      <p class="small quiet">{text.mapNote}</p>
      <CountryTable countries={countries} listOf={listOf} />
      {places.length > 0 && <p class="small quiet">{text.mapSource}</p>}
    </>
  );
}

const nameOf = (country: string, language: Language) => countryNames[language][country] ?? country;

const placesOf = (
  countries: readonly CountryCount[],
  listOf: CountriesProps['listOf'],
  language: Language,
): MapPlace[] =>
  countries.flatMap(({ country, count }) => {
    const middle = middles[country];
    return middle ? [{ ...middle, number: count, name: nameOf(country, language), href: listOf(country) }] : [];
  });

function CountryTable({ countries, listOf }: CountriesProps) {
  const text = useTexts(portfolioTexts);
  const language = useLanguage();
  return (
    <Table
      caption={text.mapHeading}
      captionHidden
      rows={countries}
      rowKey={({ country }) => country}
      columns={[
        {
          key: 'country',
          label: text.country,
          cell: ({ country }) => (country ? nameOf(country, language) : text.noCountry),
        },
        {
          key: 'count',
          label: text.projects,
          number: true,
          cell: ({ country, count }) => (country ? <a href={listOf(country)}>{count}</a> : count),
        },
      ]}
    />
  );
}
