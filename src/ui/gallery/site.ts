import type { Language } from '#platform/language.ts';
import type { Site } from '../site.ts';

/** A site such as the demo county's, for the gallery alone. */
export function sampleSite(language: Language): Site {
  return {
    county: { name: 'Demofylket', tagline: 'Internasjonalt arbeid' },
    demo: true,
    readOnly: false,
    signedIn: { name: 'Rådgiver A', roleWord: 'Rådgiver' },
    alternates: { nb: '/nb/galleri', nn: '/nn/galleri', en: '/en/gallery' },
    path: `/${language}/galleri`,
    origin: 'https://samband.example',
    home: '/',
    menu: [
      { label: 'Løftene', href: '/nb/strategi', key: 'strategy' },
      { label: 'Det vi gjør', href: '/nb/aktiviteter', key: 'activities' },
      { label: 'Resultater', href: '/nb/resultater' },
    ],
    work: [
      {
        label: 'Nå',
        items: [
          { label: 'Min dag', href: '/nb/min-dag', key: 'day', count: 4, jump: 'd' },
          { label: 'Til gjennomsyn', href: '/nb/gjennomsyn', count: 2 },
        ],
      },
      { label: 'Strategien', items: [{ label: 'Løfter og bidrag', href: '/nb/arbeid/strategi', jump: 's' }] },
    ],
    footer: [[{ label: 'Åpne data og API', href: '/nb/data' }], [{ label: 'Personvern', href: '/nb/personvern' }]],
    contact: { unit: 'Seksjon for internasjonalt arbeid', email: 'post@demofylket.example', phone: '+47 00 00 00 00' },
    palette: '/nb/sprett',
    search: '/nb/sok',
    signOut: '/nb/logg-ut',
    signIn: { label: 'Logg inn', href: '/nb/logg-inn' },
    assets: {},
  };
}

export const words =
  'Fylkeskommunen skal aktivt bruke europeiske samarbeidsprogrammer for å gi økt faglig kunnskap, utvikle tjenestene, knytte kontakter og skape faglige nettverk.';
