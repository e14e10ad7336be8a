import type { Route } from '#platform/routes.ts';

export const reads = (all: readonly Route[]) => all.filter(({ method }) => method === 'GET');
export const writes = (all: readonly Route[]) => all.filter(({ method }) => method === 'POST');
export const nameOf = ({ method, path }: Route) => `${method} ${path.pattern.en || '/'}`;
