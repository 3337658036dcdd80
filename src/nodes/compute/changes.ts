import type { BotPair, OwnChange } from '#flow/own-change.ts';
import { paired } from '#lib/paired.ts';
import {
  added,
  changed,
  differing,
  fieldName,
  goneRule,
  movedAmong,
  newRule,
  removed,
  ruleChanged,
  worth,
} from '../own-changes.ts';
import type { ComputeData } from './data.ts';

type Assignment = ComputeData['assignments'][number];

/** What differs between what is worked out, and in which order. */
export function computeChanges(before: ComputeData, after: ComputeData, bots: BotPair): readonly OwnChange[] {
  const [old, now] = [known(before), known(after)];
  const { added: come, removed: gone, kept } = paired(old, now, ({ key }) => key);
  const name = ({ field }: Assignment) => fieldName(field, bots);
  return [
    ...come.map(({ item, at }) => ({
      ...added('decision', 'compute.new', { name: name(item), to: worth(item.expression, bots.after) }),
      rule: newRule(at, item.expression),
    })),
    ...kept.flatMap(({ before: { item: was }, after: { item: is, at } }) => [
      ...ruleChanged(bots, { at, before: was.expression, after: is.expression }, 'compute.rule', {
        name: name(is),
      }),
      ...differing('words', 'sources', was.sources, is.sources),
    ]),
    ...gone.map(({ item, at }) => ({
      ...removed('decision', 'compute.gone', { name: name(item) }),
      rule: goneRule(at, item.expression),
    })),
    ...(movedAmong(kept, old).length > 0
      ? [changed('decision', 'compute.order', { names: after.assignments.map(name) })]
      : []),
  ];
}

/** An assignment is known by its field, and where a field is set more than once by which time it is. */
function known({ assignments }: ComputeData) {
  const times = new Map<string, number>();
  return assignments.map((item, index) => {
    const time = (times.get(item.field) ?? 0) + 1;
    times.set(item.field, time);
    return { item, key: `${item.field} ${time}`, at: ['assignments', index, 'expression'] };
  });
}
