/** What is told of a real project by those who fund it; `key` is the demo's project. Amounts are cents of a euro. */
export type DemoParticipation = {
  key: string;
  number: string;
  acronym: string;
  title: string;
  call: string;
  topic: string;
  action: string;
  starts_on: string;
  ends_on: string;
  deadline: string;
  amount: number;
};

/**
 * The two projects of Horizon 2020 that Vestfold og Telemark fylkeskommune took part in, as facts from the Research
 * Council of Norway's open data (github.com/Forskningsradet/open-data, January 2022).
 */
export const demoParticipations: readonly DemoParticipation[] = [
  {
    key: 'hyperion',
    number: '821054',
    acronym: 'HYPERION',
    title:
      'Development of a Decision Support System for Improved Resilience & Sustainable Reconstruction of historic areas to cope with Climate Change & Extreme Events based on Novel Sensors and Modelling Tools',
    call: 'H2020-LC-CLA-2018-2',
    topic: 'LC-CLA-04-2018',
    action: 'RIA',
    starts_on: '2019-06-01',
    ends_on: '2022-11-30',
    deadline: '2018-09-04',
    amount: 25_346_125,
  },
  {
    key: 'pyroco2',
    number: '101037009',
    acronym: 'PYROCO2',
    title:
      'Demonstrating sustainable value creation from industrial CO2 by its thermophilic microbial conversion into acetone',
    call: 'H2020-LC-GD-2020-5',
    topic: 'LC-GD-3-1-2020',
    action: 'IA',
    starts_on: '2021-10-01',
    ends_on: '2026-09-30',
    deadline: '2021-01-27',
    amount: 8_462_500,
  },
];
