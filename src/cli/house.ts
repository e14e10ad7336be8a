import { createApp } from '#app';
import { visitor } from '#platform/actor.ts';
import type { Config } from '#platform/config.ts';
import type { Databases } from '#platform/database.ts';
import { fileStore } from '#platform/files.ts';
import { newId } from '#platform/id.ts';
import type { ReadOnly } from '#platform/readOnly.ts';
import { openSettings } from '#platform/settings.ts';
import type { CliTexts } from './texts.ts';

/** What a start has to work with. `address` is where Samband listens; `empty` asks for no demo county. */
export type Ready = { databases: Databases; folder: string; address: string; empty: boolean; texts: CliTexts };

/** Done at each start, before the first request, in this order; what it gives is printed. */
export type Prepare = (ready: Ready) => Promise<string | undefined>;
export const prepare: Prepare[] = [];

/** The product as it is served. */
export async function openHouse({ app, visitor: published }: Databases, { folder }: Config, readOnly: ReadOnly) {
  const settings = await openSettings(published);
  const report = (error: Error) => console.error(error);
  const around = {
    db: app,
    published,
    settings,
    files: fileStore(folder),
    now: () => new Date(),
    newId,
    report,
    readOnly,
  };
  return createApp({ ...around, whoIs: () => visitor });
}
