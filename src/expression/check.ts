import type { Json } from '#lib/json.ts';
import { message } from '#lib/message.ts';
import { type Bounds, defaultBounds } from './bounds.ts';
import { compileForData } from './compile.ts';
import type { RuleProblem } from './compiled.ts';
import { rewriteVars } from './rewrite.ts';
import type { Describe } from './term.ts';

/** All that is wrong with a rule, and the variables it reads that do not exist. */
export function checkRule(rule: unknown, termAt: Describe, bounds: Bounds = defaultBounds): RuleProblem[] {
  const compiled = compileForData(rule, bounds);
  // A rule that compiles is JSON of bounded size.
  return compiled.ok ? unknownVariables(rule as Json, termAt) : [...compiled.problems];
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
