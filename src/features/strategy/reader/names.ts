import type { MentionKind } from '../statement.ts';

type Known = { kind: MentionKind; pattern: RegExp };

const interregAreas =
  'Øresund[-–]Kattegat[-–]Skagerrak|ØKS|Sverige[-–]Norge|Sweden[-–]Norway|Nordsjøen|North Sea|Østersjøen|Baltic Sea(?: Region)?|Europe|Europa|Aurora|NPA|Northern Periphery and Arctic';

const programmes = [
  'Erasmus\\+',
  'Horisont Europa',
  'Horizon Europe',
  'Horisont 2020',
  'Horizon 2020',
  `Interreg(?: (?:A|B|C|V|VI)\\b)?(?: (?:${interregAreas}))?`,
  'Kreativt Europa',
  'Creative Europe',
  'Et digitalt Europa',
  'Digital Europe',
  'DIGITAL',
  'EU4Health',
  'InvestEU',
  'LIFE',
  'CERV',
  'URBACT',
  'ESPON',
  'COST',
  'Nordplus',
  'EØS-midlene',
  'EØS-midla',
  'EEA (?:and Norway )?Grants',
  'Det europeiske solidaritetskorpset',
  'European Solidarity Corps',
  'Connecting Europe Facility',
  'Single Market Programme',
];

const organisations = [
  'CPMR',
  'Nordsjøkommisjonen',
  'North Sea Commission',
  'BSSSC',
  'AER',
  'Assembly of European Regions',
  'ERRIN',
  'CEMR',
  'KIMO',
  'ICLEI',
  'Eurocities',
  'Euromontana',
  'STRING',
  'Vanguard Initiative',
  'Europarådet',
  'Council of Europe',
  'Regionkomiteen',
  'Committee of the Regions',
  'Nordisk ministerråd',
  'Nordic Council of Ministers',
  'Nordisk råd',
  'Barentsrådet',
  'Arktisk råd',
  'Arctic Council',
  '\\p{Lu}\\p{L}+s [Ee]uropakontor',
  '[Vv]est-Norges [Bb]russelkontor',
  'Oslo Region European Office',
  'Innovasjon Norge',
  'Forskningsrådet',
  'Innovation Norway',
  'Research Council of Norway',
];

const umbrellas = [
  'Østlandssamarbeidet',
  'Eastern Norway County Network',
  'Vestlandsrådet',
  'Osloregionen(?!s)',
  'Sørlandsrådet',
  'Landsdelsutvalget',
];

const regions = [
  'Midt?vesten(?: USA)?',
  'Hubei-provinsen',
  'Hubei(?: province| Province)?',
  'Kaunas',
  'Schleswig-Holstein',
  'Jämtland',
  'Västra Götaland',
  'Västra Götalandsregionen',
  'Värmland',
  'Skåne',
  'Nordjylland',
  'Region Nordjylland',
  'Region Midtjylland',
  'Skottland',
  'Scotland',
  'Bretagne',
  'Brittany',
  'Normandie',
  'Normandy',
];

function known(kind: MentionKind, names: string[]): Known[] {
  return names.map((name) => ({ kind, pattern: new RegExp(`(?<![\\p{L}\\d])${name}(?![\\p{L}\\d])`, 'gu') }));
}

/** Programmes, organisations, umbrellas and regions that are known by name. */
export const knownNames: Known[] = [
  ...known('programme', programmes),
  ...known('organisation', organisations),
  ...known('umbrella', umbrellas),
  ...known('region', regions),
];
