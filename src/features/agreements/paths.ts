import { registerPaths } from '#records/register/paths.ts';

export const agreementPaths = registerPaths({ nb: 'avtaler', nn: 'avtalar', en: 'agreements' });
