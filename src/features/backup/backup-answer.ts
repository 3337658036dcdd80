import type { NodeDefinitions } from '#flow/node-definition.ts';
import { newId } from '#lib/new-id.ts';
import { once } from '#lib/once.ts';
import type { Signature } from '#lib/signature.ts';
import { type Comparison, compareBackup } from '#storage/backup/compare-backup.ts';
import { type Backup, readBackup } from '#storage/backup/read-backup.ts';
import {
  type Chosen,
  type Merged,
  mergeBackup,
  replaceWithBackup,
  undoMerge,
} from '#storage/backup/restore-backup.ts';
import { type WrittenBackup, writeBackup } from '#storage/backup/write-backup.ts';
import { type OpenedDatabase, openDatabase } from '#storage/database.ts';
import { type Failed, guarded } from '#storage/failure.ts';

/*
 * The work with backups, beside the page: it has a hold on the database of its own. What it has read it keeps,
 * until it is asked to put it into the database or is ended.
 */

export type BackupRequest =
  | { readonly type: 'make'; readonly profile: Signature; readonly release: string; readonly made: number }
  | { readonly type: 'read'; readonly file: Blob }
  | { readonly type: 'merge'; readonly chosen: Chosen }
  | { readonly type: 'replace' }
  | { readonly type: 'undo'; readonly merged: Merged };

export type Preview = Comparison & Pick<Backup, 'manifest' | 'profile'>;

export type BackupReply =
  | { readonly type: 'progress'; readonly share: number }
  | ({ readonly type: 'made' } & WrittenBackup)
  | { readonly type: 'preview'; readonly preview: Preview }
  | Merged
  | { readonly type: 'replaced' }
  | { readonly type: 'undone' }
  | Failed;

export function backupAnswerer(
  definitions: NodeDefinitions,
  send: (reply: BackupReply) => void,
  open: () => Promise<OpenedDatabase> = openDatabase,
): (request: BackupRequest) => Promise<void> {
  let backup: Backup | undefined;
  let told = 0;
  const onProgress = (share: number) => {
    if (share < told + 0.01 && share < 1) return;
    told = share;
    send({ type: 'progress', share });
  };
  const opened = once(open);

  async function answer(request: BackupRequest): Promise<BackupReply> {
    const result = await opened();
    if (result.type === 'failed') return result;
    const { database } = result;
    told = 0;
    switch (request.type) {
      case 'make':
        return await guarded(async () => ({
          type: 'made' as const,
          ...(await writeBackup({ ...request, database, definitions, onProgress })),
        }));
      case 'read': {
        const read = await readBackup(request.file, definitions, onProgress);
        if (!read.ok) return { type: 'failed', message: read.message };
        const whole = read.value;
        backup = whole;
        const { manifest, profile } = whole;
        return await guarded(async () => ({
          type: 'preview' as const,
          preview: { ...(await compareBackup(database, whole)), manifest, profile },
        }));
      }
      case 'undo':
        return await undoMerge(database, request.merged);
      case 'merge':
      case 'replace': {
        if (!backup) throw new Error('nothing has been read');
        if (request.type === 'replace') return await replaceWithBackup(database, backup);
        const surroundings = { database, definitions, now: Date.now, newId: () => newId('bot') };
        return await mergeBackup(surroundings, backup, request.chosen);
      }
    }
  }
  return async (request) => send(await answer(request));
}
