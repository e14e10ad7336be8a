import { DamagedBackup } from '#platform/backup/format.ts';
import { NotEmpty } from '#platform/backup/read.ts';
import { BadConfig } from '#platform/config.ts';
import { NewerSchema } from '#platform/database/migrate.ts';
import { UnsafeServer } from '#platform/database/settings.ts';
import { FolderInUse, NoEngine } from '#platform/postgres.ts';
import { OpenDemo } from './house.ts';
import { NothingThere } from './open.ts';
import type { CliTexts } from './texts.ts';
import { UnreadableFile } from './unreadableFile.ts';

/** What went wrong and what to do, in the reader's words; what we do not know how to say is told in full. */
export function explain(error: unknown, { faults }: CliTexts): string {
  if (error instanceof FolderInUse) return faults.inUse(error.holder);
  if (error instanceof NoEngine) return faults.noEngine[error.why](error.detail);
  if (error instanceof NothingThere) return faults.nothingThere(error.folder);
  if (error instanceof DamagedBackup) return faults.damaged(error.message);
  if (error instanceof NotEmpty) return faults.notEmpty;
  if (error instanceof NewerSchema) return faults.newer(error.migrations.join(', '));
  if (error instanceof UnsafeServer)
    return error.settings.map(({ name, is, must }) => faults.unsafe(name, is, must)).join('\n');
  if (error instanceof OpenDemo) return faults.openDemo;
  if (error instanceof BadConfig) return faults.badConfig(error.message);
  if (error instanceof UnreadableFile) return error.message;
  return ofSystem(error, faults);
}

function ofSystem(error: unknown, faults: CliTexts['faults']): string {
  const { code, path, port, message } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') return faults.portTaken(port ?? 0);
  if (code === 'ENOENT' && path) return faults.noFile(path);
  if (code === 'EACCES' && path) return faults.noAccess(path);
  if (code === 'ENOSPC') return faults.diskFull;
  return error instanceof Error && !code ? (error.stack ?? message) : message || String(error);
}
