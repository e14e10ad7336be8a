import type { InEachLanguage } from '#platform/language.ts';

type Text = InEachLanguage<string>;
const t = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });
const same = (text: string): Text => t(text, text, text);

export type DemoOrganisation = {
  key: string;
  name: Text;
  summary?: Text;
  own: Readonly<Record<string, string>>;
  aliases?: readonly string[];
  orgnr?: string;
  /** Keys of organisations that stand before it in the list. */
  partOf?: string;
  umbrellas?: readonly { organisation: string; starts_on?: string; ends_on?: string }[];
  after?: { predecessor: string; on_day: string; how: 'split' | 'merged' | 'renamed' | 'continued' };
};

/** The county of the demo itself and two partners of its projects; they do not exist. */
export const madeUpOrganisations: readonly DemoOrganisation[] = [
  {
    key: 'demo-county',
    name: t('Demofylket', 'Demofylket', 'The demo county'),
    own: { type: 'county', country: 'NO' },
  },
  {
    key: 'partner-dk',
    name: t('Partnerregion i Danmark', 'Partnarregion i Danmark', 'Partner region in Denmark'),
    own: { type: 'region', country: 'DK' },
  },
  {
    key: 'partner-se',
    name: t('Partnerregion i Sverige', 'Partnarregion i Sverige', 'Partner region in Sweden'),
    own: { type: 'region', country: 'SE' },
  },
];

/**
 * Those that the demo county's memberships, agreements, mandates and projects name, and the county that was divided in 2024 with its
 * successors. All are real, as counties' own pages and Enhetsregisteret tell of them; the demo county itself is not.
 */
