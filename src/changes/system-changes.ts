import { contractDifference } from '#flow/contract-difference.ts';
import type { Weight } from '#flow/own-change.ts';
import type { System } from '#flow/system.ts';
import { message } from '#lib/message.ts';
import { paired } from '#lib/paired.ts';
import { isSameJson } from '#lib/same-json.ts';
import type { Change, Subject } from './change.ts';
import { nameOr } from './name-of.ts';
import { telling } from './subject-change.ts';

function subjectOf({ id }: System): Subject {
  return { type: 'system', id };
}

/** A system by itself decides nothing: the steps that call it tell of their own changes. */
export function wholeSystem(system: System, mark: 'added' | 'removed'): Change {
  const channel = message(`dictionary.channel.${system.channel}`);
  return telling(subjectOf(system), nameOr(system.name, 'changes.unnamed'))[mark]('words', `system.${mark}`, {
    channel,
  });
}

export function systemChanges(before: System, after: System): readonly Change[] {
  if (before === after) return [];
  const tell = telling(subjectOf(after), nameOr(after.name, 'changes.unnamed'));
  return [
    ...contractDifference(before, after).map(({ kind, operation, message: said }) =>
      tell.own({
        mark: kind,
        weight: weightOf(said.key),
        said: operation === null ? said : message('changes.system.in', { operation, said }),
      }),
    ),
    ...recordChanges(before, after, tell),
    ...(before.version === after.version
      ? []
      : [
          tell.changed('words', 'system.version', {
            from: before.version ?? message('changes.none'),
            to: after.version ?? message('changes.none'),
          }),
        ]),
  ];
}

/** What a contract says of itself to people; of the rest, what the simulated system answers is what cases try. */
const words =
  /^contract\.diff\.(fact\..*|part\.(description|screen)|operationRenamed|valueRenamed|failureRenamed|order)$/;
const simulated = new Set(['contract.diff.part.answers', 'contract.diff.part.intake']);

function weightOf(key: string): Weight {
  if (simulated.has(key)) return 'cases';
  return words.test(key) ? 'words' : 'decision';
}

/** The simulated system's own rows: what cases find in it. */
function recordChanges(before: System, after: System, tell: ReturnType<typeof telling>): readonly Change[] {
  const tables = (system: System) => Object.entries(system.records ?? {});
  const { added, removed, kept } = paired(tables(before), tables(after), ([table]) => table);
  return [
    ...kept
      .filter(({ before, after }) => !isSameJson(before[1], after[1]))
      .map(({ before: [, old], after: [table, now] }) =>
        tell.changed('cases', 'system.records', { table, from: old.length, to: now.length }),
      ),
    ...added.map(([table]) => tell.added('cases', 'system.tableNew', { table })),
    ...removed.map(([table]) => tell.removed('cases', 'system.tableGone', { table })),
  ];
}
