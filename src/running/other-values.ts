import type { DataType } from '#flow/data-type.ts';
import type { Json } from '#lib/json.ts';
import { type Changeable, isRead, partsOf } from './changeable.ts';
import { scaleAround } from './scale.ts';
import type { TraceStep } from './trace.ts';

/** So many values are worth trying in the place of one. */
const most = 60;

/**
 * What a value could be instead, that the bot speaks of: the other answer, the other choices, the texts that
 * the rules of a run's steps held it against, and for a number or date that was missing the limits.
 */
export function otherValues(changed: Changeable, steps: readonly TraceStep[]): readonly Json[] {
  const { place, value } = changed;
  const before = JSON.stringify(value);
  const others = [...candidates(place.type, value, changed, steps)];
  return [...new Map(others.map((other) => [JSON.stringify(other), other])).entries()]
    .filter(([written]) => written !== before)
    .slice(0, most)
    .map(([, other]) => other);
}

function candidates(
  type: DataType,
  value: Json,
  changed: Changeable,
  steps: readonly TraceStep[],
): readonly Json[] {
  switch (type.kind) {
    case 'yesNo':
      return [true, false];
    case 'choice':
      return type.choices.map((choice) => choice.value);
    case 'text':
      return heldAgainst(changed, steps).filter((other) => typeof other === 'string');
    case 'integer':
    case 'decimal':
    case 'money':
    case 'date':
      // One that is there moves along its scale instead.
      return scaleAround(type, value)
        ? []
        : heldAgainst(changed, steps).flatMap((limit) => around(type, limit));
    case 'list': {
      if (type.items.kind !== 'choice') return [];
      const chosen = Array.isArray(value) ? (value as readonly Json[]) : [];
      const choices = type.items.choices.map((choice) => choice.value);
      const fewer = chosen.map((_, index) => chosen.filter((_other, place) => place !== index));
      const more = choices.filter((choice) => !chosen.includes(choice)).map((choice) => [...chosen, choice]);
      return [...fewer.filter((list) => list.length > 0), ...more, ...choices.map((choice) => [choice]), []];
    }
    default:
      return [];
  }
}

/** A limit, and one step on either side of it. */
function around(type: DataType, limit: Json): readonly Json[] {
  const scale = scaleAround(type, limit);
  const position = scale?.positionOf(limit);
  if (!scale || position === undefined) return [];
  return [0, 1, -1].flatMap((step) => scale.valueAt(position + step) ?? []);
}

/** The values that stood beside a field's in the operators that read it; of lists what they hold. */
function heldAgainst({ field }: Changeable, steps: readonly TraceStep[]): readonly Json[] {
  const values: Json[] = [];
  for (const { operands } of partsOf(steps)) {
    if (!operands.some((operand) => isRead(operand, field))) continue;
    for (const { result, skipped, path } of operands) {
      if (
        skipped ||
        path?.split('.', 1)[0] === field ||
        (typeof result === 'object' && !Array.isArray(result))
      )
        continue;
      values.push(...(Array.isArray(result) ? result : [result as Json]));
    }
  }
  return values;
}
