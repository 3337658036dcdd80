import { useEffect, useRef, useState } from 'react';
import { type Message, message } from '#lib/message.ts';
import type { Signature } from '#lib/signature.ts';
import { startWork, type Work } from '#lib/start-work.ts';
import type { WrittenBackup } from '#storage/backup/write-backup.ts';
import { downloadBlob } from '#ui/download-file.ts';
import { version } from '../../../package.json';
import type { BackupReply, BackupRequest } from './backup-answer.ts';
import { spawnBackup } from './spawn-backup.ts';

export type Making =
  | { readonly type: 'idle' }
  | { readonly type: 'making'; readonly share: number }
  | { readonly type: 'made'; readonly name: string; readonly written: WrittenBackup }
  | { readonly type: 'failed'; readonly message: Message };

interface MakeBackup {
  readonly state: Making;
  /** Makes the file and hands it to the browser's downloads. */
  make(profile: Signature): void;
  cancel(): void;
}

/** `onMade` is told the time that the backup is of. Leaving the page cancels. */
export function useMakeBackup(nameOf: (date: string) => string, onMade: (at: number) => void): MakeBackup {
  const [state, setState] = useState<Making>({ type: 'idle' });
  const work = useRef<Work>(undefined);
  useEffect(() => () => work.current?.cancel(), []);
  return {
    state,
    make(profile) {
      const made = Date.now();
      setState({ type: 'making', share: 0 });
      const running = startWork<BackupRequest, BackupReply>(
        { type: 'make', profile, release: version, made },
        {
          spawn: spawnBackup,
          onReply: (reply) => {
            if (reply.type === 'progress') setState({ type: 'making', share: reply.share });
            else if (reply.type === 'failed') setState(reply);
            else if (reply.type === 'made') {
              const name = nameOf(new Date(made).toISOString().slice(0, 10));
              downloadBlob(name, reply.file);
              setState({ type: 'made', name, written: reply });
              onMade(made);
            }
            return reply.type !== 'progress';
          },
        },
      );
      work.current = running;
      void running.done.then((end) => {
        if (end === 'died') setState({ type: 'failed', message: message('backup.died') });
      });
    },
    cancel() {
      work.current?.cancel();
      setState({ type: 'idle' });
    },
  };
}
