import { type LocalText, textIn } from '#lib/local-text.ts';
import { type Message, message } from '#lib/message.ts';
import type { Branch } from './data.ts';

/** What a branch is called; one without a name by its place, so that its exit is never without a word. */
export function branchName(branch: Branch, index: number): LocalText | Message {
  return textIn(branch.name, 'sv') ? branch.name : message('decision.branch', { number: index + 1 });
}
