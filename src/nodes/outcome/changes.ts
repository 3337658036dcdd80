import type { OwnChange } from '#flow/own-change.ts';
import { message } from '#lib/message.ts';
import { changed, differing } from '../own-changes.ts';
import type { OutcomeData } from './data.ts';
import { outcomeName } from './outcome-name.ts';

/** What a case ends in, what that is in law, and the reason that it is given. */
export function outcomeChanges(before: OutcomeData, after: OutcomeData): readonly OwnChange[] {
  const nature = (data: OutcomeData) => message(`outcome.nature.${data.nature}`);
  return [
    ...differing('decision', 'outcome.code', outcomeName(before.code), outcomeName(after.code)),
    ...differing('decision', 'outcome.nature', nature(before), nature(after)),
    ...(before.handsOver === after.handsOver
      ? []
      : [changed('decision', after.handsOver ? 'outcome.handsOver' : 'outcome.keeps')]),
    ...differing('decision', 'outcome.reason', before.reason, after.reason),
  ];
}
