import type { Json } from '#lib/json.ts';
import { message } from '#lib/message.ts';
import { type Bounds, defaultBounds } from './bounds.ts';
import { conditionProblem, type TypeProblem, typeProblems } from './check-types.ts';
import { compileForData } from './compile.ts';
import type { RuleProblem } from './compiled.ts';
import { replacedAt } from './fix.ts';
import { infer, type Typed } from './infer.ts';
import { rewriteVars } from './rewrite.ts';
import type { Describe } from './term.ts';

/** What else is known of where a rule stands. */
interface Expected {
  /** The rule is a condition, which should come to yes or no. */
  readonly condition?: boolean;
  readonly bounds?: Bounds;
}

/**
 * All that is wrong with a rule: what keeps it from compiling, or else variables that do not exist and
 * values of the wrong type, with a proposed fix where one is obvious.
 */
export function checkRule(
  rule: unknown,
  termAt: Describe,
  { condition = false, bounds = defaultBounds }: Expected = {},
): RuleProblem[] {
  const compiled = compileForData(rule, bounds);
  if (!compiled.ok) return [...compiled.problems];
  // A rule that compiles is JSON of bounded size.
  const sound = rule as Json;
  const typed = infer(sound, (path) => termAt(path) ?? { label: path });
  return [
    ...unknownVariables(sound, termAt),
    ...[...(condition ? conditionProblem(typed) : []), ...allTypeProblems(typed)].map((problem) =>
      withFix(problem, sound),
    ),
  ];
}

function allTypeProblems(part: Typed): TypeProblem[] {
  return [...typeProblems(part), ...part.operands.flatMap(allTypeProblems)];
}

function withFix({ at, message: said, mend }: TypeProblem, rule: Json): RuleProblem {
  if (!mend) return { at, message: said };
  return { at, message: said, fix: { message: mend.message, rule: replacedAt(rule, mend.at, mend.part) } };
}

function unknownVariables(rule: Json, termAt: Describe): RuleProblem[] {
  const problems: RuleProblem[] = [];
  rewriteVars(rule, (path, at) => {
    if (termAt(path) === undefined) {
      problems.push({ at, message: message('expression.problem.unknownVariable', { path }) });
    }
    return path;
  });
  return problems;
}
