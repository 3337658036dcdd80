import type { BotPair, OwnChange } from '#flow/own-change.ts';
import { paired } from '#lib/paired.ts';
import { isSameJson } from '#lib/same-json.ts';
import {
  added,
  asked,
  changed,
  differing,
  goneRule,
  movedAmong,
  newRule,
  removed,
  ruleChanged,
  wayWhenMissing,
} from '../own-changes.ts';
import { branchName } from './branch-name.ts';
import { type Branch, type DecisionData, unansweredPort } from './data.ts';

/** What differs between a decision's branches, and in what it does where none holds. */
export function decisionChanges(
  before: DecisionData,
  after: DecisionData,
  bots: BotPair,
): readonly OwnChange[] {
  const { added: come, removed: gone, kept } = paired(before.branches, after.branches, ({ id }) => id);
  const name = (branch: Branch, { branches }: DecisionData) => branchName(branch, branches.indexOf(branch));
  const at = (branch: Branch, { branches }: DecisionData) => [
    'branches',
    branches.indexOf(branch),
    'condition',
  ];
  return [
    ...come.map((branch) => ({
      ...added('decision', 'decision.branchNew', { name: name(branch, after) }),
      port: branch.id,
      rule: newRule(at(branch, after), branch.condition),
    })),
    ...kept.flatMap(({ before: old, after: now }) => [
      ...ruleChanged(
        bots,
        { at: at(now, after), before: old.condition, after: now.condition },
        'decision.condition',
        { name: name(now, after) },
        asked,
      ),
      ...(isSameJson(old.name, now.name)
        ? []
        : [changed('words', 'decision.branchName', { from: name(old, before), to: name(now, after) })]),
      ...differing('words', 'sources', old.sources, now.sources),
    ]),
    ...gone.map((branch) => ({
      ...removed('decision', 'decision.branchGone', { name: name(branch, before) }),
      port: branch.id,
      rule: goneRule(at(branch, before), branch.condition),
    })),
    ...(movedAmong(kept, before.branches).length > 0
      ? [
          changed('decision', 'decision.order', {
            names: after.branches.map((branch) => name(branch, after)),
          }),
        ]
      : []),
    ...differing('words', 'decision.otherwise', before.otherwise.name, after.otherwise.name),
    ...wayWhenMissing(before, after, unansweredPort),
    ...(before.main === after.main ? [] : [changed('layout', 'decision.main')]),
  ];
}
