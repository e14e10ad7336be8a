import type { InEachLanguage } from '#platform/language.ts';
import { targets } from './targets.ts';

/** The names of the UN goals, as the UN association of Norway and the UN write them; nynorsk partly our own. */
export const goalNames: Record<number, InEachLanguage<string>> = {
  1: { nb: 'Utrydde fattigdom', nn: 'Utrydde fattigdom', en: 'No poverty' },
  2: { nb: 'Utrydde sult', nn: 'Utrydde svolt', en: 'Zero hunger' },
  3: { nb: 'God helse og livskvalitet', nn: 'God helse og livskvalitet', en: 'Good health and well-being' },
  4: { nb: 'God utdanning', nn: 'God utdanning', en: 'Quality education' },
  5: { nb: 'Likestilling mellom kjønnene', nn: 'Likestilling mellom kjønna', en: 'Gender equality' },
  6: {
    nb: 'Rent vann og gode sanitærforhold',
    nn: 'Reint vatn og gode sanitærforhold',
    en: 'Clean water and sanitation',
  },
  7: { nb: 'Ren energi til alle', nn: 'Rein energi til alle', en: 'Affordable and clean energy' },
  8: {
    nb: 'Anstendig arbeid og økonomisk vekst',
    nn: 'Anstendig arbeid og økonomisk vekst',
    en: 'Decent work and economic growth',
  },
  9: {
    nb: 'Industri, innovasjon og infrastruktur',
    nn: 'Industri, innovasjon og infrastruktur',
    en: 'Industry, innovation and infrastructure',
  },
  10: { nb: 'Mindre ulikhet', nn: 'Mindre ulikskap', en: 'Reduced inequalities' },
  11: {
    nb: 'Bærekraftige byer og lokalsamfunn',
    nn: 'Berekraftige byar og lokalsamfunn',
    en: 'Sustainable cities and communities',
  },
  12: {
    nb: 'Ansvarlig forbruk og produksjon',
    nn: 'Ansvarleg forbruk og produksjon',
    en: 'Responsible consumption and production',
  },
  13: { nb: 'Stoppe klimaendringene', nn: 'Stoppe klimaendringane', en: 'Climate action' },
  14: { nb: 'Livet i havet', nn: 'Livet i havet', en: 'Life below water' },
  15: { nb: 'Livet på land', nn: 'Livet på land', en: 'Life on land' },
  16: {
    nb: 'Fred, rettferdighet og velfungerende institusjoner',
    nn: 'Fred, rettferd og velfungerande institusjonar',
    en: 'Peace, justice and strong institutions',
  },
  17: { nb: 'Samarbeid for å nå målene', nn: 'Samarbeid for å nå måla', en: 'Partnerships for the goals' },
};

export const goalNumbers = Object.keys(goalNames).map(Number);
export const isGoal = (number: number) => number in goalNames;

/** The targets that a contribution can name: `4.4`, `4.b`. */
export const targetCodes: ReadonlySet<string> = new Set(Object.keys(targets));
export { targets };
