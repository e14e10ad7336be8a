import './schema.ts';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import type { StrategyDocument } from './kind.ts';

/** The strategy in force, as the public gets it: of those published, the one adopted last. */
export async function strategyInForce(published: Database, language: Language): Promise<StrategyDocument | undefined> {
  const found = await published
    .selectFrom('published')
    .select('document')
    .where('kind', '=', 'strategy')
    .where('language', '=', language)
    .orderBy('starts_on', (by) => by.desc().nullsLast())
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return found?.document as StrategyDocument | undefined;
}
