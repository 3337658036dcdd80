import type { BotPair, OwnChange } from '#flow/own-change.ts';
import { paired } from '#lib/paired.ts';
import { added, differing, fieldNames, removed } from '../own-changes.ts';
import type { StartData } from './data.ts';

/** Where a case comes from, and what comes with it. */
export function startChanges(before: StartData, after: StartData, bots: BotPair): readonly OwnChange[] {
  const { added: come, removed: gone } = paired(before.fields, after.fields, (field) => field);
  return [
    ...(come.length > 0 ? [added('decision', 'start.takesIn', { names: fieldNames(come, bots) })] : []),
    ...(gone.length > 0 ? [removed('decision', 'start.leavesOut', { names: fieldNames(gone, bots) })] : []),
    ...differing('words', 'start.source', before.source, after.source),
  ];
}
