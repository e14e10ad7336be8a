import type { PoolConfig } from 'pg';
import { createApp } from '#app';
import { system } from '#platform/actor.ts';
import type { Environment } from '#platform/config.ts';
import type { Databases } from '#platform/database.ts';
import { fileStore } from '#platform/files.ts';
import { newId } from '#platform/id.ts';
import { askNobody } from '#platform/lookUp.ts';
import { emptyWhenPublished, pageCache } from '#platform/pageCache.ts';
import { startMail } from '#platform/mail.ts';
import { startNightly } from '#platform/nightly.ts';
import type { ReadOnly } from '#platform/readOnly.ts';
import { whoIs } from '#platform/session.ts';
import { readAccess, type Access } from '#platform/sessionAccess.ts';
import { openSettings, withSettings, type Settings } from '#platform/settings.ts';
import type { ByWeb } from '#features/accounts/account.ts';
import { enhetsregisteret } from '#exchange/brreg.ts';
import { addDemoAccounts, firstAdministratorLink } from '#features/accounts/first.ts';
import { accountPaths } from '#features/accounts/paths.ts';
import { isUntouched, plantDemo } from '#features/demo/plant.ts';
import { href } from '#platform/paths.ts';
import { nightlyJobs } from '../nightly.ts';
import type { CliTexts } from './texts.ts';

/** What a start has to work with. `address` is where Samband listens; `empty` asks for no demo county. */
export type Ready = {
  databases: Databases;
  /** Where we are told of what is published. */
  line: PoolConfig;
  folder: string;
  address: string;
  empty: boolean;
  /** Others than those at this machine reach us. */
  open: boolean;
  texts: CliTexts;
  environment: Environment;
  readOnly: ReadOnly;
};

export type Opened = { house: ReturnType<typeof createApp>; welcome: string; stop(): Promise<void> };

/** Puts the demo county in place the first time, and opens the product. `welcome` says how to sign in. */
export async function openHouse(ready: Ready): Promise<Opened> {
  const { databases, environment, folder, readOnly } = ready;
  const access = readAccess(environment, ready.address);
  const by: ByWeb = { db: databases.app, actor: system, now: new Date(), newId, access };
  if (!ready.empty && (await isUntouched(by))) {
    keepDemoHome(ready);
    await plantDemo(by);
  }
  const settings = await openSettings(databases.visitor);
  const welcome = await welcomeTo(ready, by, settings);
  const now = () => new Date();
  const report = (error: Error) => console.error(error);
  const post = openPost(ready, report);
  const who = whoIs({ db: databases.app, now, secure: access.secure, report });
  const around = { db: databases.app, published: databases.visitor, settings, files: fileStore(folder), access };
  const pages = pageCache();
  const told = emptyWhenPublished(withSettings(pages, settings, report), ready.line);
  const house = createApp({
    ...around,
    now,
    newId,
    report,
    readOnly,
    pages,
    whoIs: who,
    origins: originsOf(access, ready),
    lookUp: lookUpIn(environment),
  });
  const { db, files } = around;
  const nights = startNightly({
    by: { db, files, newId, access },
    now,
    report,
    jobs: nightlyJobs,
    isReadOnly: () => readOnly.isReadOnly(),
  });
  return { house, welcome, stop: async () => void (await Promise.all([post?.stop(), told.stop(), nights.stop()])) };
}

/** The demo's accounts have no password, the administrator's neither: they are for whoever sits at this machine. */
export class OpenDemo extends Error {}

function keepDemoHome({ open }: Ready): void {
  if (open) throw new OpenDemo('The demo listens on this machine alone');
}

/** Demo accounts are one press away; where nobody may decide anything yet, a link makes the one who may. */
async function welcomeTo(ready: Ready, by: ByWeb, settings: Settings): Promise<string> {
  const { texts } = ready;
  const signIn = by.access.origin + href('nb', accountPaths.signIn);
  if (settings.county().demo) {
    keepDemoHome(ready);
    await addDemoAccounts(by);
    return texts.demoSignIn(signIn);
  }
  const first = await firstAdministratorLink(by);
  return first ? texts.firstAdministrator(first) : texts.signIn(signIn);
}

/** Without a mail server, what would have been sent is read on a page of the workspace. */
function openPost({ databases, environment }: Ready, report: (error: Error) => void) {
  const { SAMBAND_SMTP_URL: url, SAMBAND_MAIL_FROM: from = 'samband@localhost' } = environment;
  return url ? startMail({ db: databases.app, url, from, report }) : undefined;
}

/** `off`, or the address of another than Brønnøysund's own, such as a test register. */
const lookUpIn = ({ SAMBAND_BRREG: place }: Environment) => (place === 'off' ? askNobody : enhetsregisteret(place));

/** Where a proxy stands before us, people see its address, and we are still asked under our own. */
const originsOf = ({ origin }: Access, { address }: Ready) => [...new Set([origin, address])];
