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
import { text } from './operators/text.ts';
import { wording } from './operators/wording.ts';

/** Every operator, in the order of the reference. */
export const operators: readonly Operator[] = [
  ...logic,
  ...equalities,
  ...comparison,
  ...access,
  ...ours,
  ...arithmetic,
  ...money,
  ...dates,
  ...text,
  ...wording,
  ...patterns,
  ...list,
];

const byName = new Map(operators.map((operator) => [operator.name, operator]));

/** The operator of a name; inherited names such as `constructor` are none. */
export function operatorNamed(name: string): Operator | undefined {
  return byName.get(name);
}
