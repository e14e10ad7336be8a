import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { degree } from '#features/agreements/place.ts';
import { agreementPaths } from '#features/agreements/paths.ts';
import { agreementWords } from '#features/agreements/words.ts';
import { countryNames } from '#reference/countries/countries.ts';
import { europe } from '#reference/map/europe.ts';
import { world } from '#reference/map/world.ts';
import { Table } from '#ui/list.tsx';
import { PlaceMap, type MapPlace } from '#ui/map.tsx';
import { Section } from '#ui/page.tsx';
import { mostShown } from './queries.ts';
import type { Partner } from './relation.ts';
import { partnerTexts } from './texts.ts';

const outlines = { world, europe };

type Numbered = Partner & { number: number };

/** The partner regions on the map, and the table that says the same. */
export function PartnerSection({ partners }: { partners: readonly Partner[] }) {
  const text = useTexts(partnerTexts);
  const href = useHref();
  if (!partners.length) return null;
  const numbered = partners.map((partner, at) => ({ ...partner, number: at + 1 }));
  const places = placesOf(numbered, (id) => href(agreementPaths.show, { id }));
  return (
    <Section id="partners" heading={text.mapHeading} note={places.length > 0 && text.mapNote}>
      {places.length > 0 && (
        <PlaceMap places={places} outlines={outlines} captions={{ world: text.world, europe: text.europe }} />
      )}
      <Partners partners={numbered} />
      {partners.length === mostShown && <p class="small quiet">{text.mostShown(mostShown)}</p>}
      {places.length > 0 && <p class="small quiet">{text.mapSource}</p>}
    </Section>
  );
}

/** Each place once: where several agreements are with the same region, its mark leads to the first of their rows. */
function placesOf(partners: readonly Numbered[], page: (id: string) => string): MapPlace[] {
  const placed = partners.flatMap((partner) => {
    const [latitude, longitude] = [degree(partner.latitude, 90), degree(partner.longitude, 180)];
    return latitude === undefined || longitude === undefined ? [] : [{ partner, latitude, longitude }];
  });
  const spots = Map.groupBy(placed, ({ latitude, longitude }) => `${latitude.toFixed(1)} ${longitude.toFixed(1)}`);
  return [...spots.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const { partner, latitude, longitude } = first;
    const { number, id, region, title } = partner;
    const href = others.length ? `#${rowOf(number)}` : page(id);
    return [{ number, name: region || title, href, latitude, longitude }];
  });
}

const rowOf = (number: number) => `partner-${number}`;

function Partners({ partners }: { partners: readonly Numbered[] }) {
  const text = useTexts(partnerTexts);
  const language = useLanguage();
  const href = useHref();
  const { options } = agreementWords[language];
  return (
    <Table
      caption={text.mapHeading}
      captionHidden
      rows={partners}
      rowKey={({ id }) => id}
      columns={[
        { key: 'region', label: text.region, cell: (partner) => <Region partner={partner} /> },
        {
          key: 'agreement',
          label: text.agreement,
          cell: ({ id, title }) => <a href={href(agreementPaths.show, { id })}>{title}</a>,
        },
        {
          key: 'kind',
          label: text.agreementKind,
          cell: ({ agreement_kind: kind }) => options.agreement_kind[kind],
        },
        { key: 'since', label: text.since, cell: ({ since }) => since ?? '–' },
        { key: 'via', label: text.via, cell: ({ via }) => via || text.directly },
      ]}
    />
  );
}

function Region({ partner: { number, region, country } }: { partner: Numbered }) {
  const names = countryNames[useLanguage()];
  return (
    <span id={rowOf(number)}>
      <span class="number quiet">{number}</span> {[region, names[country]].filter(Boolean).join(', ') || '–'}
    </span>
  );
}
