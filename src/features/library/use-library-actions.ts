import { useMemo } from 'react';
import { emptyBot } from '#flow/bot.ts';
import { type Speech, useSay } from '#i18n/use-say.ts';
import type { Message } from '#lib/message.ts';
import { newId } from '#lib/new-id.ts';
import { today } from '#lib/today.ts';
import { definitions } from '#nodes/definitions.ts';
import { botFileOf, readBotFile } from '#storage/bot-file.ts';
import type { BotStore } from '#storage/bot-store.ts';
import type { BotSummary, Origin } from '#storage/database.ts';
import { downloadFile } from '#ui/download-file.ts';
import { notifyDone, notifyError } from '#ui/notify.tsx';
import { freeName } from './arrange-bots.ts';
import { fetchSample } from './samples.ts';

type View = 'build' | 'simulate';

export interface LibraryActions {
  open(id: string, view: View): void;
  createNew(): Promise<void>;
  /** Puts a copy of a sample in the library and goes to it. */
  openSample(file: string, view: View): Promise<void>;
  openFiles(files: readonly File[]): Promise<void>;
  exportFile(bot: BotSummary): Promise<void>;
  duplicate(bot: BotSummary): Promise<void>;
  remove(bot: BotSummary): Promise<void>;
}

/** What one can do in the library. The same object until the bots or the language change. */
export function useLibraryActions(
  store: BotStore,
  bots: readonly BotSummary[],
  navigate: (path: string) => void,
): LibraryActions {
  const speech = useSay();
  return useMemo(() => libraryActions(store, bots, navigate, speech), [store, bots, navigate, speech]);
}

/** Every answer that is not the wished one is said to the person. */
function libraryActions(
  store: BotStore,
  bots: readonly BotSummary[],
  navigate: (path: string) => void,
  { t, say, language }: Speech,
): LibraryActions {
  const open = (id: string, view: View) => navigate(`/bot/${encodeURIComponent(id)}/${view}`);
  const refuse = (title: string, reason: Message) => notifyError(title, say(reason));

  /** Stores the bot in a file. Gives its id; undefined when it was refused, and the person was told. */
  async function keep(file: Pick<File, 'size' | 'text'>, origin: Origin, title: string) {
    const read = await readBotFile(file, definitions);
    if (!read.ok) {
      notifyError(title, t('library.fileRefusedWhy', { reason: read.message }));
      return undefined;
    }
    const created = await store.createBot({ ...read.value, name: freeName(read.value.name, bots) }, origin);
    if (created.type === 'opened') return created.bot.id;
    refuse(title, created.message);
    return undefined;
  }

  return {
    open,
    async createNew() {
      const name = freeName(t('library.newName'), bots);
      const created = await store.createBot(emptyBot(newId('bot'), name, today()), 'drawn');
      if (created.type === 'opened') open(created.bot.id, 'build');
      else refuse(t('library.notDone'), created.message);
    },
    async openSample(file, view) {
      const sample = await fetchSample(file);
      if (!sample) {
        notifyError(t('library.sampleRefused'), t('library.sampleNotFetched'));
        return;
      }
      const id = await keep(sample, 'sample', t('library.sampleRefused'));
      if (id !== undefined) open(id, view);
    },
    async openFiles(files) {
      const ids: string[] = [];
      for (const file of files) {
        const id = await keep(file, 'file', t('library.fileRefused', { file: file.name }));
        if (id !== undefined) ids.push(id);
      }
      const [only, ...more] = ids;
      if (only !== undefined && more.length === 0 && files.length === 1) open(only, 'build');
      else if (ids.length > 0) notifyDone(t('library.opened', { count: ids.length }));
    },
    async exportFile({ id }) {
      const opened = await store.openDraft(id);
      if (opened.type === 'opened') downloadFile(botFileOf(opened.bot, language, definitions));
      else refuse(t('library.notDone'), opened.message);
    },
    async duplicate({ id, name }) {
      const copyName = freeName(t('library.copyName', { name }), bots);
      const copied = await store.duplicateBot(id, copyName);
      if (copied.type === 'opened') notifyDone(t('library.copied', { name: copyName }));
      else refuse(t('library.notDone'), copied.message);
    },
    async remove({ id, name }) {
      const deleted = await store.deleteBot(id);
      if (deleted.type !== 'deleted') {
        refuse(t('library.notDone'), deleted.message);
        return;
      }
      const undo = async () => {
        const restored = await store.undeleteBot(deleted.removed);
        if (restored.type === 'failed') refuse(t('library.notDone'), restored.message);
      };
      notifyDone(t('library.deleted', { name }), { label: t('common.undo'), onClick: () => void undo() });
    },
  };
}
