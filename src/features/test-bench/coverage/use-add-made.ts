import { nextCaseId } from '#cases/case-ids.ts';
import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import { useSay } from '#i18n/use-say.ts';
import { message } from '#lib/message.ts';
import type { FoundCase } from '#running/make-cases/find-cases.ts';
import { notifyDone } from '#ui/notify.tsx';
import type { BenchTabProps } from '../bench-tab.ts';
import { useCaseEditor } from '../cases/case-editor.ts';
import { madeCase } from './made-case.ts';

/** Adds made cases to those that are worked with, as one edit, and says what is left for a person to do. */
export function useAddMade({ workspace, onTab }: BenchTabProps, bot: Bot) {
  const { t, language } = useSay();
  const { cases, change } = useCaseEditor(workspace);
  return (found: readonly FoundCase[]) => {
    const all: TestCase[] = [...cases];
    for (const one of found) all.push(madeCase(one, bot, nextCaseId(all), language));
    const id = all.at(-1)?.id ?? '';
    const count = found.length;
    const refused = change(
      all,
      count === 1 ? message('edit.addCase', { id }) : message('edit.addCases', { count }),
    );
    if (refused) return;
    notifyDone(count === 1 ? t('coverage.added', { id }) : t('coverage.addedMany', { count }), {
      label: t('coverage.toCases'),
      onClick: () => onTab('cases'),
    });
  };
}
