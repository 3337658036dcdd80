import { useEffect } from 'react';
import type { Workspace } from '#workspace/workspace.ts';

/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y anywhere in the view but in a text field, which undoes its own typing. */
export function useHistoryKeys(workspace: Workspace): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) workspace.undo();
      else if (key === 'y' || key === 'z') workspace.redo();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [workspace]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}
