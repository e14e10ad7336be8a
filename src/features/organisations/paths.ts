import type { Path } from '#platform/paths.ts';
import { registerPaths } from '#records/register/paths.ts';

export const organisationPaths = {
  ...registerPaths({ nb: 'organisasjoner', nn: 'organisasjonar', en: 'organisations' }),
  /** People whose last day is near. */
  persons: {
    pattern: {
      nb: '/arbeid/organisasjoner/personer',
      nn: '/arbeid/organisasjonar/personar',
      en: '/work/organisations/people',
    },
  } as Path<never>,
  handover: below('overlevering', 'overlevering', 'handover'),
  confirmation: below(
    'personer/:person/bekreftelse',
    'personar/:person/stadfesting',
    'people/:person/confirmation',
  ) as Path<'id' | 'person'>,
  farewell: below('personer/:person/sletting', 'personar/:person/sletting', 'people/:person/removal') as Path<
    'id' | 'person'
  >,
};

function below(nb: string, nn: string, en: string): Path<'id'> {
  return {
    pattern: {
      nb: `/arbeid/organisasjoner/:id/${nb}`,
      nn: `/arbeid/organisasjonar/:id/${nn}`,
      en: `/work/organisations/:id/${en}`,
    },
  };
}
