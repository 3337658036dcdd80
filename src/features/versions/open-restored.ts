import { startHistory } from '#editing/history.ts';
import type { Bot } from '#flow/bot.ts';
import type { OpenBot } from '#workspace/open-bot.ts';
import { nothingSelected } from '#workspace/workspace.ts';

/**
 * Takes up a draft that storage has put in the open one's place. Its history begins here: what was
 * before stands among the versions, and an undo must not bring it back over the restored one.
 */
export function openRestored(
  open: OpenBot,
  restored: { readonly bot: Bot; readonly revision: number },
): void {
  open.workspace.setState({
    history: startHistory(restored.bot),
    selection: nothingSelected,
    cursor: { caseId: null, step: 0 },
  });
  // After the change, which the autosave took for an edit: it is stored already.
  open.autosave.replaced(restored.revision);
}
