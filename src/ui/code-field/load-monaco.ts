import { currentLanguage } from '#i18n/engine.ts';
import { swedishTexts } from './swedish.ts';

/**
 * Monaco, loaded the first time it is asked for. It reads its texts from a global table while its modules
 * run, in an order that the bundler chooses; so the table is laid out before any of them is there.
 */
export function loadMonaco(): Promise<typeof import('./monaco.ts')> {
  if (currentLanguage() === 'sv') {
    const table: string[] = [];
    for (const [number, , swedish] of swedishTexts) table[number] = swedish;
    Object.assign(globalThis, { _VSCODE_NLS_MESSAGES: table, _VSCODE_NLS_LANGUAGE: 'sv' });
  }
  return import('./monaco.ts');
}
