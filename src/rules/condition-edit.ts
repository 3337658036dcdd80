import type { Condition, Group } from './condition.ts';
import type { Operand } from './operand.ts';

export const nothing: Condition = { kind: 'empty' };

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
      return isUnwritten(condition.right);
    case 'between':
      return isUnwritten(condition.from) || isUnwritten(condition.to);
    case 'beginning':
      return condition.text === '';
    default:
      return false;
  }
}

function isUnwritten(operand: Operand): boolean {
  return operand.kind === 'constant' && operand.value === null;
}

/** A group to stand in another, joined the other way, with two conditions to begin with. */
export function groupWithin(joiner: Group['joiner']): Condition {
  return { kind: 'group', joiner: joiner === 'and' ? 'or' : 'and', parts: [nothing, nothing] };
}

/** The group with one part replaced or, with undefined, taken out; a group of one becomes that one. */
export function withPart(group: Group, index: number, part: Condition | undefined): Condition {
  if (part) return { ...group, parts: group.parts.map((old, place) => (place === index ? part : old)) };
  const parts = group.parts.filter((_, place) => place !== index);
  const [only] = parts;
  if (parts.length > 1 || group.negated) return parts.length > 0 ? { ...group, parts } : nothing;
  return only ?? nothing;
}
