import type { InEachLanguage } from '#platform/language.ts';

/** What each target of the UN goals that strategies name asks for, in our own short words; the numbers are the UN's. */
export const targets: Record<string, InEachLanguage<string>> = {
  '4.1': {
    nb: 'Alle barn fullfører god grunnskole og videregående opplæring',
    nn: 'Alle barn fullfører god grunnskule og vidaregåande opplæring',
    en: 'All children complete good primary and secondary education',
  },
  '4.2': {
    nb: 'Alle barn får en god start før skolen',
    nn: 'Alle barn får ein god start før skulen',
    en: 'All children get a good start before school',
  },
  '4.3': {
    nb: 'Lik tilgang til fagopplæring og høyere utdanning',
    nn: 'Lik tilgang til fagopplæring og høgare utdanning',
    en: 'Equal access to vocational and higher education',
  },
  '4.4': {
    nb: 'Flere har kompetanse som gir arbeid',
    nn: 'Fleire har kompetanse som gir arbeid',
    en: 'More people have skills that lead to work',
  },
  '4.5': {
    nb: 'Ingen forskjeller i tilgang til utdanning',
    nn: 'Ingen skilnader i tilgang til utdanning',
    en: 'No disparities in access to education',
  },
  '4.6': {
    nb: 'Alle unge kan lese, skrive og regne',
    nn: 'Alle unge kan lese, skrive og rekne',
    en: 'All young people can read, write and do sums',
  },
  '4.7': {
    nb: 'Alle lærer det som trengs for bærekraftig utvikling og globalt medborgerskap',
    nn: 'Alle lærer det som trengst for berekraftig utvikling og globalt medborgarskap',
    en: 'All learn what sustainable development and global citizenship ask for',
  },
  '4.a': {
    nb: 'Skoler som er trygge og passer for alle',
    nn: 'Skular som er trygge og passar for alle',
    en: 'Schools that are safe and suit everyone',
  },
  '4.b': {
    nb: 'Flere stipender til elever og studenter fra utviklingsland',
    nn: 'Fleire stipend til elevar og studentar frå utviklingsland',
    en: 'More scholarships for learners from developing countries',
  },
  '4.c': {
    nb: 'Flere kvalifiserte lærere, også ved samarbeid mellom land',
    nn: 'Fleire kvalifiserte lærarar, også ved samarbeid mellom land',
    en: 'More qualified teachers, also by cooperation between countries',
  },
  '8.1': {
    nb: 'Vekst som følger det enkelte lands forhold',
    nn: 'Vekst som følgjer tilhøva i det einskilde landet',
    en: 'Growth that fits each country',
  },
  '8.2': {
    nb: 'Høyere produktivitet ved ny teknologi og innovasjon',
    nn: 'Høgare produktivitet ved ny teknologi og innovasjon',
    en: 'Higher productivity by new technology and innovation',
  },
  '8.3': {
    nb: 'Politikk som gir arbeidsplasser, gründere og små bedrifter rom',
    nn: 'Politikk som gir arbeidsplassar, gründerar og små bedrifter rom',
    en: 'Policies that make room for jobs, founders and small firms',
  },
  '8.4': {
    nb: 'Bedre bruk av ressursene, uten at vekst ødelegger miljøet',
    nn: 'Betre bruk av ressursane, utan at vekst øydelegg miljøet',
    en: "Better use of resources, without growth at nature's cost",
  },
  '8.5': {
    nb: 'Arbeid for alle og lik lønn for likt arbeid',
    nn: 'Arbeid for alle og lik løn for likt arbeid',
    en: 'Work for all and equal pay for equal work',
  },
  '8.6': {
    nb: 'Færre unge uten arbeid, utdanning eller opplæring',
    nn: 'Færre unge utan arbeid, utdanning eller opplæring',
    en: 'Fewer young people without work, education or training',
  },
  '8.7': {
    nb: 'Slutt på tvangsarbeid, menneskehandel og barnearbeid',
    nn: 'Slutt på tvangsarbeid, menneskehandel og barnearbeid',
    en: 'An end to forced labour, trafficking and child labour',
  },
  '8.8': {
    nb: 'Trygge arbeidsplasser og rettigheter for alle som arbeider',
    nn: 'Trygge arbeidsplassar og rettar for alle som arbeider',
    en: 'Safe workplaces and rights for everyone who works',
  },
  '8.9': {
    nb: 'Bærekraftig turisme som gir arbeid og fremmer lokal kultur',
    nn: 'Berekraftig turisme som gir arbeid og fremjar lokal kultur',
    en: 'Sustainable tourism that gives jobs and promotes local culture',
  },
  '8.10': {
    nb: 'Banker og forsikring som når alle',
    nn: 'Bankar og forsikring som når alle',
    en: 'Banks and insurance that reach everyone',
  },
  '8.a': { nb: 'Mer handelsrettet bistand', nn: 'Meir handelsretta bistand', en: 'More aid for trade' },
  '8.b': {
    nb: 'En global strategi for arbeid til unge',
    nn: 'Ein global strategi for arbeid til unge',
    en: 'A global strategy for youth employment',
  },
  '9.1': {
    nb: 'Pålitelig og bærekraftig infrastruktur, også over grensene',
    nn: 'Påliteleg og berekraftig infrastruktur, også over grensene',
    en: 'Reliable and sustainable infrastructure, also across borders',
  },
  '9.2': {
    nb: 'Industri som er bærekraftig og inkluderende',
    nn: 'Industri som er berekraftig og inkluderande',
    en: 'Industry that is sustainable and inclusive',
  },
  '9.3': {
    nb: 'Små bedrifter får finansiering og plass i verdikjedene',
    nn: 'Små bedrifter får finansiering og plass i verdikjedene',
    en: 'Small firms get finance and a place in value chains',
  },
  '9.4': {
    nb: 'Industri og infrastruktur legges om til ren teknologi',
    nn: 'Industri og infrastruktur blir lagde om til rein teknologi',
    en: 'Industry and infrastructure turn to clean technology',
  },
  '9.5': { nb: 'Mer forskning og innovasjon', nn: 'Meir forsking og innovasjon', en: 'More research and innovation' },
  '9.a': {
    nb: 'Støtte til infrastruktur i utviklingsland',
    nn: 'Støtte til infrastruktur i utviklingsland',
    en: 'Support for infrastructure in developing countries',
  },
  '9.b': {
    nb: 'Støtte til utvikling av teknologi i utviklingsland',
    nn: 'Støtte til utvikling av teknologi i utviklingsland',
    en: 'Support for technology development in developing countries',
  },
  '9.c': {
    nb: 'Mobil og internett til alle',
    nn: 'Mobil og internett til alle',
    en: 'Mobile and internet for everyone',
  },
  '10.1': {
    nb: 'De som tjener minst, får raskere inntektsvekst enn snittet',
    nn: 'Dei som tener minst, får raskare inntektsvekst enn snittet',
    en: 'Those who earn least see faster growth in income than the average',
  },
  '10.2': {
    nb: 'Alle er med sosialt, økonomisk og politisk',
    nn: 'Alle er med sosialt, økonomisk og politisk',
    en: 'Everyone takes part socially, economically and politically',
  },
  '10.3': {
    nb: 'Like muligheter, og slutt på diskriminerende regler',
    nn: 'Like høve, og slutt på diskriminerande reglar',
    en: 'Equal opportunities, and an end to discriminatory rules',
  },
  '10.4': {
    nb: 'Skatt, lønn og velferd som jevner ut',
    nn: 'Skatt, løn og velferd som jamnar ut',
    en: 'Taxes, wages and welfare that even out',
  },
  '10.5': {
    nb: 'Bedre regler for verdens finansmarkeder',
    nn: 'Betre reglar for finansmarknadene i verda',
    en: "Better rules for the world's financial markets",
  },
  '10.6': {
    nb: 'Utviklingsland får en sterkere stemme',
    nn: 'Utviklingsland får ei sterkare stemme',
    en: 'Developing countries get a stronger voice',
  },
  '10.7': { nb: 'Trygg og ordnet migrasjon', nn: 'Trygg og ordna migrasjon', en: 'Safe and orderly migration' },
  '10.a': {
    nb: 'Særlige vilkår for de minst utviklede landene i handel',
    nn: 'Særlege vilkår for dei minst utvikla landa i handel',
    en: 'Special treatment of the least developed countries in trade',
  },
  '10.b': {
    nb: 'Bistand og investeringer dit behovet er størst',
    nn: 'Bistand og investeringar dit behovet er størst',
    en: 'Aid and investment where the need is greatest',
  },
  '10.c': {
    nb: 'Billigere å sende penger hjem',
    nn: 'Billegare å sende pengar heim',
    en: 'Cheaper to send money home',
  },
  '11.1': {
    nb: 'Trygge boliger til en pris folk kan betale',
    nn: 'Trygge bustader til ein pris folk kan betale',
    en: 'Safe homes at a price people can pay',
  },
  '11.2': {
    nb: 'Transport som er trygg, bærekraftig og for alle',
    nn: 'Transport som er trygg, berekraftig og for alle',
    en: 'Transport that is safe, sustainable and for everyone',
  },
  '11.3': {
    nb: 'Byer og steder planlegges sammen med dem som bor der',
    nn: 'Byar og stader blir planlagde saman med dei som bur der',
    en: 'Places are planned with those who live there',
  },
  '11.4': {
    nb: 'Vern om kultur- og naturarven',
    nn: 'Vern om kultur- og naturarven',
    en: 'Care for cultural and natural heritage',
  },
  '11.5': {
    nb: 'Færre rammes av katastrofer',
    nn: 'Færre blir råka av katastrofar',
    en: 'Fewer people are hit by disasters',
  },
  '11.6': {
    nb: 'Mindre skade på miljøet fra byene',
    nn: 'Mindre skade på miljøet frå byane',
    en: 'Less harm to the environment from cities',
  },
  '11.7': {
    nb: 'Trygge grøntområder og uterom for alle',
    nn: 'Trygge grøntområde og uterom for alle',
    en: 'Safe green and public spaces for everyone',
  },
  '11.a': {
    nb: 'By og omland henger sammen i planleggingen',
    nn: 'By og omland heng saman i planlegginga',
    en: 'Town and country are linked in planning',
  },
  '11.b': {
    nb: 'Flere byer og steder med planer for klima og beredskap',
    nn: 'Fleire byar og stader med planar for klima og beredskap',
    en: 'More places with plans for climate and preparedness',
  },
  '11.c': {
    nb: 'Støtte til bærekraftige bygg i de minst utviklede landene',
    nn: 'Støtte til berekraftige bygg i dei minst utvikla landa',
    en: 'Support for sustainable buildings in the least developed countries',
  },
  '12.1': {
    nb: 'Programmer for bærekraftig forbruk og produksjon',
    nn: 'Program for berekraftig forbruk og produksjon',
    en: 'Programmes for sustainable consumption and production',
  },
  '12.2': {
    nb: 'Naturressursene forvaltes bærekraftig',
    nn: 'Naturressursane blir forvalta berekraftig',
    en: 'Natural resources are managed sustainably',
  },
  '12.3': { nb: 'Halvparten så mye matsvinn', nn: 'Halvparten så mykje matsvinn', en: 'Half as much food waste' },
  '12.4': {
    nb: 'Kjemikalier og avfall håndteres trygt',
    nn: 'Kjemikaliar og avfall blir handterte trygt',
    en: 'Chemicals and waste are handled safely',
  },
  '12.5': {
    nb: 'Mindre avfall ved ombruk og gjenvinning',
    nn: 'Mindre avfall ved ombruk og attvinning',
    en: 'Less waste by reuse and recycling',
  },
  '12.6': {
    nb: 'Bedrifter arbeider og rapporterer bærekraftig',
    nn: 'Bedrifter arbeider og rapporterer berekraftig',
    en: 'Companies work and report sustainably',
  },
  '12.7': {
    nb: 'Bærekraftige offentlige innkjøp',
    nn: 'Berekraftige offentlege innkjøp',
    en: 'Sustainable public procurement',
  },
  '12.8': {
    nb: 'Alle vet det de trenger for å leve bærekraftig',
    nn: 'Alle veit det dei treng for å leve berekraftig',
    en: 'Everyone knows what they need to live sustainably',
  },
  '12.a': {
    nb: 'Støtte til forskning og teknologi i utviklingsland',
    nn: 'Støtte til forsking og teknologi i utviklingsland',
    en: 'Support for research and technology in developing countries',
  },
  '12.b': {
    nb: 'Måle hva bærekraftig turisme gir',
    nn: 'Måle kva berekraftig turisme gir',
    en: 'Measure what sustainable tourism gives',
  },
  '12.c': {
    nb: 'Slutt på subsidier til fossil energi som fører til sløsing',
    nn: 'Slutt på subsidiar til fossil energi som fører til sløsing',
    en: 'An end to fossil-fuel subsidies that encourage waste',
  },
  '13.1': {
    nb: 'Stå bedre imot klimaendringer og naturkatastrofer',
    nn: 'Stå betre imot klimaendringar og naturkatastrofar',
    en: 'Better able to withstand climate change and natural disasters',
  },
  '13.2': {
    nb: 'Klima er med i politikk og planer',
    nn: 'Klima er med i politikk og planar',
    en: 'Climate is part of policies and plans',
  },
  '13.3': {
    nb: 'Kunnskap og evne til å møte klimaendringer',
    nn: 'Kunnskap og evne til å møte klimaendringar',
    en: 'Knowledge and ability to meet climate change',
  },
  '13.a': {
    nb: 'Penger til klimatiltak i utviklingsland',
    nn: 'Pengar til klimatiltak i utviklingsland',
    en: 'Money for climate action in developing countries',
  },
  '13.b': {
    nb: 'De minst utviklede landene planlegger for klima',
    nn: 'Dei minst utvikla landa planlegg for klima',
    en: 'The least developed countries plan for climate',
  },
  '17.1': {
    nb: 'Land kan skaffe egne skatteinntekter',
    nn: 'Land kan skaffe eigne skatteinntekter',
    en: 'Countries can raise taxes of their own',
  },
  '17.2': {
    nb: 'Rike land holder løftene om bistand',
    nn: 'Rike land held lovnadene om bistand',
    en: 'Rich countries keep their aid promises',
  },
  '17.3': {
    nb: 'Mer kapital til utviklingsland fra flere kilder',
    nn: 'Meir kapital til utviklingsland frå fleire kjelder',
    en: 'More capital for developing countries from more sources',
  },
  '17.4': { nb: 'Gjeld som land kan bære', nn: 'Gjeld som land kan bere', en: 'Debt that countries can bear' },
  '17.5': {
    nb: 'Flere investeringer i de minst utviklede landene',
    nn: 'Fleire investeringar i dei minst utvikla landa',
    en: 'More investment in the least developed countries',
  },
  '17.6': {
    nb: 'Samarbeid om forskning, teknologi og kunnskap over grensene',
    nn: 'Samarbeid om forsking, teknologi og kunnskap over grensene',
    en: 'Cooperation on research, technology and knowledge across borders',
  },
  '17.7': {
    nb: 'Miljøvennlig teknologi deles',
    nn: 'Miljøvenleg teknologi blir delt',
    en: 'Environmentally sound technology is shared',
  },
  '17.8': {
    nb: 'Teknologi og innovasjon når de minst utviklede landene',
    nn: 'Teknologi og innovasjon når dei minst utvikla landa',
    en: 'Technology and innovation reach the least developed countries',
  },
  '17.9': {
    nb: 'Bygge kapasitet til å gjennomføre målene',
    nn: 'Byggje kapasitet til å gjennomføre måla',
    en: 'Build the capacity to carry out the goals',
  },
  '17.10': {
    nb: 'Åpen og rettferdig verdenshandel',
    nn: 'Open og rettferdig verdshandel',
    en: 'Open and fair world trade',
  },
  '17.11': {
    nb: 'Mer eksport fra utviklingsland',
    nn: 'Meir eksport frå utviklingsland',
    en: 'More exports from developing countries',
  },
  '17.12': {
    nb: 'Fri adgang til markeder for de minst utviklede landene',
    nn: 'Fri tilgang til marknader for dei minst utvikla landa',
    en: 'Free market access for the least developed countries',
  },
  '17.13': {
    nb: 'Stabil verdensøkonomi ved samordnet politikk',
    nn: 'Stabil verdsøkonomi ved samordna politikk',
    en: 'A stable world economy by coordinated policy',
  },
  '17.14': { nb: 'Politikken henger sammen', nn: 'Politikken heng saman', en: 'Policies hang together' },
  '17.15': {
    nb: 'Hvert land avgjør sin egen vei ut av fattigdom',
    nn: 'Kvart land avgjer sin eigen veg ut av fattigdom',
    en: 'Each country decides its own way out of poverty',
  },
  '17.16': {
    nb: 'Partnerskap mellom mange om målene',
    nn: 'Partnarskap mellom mange om måla',
    en: 'Partnerships of many for the goals',
  },
  '17.17': {
    nb: 'Partnerskap mellom offentlige, private og frivillige',
    nn: 'Partnarskap mellom offentlege, private og frivillige',
    en: 'Partnerships of public, private and civil society',
  },
  '17.18': { nb: 'Bedre tall og statistikk', nn: 'Betre tal og statistikk', en: 'Better data and statistics' },
  '17.19': {
    nb: 'Måle framgang på flere måter enn BNP',
    nn: 'Måle framgang på fleire måtar enn BNP',
    en: 'Measure progress in more ways than GDP',
  },
};