export const demoOrganisations: readonly DemoOrganisation[] = [
  {
    key: 'cpmr',
    name: same('CPMR'),
    summary: t(
      'Paraplyorganisasjon for om lag 150 kystregioner i Europa, delt i seks geografiske kommisjoner.',
      'Paraplyorganisasjon for om lag 150 kystregionar i Europa, delt i seks geografiske kommisjonar.',
      'Umbrella of some 150 coastal regions in Europe, in six geographical commissions.',
    ),
    own: { type: 'network', country: 'FR', seat: 'Rennes', website: 'https://cpmr.org/', is_umbrella: 'on' },
    aliases: ['Conference of Peripheral Maritime Regions'],
  },
  {
    key: 'northSeaCommission',
    name: t('CPMR Nordsjøkommisjonen', 'CPMR Nordsjøkommisjonen', 'CPMR North Sea Commission'),
    summary: t(
      'CPMRs kommisjon for regionene rundt Nordsjøen, fra 1989. Bare medlemmer av CPMR kan være med.',
      'Kommisjonen i CPMR for regionane rundt Nordsjøen, frå 1989. Berre medlemmer av CPMR kan vere med.',
      'CPMR’s commission for the regions around the North Sea, since 1989. Only members of CPMR can join.',
    ),
    own: { type: 'network' },
    aliases: ['NSC'],
    partOf: 'cpmr',
  },
  {
    key: 'bsssc',
    name: same('BSSSC'),
    own: { type: 'network' },
    aliases: ['Baltic Sea States Subregional Co-operation'],
  },
  {
    key: 'ostlandssamarbeidet',
    name: t('Østlandssamarbeidet', 'Østlandssamarbeidet', 'Eastern Norway County Network'),
    summary: t(
      'Samarbeid mellom fylkene på Østlandet. Det holder avtalen med Schleswig-Holstein for dem.',
      'Samarbeid mellom fylka på Austlandet. Det held avtalen med Schleswig-Holstein for dei.',
      'Cooperation between the counties of eastern Norway. It holds the agreement with Schleswig-Holstein for them.',
    ),
    own: { type: 'network', country: 'NO', website: 'https://www.ostlandssamarbeidet.no/', is_umbrella: 'on' },
    aliases: ['ØS'],
  },
  {
    key: 'osloRegion',
    name: t('Osloregionens Europakontor', 'Osloregionens Europakontor', 'Oslo Region European Office'),
    summary: t(
      'Hjelper fylker, kommuner og universiteter med søknader, kontakter og politikk i EU.',
      'Hjelper fylke, kommunar og universitet med søknader, kontaktar og politikk i EU.',
      'Helps counties, municipalities and universities with applications, contacts and policy in the EU.',
    ),
    own: { type: 'network', country: 'NO', website: 'https://www.osloregion.org/', is_umbrella: 'on' },
  },
  {
    key: 'vtfk',
    name: t('Vestfold og Telemark fylkeskommune', 'Vestfold og Telemark fylkeskommune', 'Vestfold og Telemark County'),
    summary: t(
      'Fylkeskommunen fra 2020 til 2023. Medlemskap og avtaler gikk videre til de to etter den.',
      'Fylkeskommunen frå 2020 til 2023. Medlemskap og avtalar gjekk vidare til dei to etter den.',
      'The county from 2020 to 2023. Memberships and agreements passed on to the two that came after it.',
    ),
    own: {
      type: 'county',
      country: 'NO',
      seat: 'Skien og Tønsberg',
      nuts: 'NO091',
      founded_on: '2020-01-01',
      dissolved_on: '2023-12-31',
    },
    aliases: ['VTFK'],
    orgnr: '821227062',
    umbrellas: [{ organisation: 'ostlandssamarbeidet', starts_on: '2020-01-01', ends_on: '2023-12-31' }],
  },
  {
    key: 'vestfold',
    name: t('Vestfold fylkeskommune', 'Vestfold fylkeskommune', 'Vestfold County'),
    own: {
      type: 'county',
      country: 'NO',
      seat: 'Tønsberg',
      website: 'https://www.vestfoldfylke.no/',
      founded_on: '2024-01-01',
    },
    after: { predecessor: 'vtfk', on_day: '2024-01-01', how: 'split' },
  },
  {
    key: 'telemark',
    name: t('Telemark fylkeskommune', 'Telemark fylkeskommune', 'Telemark County'),
    own: {
      type: 'county',
      country: 'NO',
      seat: 'Skien',
      website: 'https://www.telemarkfylke.no/',
      founded_on: '2024-01-01',
    },
    after: { predecessor: 'vtfk', on_day: '2024-01-01', how: 'split' },
  },
  { key: 'sintef', name: same('SINTEF AS'), own: { type: 'other', country: 'NO' }, orgnr: '919303808' },
  { key: 'norce', name: same('NORCE'), own: { type: 'other', country: 'NO' }, orgnr: '919408049' },
  { key: 'heroya', name: same('Herøya Industripark AS'), own: { type: 'company', country: 'NO' }, orgnr: '917673225' },
  { key: 'norner', name: same('Norner Research AS'), own: { type: 'company', country: 'NO' }, orgnr: '912372200' },
  { key: 'oslomet', name: same('OsloMet'), own: { type: 'university', country: 'NO' }, orgnr: '997058925' },
  {
    key: 'schleswig-holstein',
    name: same('Schleswig-Holstein'),
    own: { type: 'region', country: 'DE', nuts: 'DEF' },
  },
  { key: 'kaunas', name: same('Kaunas'), own: { type: 'region', country: 'LT' } },
  {
    key: 'hubei',
    name: t('Hubei-provinsen', 'Hubei-provinsen', 'Hubei Province'),
    own: { type: 'region', country: 'CN' },
  },
  { key: 'norway-house', name: same('Norway House'), own: { type: 'association', country: 'US' } },
  { key: 'sons-of-norway', name: same('Sons of Norway'), own: { type: 'association', country: 'US' } },
  {
    key: 'minnesota-trade-office',
    name: same('Minnesota Trade Office'),
    own: { type: 'state', country: 'US', seat: 'Minneapolis', region: 'Minnesota' },
  },
  {
    key: 'north-dakota-governor',
    name: t(
      'Guvernørens kontor i Nord-Dakota',
      'Kontoret til guvernøren i Nord-Dakota',
      'North Dakota Governor’s Office',
    ),
    own: { type: 'state', country: 'US', seat: 'Bismarck', region: 'North Dakota' },
  },
];
