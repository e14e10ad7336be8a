import type { InEachLanguage } from '#platform/language.ts';

export type DemoStatement = {
  code: string;
  kind: 'vision' | 'goal' | 'priority' | 'commitment';
  parent?: string;
  place: string;
  goals?: number[];
  channels?: string[];
  /** Bokmål is the adopted wording; the others are our own, unofficial translations. */
  words: InEachLanguage<string>;
};

/** A strategy of a county that does not exist, after the structure and the promises of a real one. */
export const demoStrategy = {
  title: {
    nb: 'Internasjonal strategi for Demofylket',
    nn: 'Internasjonal strategi for Demofylket',
    en: 'International strategy of the Demo County',
  },
  summary: {
    nb: 'Slik skal fylket bruke medlemskap, avtaler og prosjekter til å følge opp FNs bærekraftsmål.',
    nn: 'Slik skal fylket bruke medlemskap, avtalar og prosjekt til å følgje opp FNs berekraftsmål.',
    en: 'How the county will use memberships, agreements and projects to follow up the UN goals.',
  },
  body: 'Fylkestinget',
  adoptedOn: '2020-05-12',
  periodTo: 2030,
};

const goal = (number: number, channels: string[], nb: string, nn: string, en: string): DemoStatement => ({
  code: `goal-${number}`,
  kind: 'goal',
  place: `Mål ${number}`,
  goals: [number],
  channels,
  words: { nb, nn, en },
});

const priority = (number: number, nb: string, nn: string, en: string): DemoStatement => ({
  code: `priority-${number}`,
  kind: 'priority',
  place: `Prioritering ${number}`,
  words: { nb, nn, en },
});

const commitment = (code: string, channel: string, nb: string, nn: string, en: string): DemoStatement => ({
  code,
  kind: 'commitment',
  parent: `priority-${code[0]}`,
  place: `Prioritering ${code[0]}, punkt ${code[2]}`,
  channels: [channel],
  words: { nb, nn, en },
});

