import type { Condition, Group } from './condition.ts';

const nothing: Condition = { kind: 'empty' };

/** The condition with one more beside it: a condition alone becomes a group of two. */
export function withAnother(condition: Condition, added: Condition = nothing): Condition {
  if (condition.kind === 'group' && !condition.negated) {
    return { ...condition, parts: [...condition.parts, added] };
  }
  return { kind: 'group', joiner: 'and', parts: [condition, added] };
}

/** Whether something in the condition is still to be chosen or filled in: then it is never answered. */
export function isUnfinished(condition: Condition): boolean {
  switch (condition.kind) {
    case 'empty':
      return true;
    case 'group':
      return condition.parts.some(isUnfinished);
    case 'among':
      return condition.values.length === 0;
    case 'comparison':
      return condition.right.kind === 'constant' && condition.right.value === null;
    default:
      return false;
  }
}

/** A group joined the other way, with one condition to begin with. */
export function groupWithin(group: Group): Condition {
  return { kind: 'group', joiner: group.joiner === 'and' ? 'or' : 'and', parts: [nothing, nothing] };
}

/** The group with one part replaced or, with undefined, taken out; a group of one becomes that one. */
export function withPart(group: Group, index: number, part: Condition | undefined): Condition {
  if (part) return { ...group, parts: group.parts.map((old, place) => (place === index ? part : old)) };
  const parts = group.parts.filter((_, place) => place !== index);
  const [only] = parts;
  if (parts.length > 1 || group.negated) return parts.length > 0 ? { ...group, parts } : nothing;
  return only ?? nothing;
}
