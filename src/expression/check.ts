import type { Json } from '#lib/json.ts';
import { message } from '#lib/message.ts';
import { type Bounds, defaultBounds } from './bounds.ts';
import { conditionProblem, type TypeProblem, typeProblems } from './check-types.ts';
import { compileForData } from './compile.ts';
import type { RuleProblem } from './compiled.ts';
import { nearest, replacedAt } from './fix.ts';
import { infer, type Typed } from './infer.ts';
import { rewriteVars } from './rewrite.ts';
import type { Describe } from './term.ts';

/** What else is known of where a rule stands. */
interface Expected {
  /** The rule is a condition, which should come to yes or no. */
  readonly condition?: boolean;
  /** The paths that there are, among which the one is looked for that a path most likely was to be. */
  readonly paths?: () => readonly string[];
  readonly bounds?: Bounds;
}

/**
 * All that is wrong with a rule: what keeps it from compiling, or else variables that do not exist and
 * values of the wrong type, with a proposed fix where one is obvious.
 */
export function checkRule(
  rule: unknown,
  termAt: Describe,
  { condition = false, paths = () => [], bounds = defaultBounds }: Expected = {},
): RuleProblem[] {
  const compiled = compileForData(rule, bounds);
  if (!compiled.ok) return [...compiled.problems];
  // A rule that compiles is JSON of bounded size.
  const sound = rule as Json;
  const typed = infer(sound, (path) => termAt(path) ?? { label: path });
  return [
    ...unknownVariables(sound, termAt, paths),
    ...(condition ? conditionProblem(typed) : []),
    ...allTypeProblems(typed),
  ].map((problem) => withFix(problem, sound));
}

function allTypeProblems(part: Typed): TypeProblem[] {
  return [...typeProblems(part), ...part.operands.flatMap(allTypeProblems)];
}

function withFix({ at, message: said, mend }: TypeProblem, rule: Json): RuleProblem {
  if (!mend) return { at, message: said };
  return { at, message: said, fix: { message: mend.message, rule: replacedAt(rule, mend.at, mend.part) } };
}

function unknownVariables(rule: Json, termAt: Describe, paths: () => readonly string[]): TypeProblem[] {
  const problems: TypeProblem[] = [];
  rewriteVars(rule, (path, at) => {
    if (termAt(path) !== undefined) return path;
    const near = nearest(path, paths(), (known) => known);
    const mend =
      near === undefined
        ? undefined
        : {
            message: message('expression.fix.read', { a: termAt(near)?.label ?? near }),
            at,
            part: near,
          };
    problems.push({ at, message: message('expression.problem.unknownVariable', { path }), mend });
    return path;
  });
  return problems;
}
