import { listOf, numberOf } from '../coercion.ts';
import type { Evaluate, Frame } from '../compiled.ts';
import { documented, type Operand, type Operator, operandAt, type Site } from '../operator.ts';
import { type Answer, Unanswered, type Value } from '../value.ts';

/** `var` whose path is computed while the rule runs; `compile.ts` makes those that are written out. */
function computedVar(operands: readonly Operand[], { scope }: Site): Evaluate {
  const path = operandAt(operands, 0);
  const standIn = operands[1];
  return (frame) => {
    const key = path.evaluate(frame);
    if (key instanceof Unanswered) return key;
    if (key === null) return path.missing;
    if (typeof key === 'object') return path.illTyped;
    const value = scope.read(frame, String(key));
    return value === null && standIn ? standIn.evaluate(frame) : value;
  };
}

/** `var` with a stand-in for when there is no value. */
export function withStandIn(read: Evaluate, standIn: Operand): Evaluate {
  return (frame) => {
    const value = read(frame);
    return value === null ? standIn.evaluate(frame) : value;
  };
}

/** Those of the paths that have no value. Here, as in the standard, an empty text is no value. */
function absent(frame: Frame, keys: readonly Answer[], site: Site, from: Operand): Value[] | Unanswered {
  const found: Value[] = [];
  if (keys.length > 1000 && !site.work.spend(keys.length)) return from.illTyped;
  for (const key of keys) {
    if (key instanceof Unanswered) return key;
    if (key === null) return from.missing;
    if (typeof key === 'object') return from.illTyped;
    const value = site.scope.read(frame, String(key));
    if (value === null || value === '') found.push(key);
  }
  return found;
}

function missing(operands: readonly Operand[], site: Site): Evaluate {
  const [first] = operands;
  if (!first) return () => [];
  return (frame) => {
    const keys = operands.map((operand) => operand.evaluate(frame));
    const [key] = keys;
    return absent(frame, Array.isArray(key) ? key : keys, site, first);
  };
}

function missingSome(operands: readonly Operand[], site: Site): Evaluate {
  const needed = operandAt(operands, 0);
  const paths = operandAt(operands, 1);
  return (frame) => {
    const count = numberOf(needed.evaluate(frame), needed);
    const keys = listOf(paths.evaluate(frame), paths);
    if (count instanceof Unanswered) return count;
    if (keys instanceof Unanswered) return keys;
    const found = absent(frame, keys, site, paths);
    return found instanceof Unanswered || keys.length - found.length < count ? found : [];
  };
}

export const access: readonly Operator[] = [
  {
    name: 'var',
    arity: { min: 0, max: 2 },
    operands: ['path', 'any'],
    result: 'any',
    lazy: true,
    compile: computedVar,
    sentence: { kind: 'own' },
    documentation: documented('var', { var: 'elev.arskurs' }, { elev: { arskurs: '2' } }, '2'),
  },
  {
    name: 'missing',
    arity: { min: 0, max: Number.POSITIVE_INFINITY },
    operands: ['path'],
    result: 'list',
    lazy: false,
    spends: true,
    asksAbsence: true,
    compile: missing,
    sentence: { kind: 'own' },
    documentation: documented('missing', { missing: ['arskurs', 'skola'] }, { skola: 'Norr' }, ['arskurs']),
  },
  {
    name: 'missing_some',
    arity: { min: 2, max: 2 },
    operands: ['number', 'path'],
    result: 'list',
    lazy: false,
    spends: true,
    asksAbsence: true,
    compile: missingSome,
    sentence: { kind: 'own' },
    documentation: documented(
      'missingSome',
      { missing_some: [1, ['telefon', 'epost']] },
      { epost: 'a@b.se' },
      [],
    ),
  },
];
