import type { Explanation } from '#expression/explanation.ts';
import type { Describe } from '#expression/term.ts';
import { periodOn } from '#flow/parameter.ts';
import { termsOf } from '#flow/terms.ts';
import type { LocalText } from '#lib/local-text.ts';
import { besideRule } from './beside-rule.ts';
import { nodeOf, type Run, stepAt } from './run.ts';

/** Where a value came from. */
export type Origin =
  | { readonly type: 'start' }
  /** A person set it on the way. */
  | { readonly type: 'byHand'; readonly number: number }
  /** `by` is the system that answered, or else the name of the step. */
  | {
      readonly type: 'step';
      readonly number: number;
      readonly by: LocalText;
      readonly how: Explanation | undefined;
    }
  | {
      readonly type: 'parameter';
      readonly source: string | undefined;
      /** The case sets a value of its own, which no law or decision stands behind. */
      readonly isOfCase: boolean;
    };

/** Where the value of a `var` path came from, after a number of steps. */
export function originOf(run: Run, number: number, path: string): Origin {
  const [first = '', second = ''] = path.split('.');
  if (first === 'param') {
    return { type: 'parameter', source: sourceOf(run, second), isOfCase: isSetByCase(run, second) };
  }
  for (let at = number; at > 0; at--) {
    const step = stepAt(run, at);
    if (step?.byHand?.some(({ field }) => field === first)) return { type: 'byHand', number: at };
    const node = step && nodeOf(run, step);
    // A start shows the way in: its values were there before it.
    if (!node || node.definition.role === 'start') continue;
    // A step that was never left has set nothing.
    if (step.port === null) continue;
    if (!node.definition.writes(node.data, run.bot).includes(first)) continue;
    const called = step.exchanges.find(({ effect }) => effect.type === 'callSystem')?.effect;
    const system = run.bot.systems.find(
      (candidate) => called?.type === 'callSystem' && candidate.id === called.system,
    );
    const how = step.reasons.findLast(
      (reason) => besideRule(node.data, reason.at).field === first,
    )?.explanation;
    return { type: 'step', number: at, by: system?.name ?? node.name, how };
  }
  return { type: 'start' };
}

function isSetByCase({ testCase, bot }: Run, key: string): boolean {
  return [bot.cases.base, testCase].some(({ parameters }) => parameters && Object.hasOwn(parameters, key));
}

/** The law or decision that sets a parameter's value on the run's date. */
function sourceOf(run: Run, key: string): string | undefined {
  if (isSetByCase(run, key)) return undefined;
  const parameter = run.bot.parameters.find((candidate) => candidate.key === key);
  return parameter && periodOn(parameter, run.date)?.source;
}

/** The names of values as a step met them: one that was looked up among a parameter's is said as the look-up. */
export function describeAt(run: Run, number: number): Describe {
  const terms = termsOf(run.bot);
  return (path) => {
    const term = terms(path);
    if (!term || path.includes('.')) return term;
    const origin = originOf(run, number, path);
    const how = origin.type === 'step' ? chosenIn(origin.how) : undefined;
    const isLookedUp = how?.op === 'lookup' || (how?.path !== undefined && terms(how.path)?.row);
    return how && isLookedUp ? { ...term, origin: how } : term;
  };
}

/** Of a value that conditions chose among others, how it itself came about. */
function chosenIn(how: Explanation | undefined): Explanation | undefined {
  return how?.op === 'if' ? chosenIn(how.operands.findLast(({ skipped }) => !skipped)) : how;
}

/** The sources of the parameters that an explanation read. */
export function sourcesIn(run: Run, explanation: Explanation): readonly string[] {
  const sources = new Set<string>();
  const collect = ({ path, operands }: Explanation) => {
    const [first, key = ''] = path?.split('.') ?? [];
    const source = first === 'param' ? sourceOf(run, key) : undefined;
    if (source) sources.add(source);
    for (const operand of operands) collect(operand);
  };
  collect(explanation);
  return [...sources];
}
