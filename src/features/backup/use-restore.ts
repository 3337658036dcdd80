import { useEffect, useRef, useState } from 'react';
import { type Message, message } from '#lib/message.ts';
import { type OpenWorker, openWorker } from '#lib/open-worker.ts';
import type { Chosen, Merged } from '#storage/backup/restore-backup.ts';
import type { BackupReply, BackupRequest, Preview } from './backup-answer.ts';
import { spawnBackup } from './spawn-backup.ts';

export type Restoring =
  | { readonly type: 'idle' }
  | { readonly type: 'reading'; readonly share: number }
  | { readonly type: 'preview'; readonly preview: Preview }
  | { readonly type: 'restoring' }
  | { readonly type: 'merged'; readonly merged: Merged }
  | { readonly type: 'replaced'; readonly preview: Preview }
  | { readonly type: 'undone' }
  | { readonly type: 'failed'; readonly message: Message };

interface Restore {
  readonly state: Restoring;
  /** The file's name; empty before one was chosen. */
  readonly file: string;
  read(file: File): void;
  merge(chosen: Chosen): void;
  replace(): void;
  undo(merged: Merged): void;
  /** Ends whatever is being done. What was begun in the database is taken back by the browser. */
  cancel(): void;
}

/** `onReplaced` is told what everything was exchanged for. Leaving the page cancels. */
export function useRestore(onReplaced: (preview: Preview) => void): Restore {
  const [state, setState] = useState<Restoring>({ type: 'idle' });
  const [file, setFile] = useState('');
  const worker = useRef<OpenWorker<BackupRequest>>(undefined);
  const preview = useRef<Preview>(undefined);
  useEffect(() => () => worker.current?.end(), []);

  const take = (reply: BackupReply) => {
    switch (reply.type) {
      case 'progress':
        return setState({ type: 'reading', share: reply.share });
      case 'preview':
        preview.current = reply.preview;
        return setState(reply);
      case 'merged':
        return setState({ type: 'merged', merged: reply });
      case 'replaced':
        if (!preview.current) return;
        onReplaced(preview.current);
        return setState({ type: 'replaced', preview: preview.current });
      case 'undone':
      case 'failed':
        return setState(reply);
      case 'made':
    }
  };
  const ask = (request: BackupRequest) => {
    setState({ type: 'restoring' });
    worker.current?.ask(request);
  };
  return {
    state,
    file,
    read(chosen) {
      worker.current?.end();
      worker.current = openWorker<BackupRequest, BackupReply>({
        spawn: spawnBackup,
        onReply: take,
        onFailed: () => setState({ type: 'failed', message: message('backup.died') }),
      });
      setFile(chosen.name);
      setState({ type: 'reading', share: 0 });
      worker.current.ask({ type: 'read', file: chosen });
    },
    merge: (chosen) => ask({ type: 'merge', chosen }),
    replace: () => ask({ type: 'replace' }),
    undo: (merged) => ask({ type: 'undo', merged }),
    cancel() {
      worker.current?.end();
      setState({ type: 'idle' });
    },
  };
}