export const demoStatements: DemoStatement[] = [
  {
    code: 'goal-17',
    kind: 'vision',
    place: 'Innledning',
    goals: [17],
    words: {
      nb: 'Arbeidet ute i verden er fylkets måte å følge opp mål 17 på: ingen når målene alene.',
      nn: 'Arbeidet ute i verda er måten fylket følgjer opp mål 17 på: ingen når måla åleine.',
      en: 'Working abroad is how the county follows up goal 17: nobody reaches the goals alone.',
    },
  },
  goal(
    4,
    ['project', 'agreement'],
    'Fylket lar elever, lærlinger og lærere lære i andre land, gjennom Erasmus+ og avtalene med partnerregionene.',
    'Fylket lèt elevar, lærlingar og lærarar lære i andre land, gjennom Erasmus+ og avtalane med partnarregionane.',
    'The county lets pupils, apprentices and teachers learn in other countries, through Erasmus+ and its partner agreements.',
  ),
  goal(
    8,
    ['membership'],
    'Fylket er med på å utforme politikk for arbeid og næring i organisasjonene det er medlem av.',
    'Fylket er med på å utforme politikk for arbeid og næring i organisasjonane det er medlem av.',
    'The county takes part in shaping policy for work and business in the organisations it is a member of.',
  ),
  goal(
    9,
    ['membership', 'project', 'agreement'],
    'Fylket fremmer innovasjon gjennom medlemskap, prosjekter i Interreg og Horisont Europa og avtaler med andre regioner.',
    'Fylket fremjar innovasjon gjennom medlemskap, prosjekt i Interreg og Horisont Europa og avtalar med andre regionar.',
    'The county promotes innovation through memberships, projects in Interreg and Horizon Europe and agreements with other regions.',
  ),
  goal(
    10,
    ['membership', 'project', 'agreement'],
    'Fylket arbeider for mindre ulikhet gjennom medlemskap, prosjekter og avtaler.',
    'Fylket arbeider for mindre ulikskap gjennom medlemskap, prosjekt og avtalar.',
    'The county works for reduced inequalities through memberships, projects and agreements.',
  ),
  goal(
    11,
    ['membership', 'project', 'agreement'],
    'Fylket utvikler gode byer og steder gjennom medlemskap, prosjekter og avtaler.',
    'Fylket utviklar gode byar og stader gjennom medlemskap, prosjekt og avtalar.',
    'The county develops good towns and places through memberships, projects and agreements.',
  ),
  goal(
    12,
    ['membership', 'project'],
    'Fylket henter kunnskap om sirkulær økonomi fra organisasjoner og prosjekter.',
    'Fylket hentar kunnskap om sirkulær økonomi frå organisasjonar og prosjekt.',
    'The county brings home knowledge of the circular economy from organisations and projects.',
  ),
  goal(
    13,
    ['membership', 'project'],
    'Fylket kutter utslipp og forbereder seg på et villere klima sammen med andre, i organisasjoner og prosjekter.',
    'Fylket kuttar utslepp og førebur seg på eit villare klima saman med andre, i organisasjonar og prosjekt.',
    'The county cuts emissions and prepares for a wilder climate together with others, in organisations and projects.',
  ),
  priority(1, 'Medlemsorganisasjoner', 'Medlemsorganisasjonar', 'Member organisations'),
  commitment(
    '1.1',
    'membership',
    'Fylket skal bruke organisasjonene det er med i, til å fremme saker som er viktige for innbyggerne.',
    'Fylket skal bruke organisasjonane det er med i, til å fremje saker som er viktige for innbyggjarane.',
    'The county shall use the organisations it belongs to for matters that are important to its inhabitants.',
  ),
  commitment(
    '1.2',
    'membership',
    'Fylket skal bygge og holde ved like nettverk som gir innflytelse og nye prosjekter.',
    'Fylket skal byggje og halde ved like nettverk som gir innverknad og nye prosjekt.',
    'The county shall build and keep networks that give influence and new projects.',
  ),
  commitment(
    '1.3',
    'membership',
    'Fylket skal bruke medlemskapene til å lære av andre og dele egne erfaringer.',
    'Fylket skal bruke medlemskapane til å lære av andre og dele eigne erfaringar.',
    'The county shall use its memberships to learn from others and share its own experience.',
  ),
  priority(2, 'Avtaler med andre regioner', 'Avtalar med andre regionar', 'Agreements with other regions'),
  commitment(
    '2.1',
    'agreement',
    'Fylket viderefører samarbeidet med Midtvesten i USA, Hubei, Kaunas og Schleswig-Holstein (gjennom Østlandssamarbeidet).',
    'Fylket fører vidare samarbeidet med Midtvesten i USA, Hubei, Kaunas og Schleswig-Holstein (gjennom Østlandssamarbeidet).',
    'The county continues its cooperation with the Midwest of the USA, Hubei, Kaunas and Schleswig-Holstein (through the Eastern Norway County Network).',
  ),
  priority(3, 'Prosjekter', 'Prosjekt', 'Projects'),
  commitment(
    '3.1',
    'project',
    'Fylket skal være en aktiv deltaker i europeiske programmer for å få ny kunnskap, bedre tjenester og flere kontakter.',
    'Fylket skal vere ein aktiv deltakar i europeiske program for å få ny kunnskap, betre tenester og fleire kontaktar.',
    'The county shall be an active participant in European programmes to gain knowledge, better services and more contacts.',
  ),
  commitment(
    '3.2',
    'project',
    'Fylket skal bruke internasjonale prosjekter til å løse oppgavene det allerede har, på bedre måter.',
    'Fylket skal bruke internasjonale prosjekt til å løyse oppgåvene det alt har, på betre måtar.',
    'The county shall use international projects to do the tasks it already has in better ways.',
  ),
  commitment(
    '3.3',
    'project',
    'Fylket skal velge programmer og prosjekter som styrker målene i fylkets egne planer.',
    'Fylket skal velje program og prosjekt som styrkjer måla i dei eigne planane til fylket.',
    'The county shall choose programmes and projects that strengthen the goals of its own plans.',
  ),
  priority(4, 'Kompetanse og deling', 'Kompetanse og deling', 'Knowledge and sharing'),
  commitment(
    '4.1',
    'knowledge',
    'Fylket skal gjøre mulighetene i europeiske programmer kjent i hele fylket.',
    'Fylket skal gjere moglegheitene i europeiske program kjende i heile fylket.',
    'The county shall make the opportunities of European programmes known in the whole county.',
  ),
  commitment(
    '4.2',
    'knowledge',
    'Fylket skal lage gode møteplasser der de som vil arbeide internasjonalt, kan dele det de kan.',
    'Fylket skal lage gode møteplassar der dei som vil arbeide internasjonalt, kan dele det dei kan.',
    'The county shall make good meeting places where those who want to work internationally can share what they know.',
  ),
  commitment(
    '4.3',
    'knowledge',
    'Fylket skal ha ansatte som kan delta i og lede europeiske prosjekter.',
    'Fylket skal ha tilsette som kan delta i og leie europeiske prosjekt.',
    'The county shall have staff who can take part in and lead European projects.',
  ),
];
