import type { Path } from '#platform/paths.ts';
import { registerPaths } from '#records/register/paths.ts';

export const internalCallPaths = registerPaths({
  nb: 'interne-utlysninger',
  nn: 'interne-utlysingar',
  en: 'internal-calls',
});

const at = (nb: string, nn: string, en: string) => ({ nb: `/arbeid/${nb}`, nn: `/arbeid/${nn}`, en: `/work/${en}` });
const fixed = (nb: string, nn: string, en: string): Path<never> => ({ pattern: at(nb, nn, en) });
const under = (nb: string, nn: string, en: string): Path<'id'> => ({
  pattern: at(`utlysningssoknader/:id${nb}`, `utlysingssoknader/:id${nn}`, `call-applications/:id${en}`),
});
const ofCall = (nb: string, nn: string, en: string): Path<'id'> => ({
  pattern: at(`tildeling/:id${nb}`, `tildeling/:id${nn}`, `allocation/:id${en}`),
});

/** Applications: mine, a new one under a call, and each. */
export const applicationPaths = {
  mine: fixed('utlysningssoknader', 'utlysingssoknader', 'call-applications'),
  add: fixed('utlysningssoknader/ny', 'utlysingssoknader/ny', 'call-applications/new'),
  addAndSend: fixed('utlysningssoknader/sending', 'utlysingssoknader/sending', 'call-applications/sending'),
  show: under('', '', ''),
  edit: under('/endre', '/endre', '/edit'),
  send: under('/sending', '/sending', '/sending'),
  withdraw: under('/tilbake', '/tilbake', '/withdrawal'),
  remove: under('/sletting', '/sletting', '/removal'),
  assess: under('/vurdering', '/vurdering', '/assessment'),
};

/** What is done with all the applications of a call; `id` is the call's. */
export const allocationPaths = {
  show: ofCall('', '', ''),
  announce: ofCall('/kunngjoring', '/kunngjering', '/announcement'),
  assessors: ofCall('/vurderere', '/vurderarar', '/assessors'),
  export: ofCall('/eksport', '/eksport', '/export'),
};
