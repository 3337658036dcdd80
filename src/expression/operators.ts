import type { Operator } from './operator.ts';
import { access } from './operators/access.ts';
import { arithmetic } from './operators/arithmetic.ts';
import { comparison } from './operators/comparison.ts';
import { dates } from './operators/dates.ts';
import { equalities } from './operators/equality.ts';
import { list } from './operators/list.ts';
import { logic } from './operators/logic.ts';
import { money } from './operators/money.ts';
import { ours } from './operators/ours.ts';
import { patterns } from './operators/patterns.ts';
import { membership, text } from './operators/text.ts';
import { wording } from './operators/wording.ts';

/** Operators that belong together, as the reference shows them. */
interface OperatorFamily {
  readonly id: 'logic' | 'comparison' | 'value' | 'arithmetic' | 'money' | 'date' | 'text' | 'list';
  readonly operators: readonly Operator[];
}

/** Every operator, in the order of the reference. */
export const operatorFamilies: readonly OperatorFamily[] = [
  { id: 'comparison', operators: [...comparison, ...equalities] },
  { id: 'logic', operators: logic },
  { id: 'value', operators: [...access, ...ours] },
  { id: 'arithmetic', operators: arithmetic },
  { id: 'money', operators: money },
  { id: 'date', operators: dates },
  { id: 'text', operators: [...text, ...wording, ...patterns] },
  { id: 'list', operators: [...membership, ...list] },
];

export const operators: readonly Operator[] = operatorFamilies.flatMap((family) => family.operators);

const byName = new Map(operators.map((operator) => [operator.name, operator]));

/** The operator of a name; inherited names such as `constructor` are none. */
export function operatorNamed(name: string): Operator | undefined {
  return byName.get(name);
}
