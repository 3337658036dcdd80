import type { Json, JsonPath } from '#lib/json.ts';
import { isRecord } from '#lib/json.ts';
import type { Message, MessageArg } from '#lib/message.ts';
import { message } from '#lib/message.ts';
import { type Bounds, defaultBounds, Work } from './bounds.ts';
import type { Compilation, Frame, Layout, RuleProblem } from './compiled.ts';
import { explainerOf } from './explainer.ts';
import type { Explanation } from './explanation.ts';
import { listNode, literalNode, type Node, operatorNode, varNode } from './node.ts';
import type { Operator, Site } from './operator.ts';
import { withStandIn } from './operators/access.ts';
import { operatorNamed } from './operators.ts';
import { readsOf } from './rewrite.ts';
import { dataScope, reduceScope, type Scope, slotScope } from './scope.ts';
import { keeping, type RuleWatch, toldTo, watchedNode } from './watch.ts';

/*
 * From JSON Logic to closures. The promise: a compiled rule never throws, never takes longer than its
 * bounds allow, and never guesses at a missing answer. Whatever is wrong with a rule is found here,
 * however deep or large it is. No code is generated from text, so a strict Content-Security-Policy holds.
 */

/** A rule over the variables of a run. */
export function compileRule(rule: unknown, layout: Layout, bounds: Bounds = defaultBounds): Compilation {
  return compileIn(slotScope(layout), rule, bounds);
}

/** The same, with somebody watching what its parts come to. Made to be evaluated, not to be explained. */
export function compileWatched(rule: unknown, layout: Layout, watch: RuleWatch): Compilation {
  return compileIn(slotScope(layout), rule, defaultBounds, watch);
}

/** A rule over one data value, which stands in the first place of the frame: `evaluate([data])`. */
export function compileForData(rule: unknown, bounds: Bounds = defaultBounds): Compilation {
  return compileIn(dataScope, rule, bounds);
}

/** More problems than these help nobody. */
const mostProblems = 50;

/** Where a part of a rule stands: what it reads from, and whether numbers are fractions there. */
type Setting = Pick<Site, 'scope' | 'exact'>;

/** One compilation under way. */
class Compiler {
  readonly problems: RuleProblem[] = [];
  readonly work: Work;
  readonly bounds: Bounds;
  readonly watch: RuleWatch | undefined;
  spends = false;
  #nodes = 0;
  #stopped = false;

  constructor(bounds: Bounds, watch: RuleWatch | undefined) {
    this.bounds = bounds;
    this.watch = watch;
    this.work = new Work(bounds.work);
  }

  /** The node for a part of the rule; one that stands in when that part has a problem. */
  node(rule: unknown, at: JsonPath, depth: number, setting: Setting): Node {
    if (this.#stopped) return literalNode(null, at);
    if (++this.#nodes > this.bounds.nodes) return this.stop(at, 'tooLarge', { most: this.bounds.nodes });
    if (depth > this.bounds.depth) return this.problem(at, 'tooDeep', { most: this.bounds.depth });
    if (Array.isArray(rule)) {
      const plain = { ...setting, exact: false };
      return listNode(
        at,
        this.#operands(rule, at, depth, () => plain),
      );
    }
    if (isRecord(rule)) return this.#record(rule, at, depth, setting);
    if (typeof rule === 'string' && rule.length > this.bounds.textLength) {
      return this.problem(at, 'textTooLong', { most: this.bounds.textLength });
    }
    return isScalar(rule) ? literalNode(rule, at) : this.problem(at, 'notJson');
  }

  problem(at: JsonPath, word: string, args?: Record<string, MessageArg>): Node {
    return this.report(at, message(`expression.problem.${word}`, args));
  }

  report(at: JsonPath, said: Message): Node {
    this.problems.push({ at, message: said });
    if (this.problems.length >= mostProblems) this.#stopped = true;
    return literalNode(null, at);
  }

  stop(at: JsonPath, word: string, args: Record<string, MessageArg>): Node {
    this.#stopped = true;
    return this.problem(at, word, args);
  }

  #record(rule: Record<string, unknown>, at: JsonPath, depth: number, setting: Setting): Node {
    const prototype: unknown = Object.getPrototypeOf(rule);
    if (prototype !== Object.prototype && prototype !== null) return this.problem(at, 'notJson');
    const names = Object.keys(rule);
    const [name] = names;
    if (name === undefined) return literalNode({}, at);
    if (names.length > 1)
      return this.problem(at, 'severalKeys', { keys: names.slice(0, 3).map(shortened).join(', ') });
    const operator = operatorNamed(name);
    return operator
      ? this.#operator(operator, rule[name], at, depth, setting)
      : this.problem(at, 'unknownOperator', { name: shortened(name) });
  }

  #operator(operator: Operator, given: unknown, at: JsonPath, depth: number, setting: Setting): Node {
    const { name, arity } = operator;
    if (operator.spends) this.spends = true;
    const settingOf = (index: number) => settingWithin(operator, index, setting);
    const within = [...at, name];
    // An operand alone may stand without a list around it.
    const operands = Array.isArray(given)
      ? this.#operands(given, within, depth, settingOf)
      : [this.node(given, within, depth + 1, settingOf(0))];
    if (this.#stopped) return literalNode(null, at);
    const count = Array.isArray(given) ? given.length : 1;
    if (count < arity.min) return this.problem(at, 'tooFew', { name, given: count, least: arity.min });
    if (count > arity.max) return this.problem(at, 'tooMany', { name, given: count, most: arity.max });
    const flaw = operator.flaw?.(operands);
    if (flaw) return this.report(Array.isArray(given) ? [...within, flaw.operand] : within, flaw.message);
    const watch = this.watch?.part(at);
    if (!watch) return this.#applied(operator, operands, at, setting);
    const kept = watch.compared ? keeping(operands) : { operands, read: [] };
    return watchedNode(this.#applied(operator, kept.operands, at, setting), watch, kept.read);
  }

  #applied(operator: Operator, operands: readonly Node[], at: JsonPath, setting: Setting): Node {
    const path = operator.name === 'var' ? writtenPath(operands[0]) : undefined;
    if (path !== undefined) return writtenVar(path, at, operands.slice(1), setting.scope);
    const exact = setting.exact && operator.exactness === 'keeps';
    return operatorNode(operator, at, operands, {
      scope: setting.scope,
      exact,
      work: this.work,
      bounds: this.bounds,
    });
  }

  #operands(
    given: readonly unknown[],
    at: JsonPath,
    depth: number,
    settingOf: (index: number) => Setting,
  ): Node[] {
    const operands: Node[] = [];
    for (let i = 0; i < given.length && !this.#stopped; i++) {
      operands.push(this.node(given[i], [...at, i], depth + 1, settingOf(i)));
    }
    return operands;
  }
}

function settingWithin({ body, exactness }: Operator, index: number, { scope, exact }: Setting): Setting {
  return {
    scope: index !== 1 || !body ? scope : body === 'reduce' ? reduceScope : dataScope,
    exact: exactness === 'begins' ? index === 0 : exact && exactness === 'keeps',
  };
}

function compileIn(scope: Scope, rule: unknown, bounds: Bounds, watch?: RuleWatch): Compilation {
  const compiler = new Compiler(bounds, watch);
  const node = compiler.node(rule, [], 0, { scope, exact: false });
  const evaluate = watch?.whole ? toldTo(node.evaluate, watch.whole) : node.evaluate;
  // Made when first asked for: most rules are never explained.
  let explainer: ((frame: Frame) => Explanation) | undefined;
  const explain = (frame: Frame) => {
    explainer ??= explainerOf(node);
    return explainer(frame);
  };
  const [first, ...more] = compiler.problems;
  if (first) return { ok: false, problems: [first, ...more] };
  // Without a problem the rule is JSON of bounded size.
  const reads = readsOf(rule as Json);
  if (!compiler.spends) return { ok: true, rule: { evaluate, explain, reads } };
  const { work } = compiler;
  const afresh =
    <T>(run: (frame: Frame) => T) =>
    (frame: Frame) => {
      work.refill();
      return run(frame);
    };
  return { ok: true, rule: { evaluate: afresh(evaluate), explain: afresh(explain), reads } };
}

function isScalar(value: unknown): value is null | boolean | number | string {
  return value === null || typeof value === 'boolean' || typeof value === 'string' || Number.isFinite(value);
}

/** A name as it may stand in a message, whatever a stranger called it. */
function shortened(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}

/** The path of a `var`, when it is written out in the rule. */
function writtenPath(operand: Node | undefined): string | undefined {
  if (operand === undefined) return '';
  const value = operand.literal?.value;
  if (value === undefined || (typeof value === 'object' && value !== null)) return undefined;
  return value === null ? '' : String(value);
}

function writtenVar(path: string, at: JsonPath, standIns: readonly Node[], scope: Scope): Node {
  const read = scope.reader(path);
  return varNode(path, scope.slotOf(path), at, standIns, ([standIn]) =>
    standIn ? withStandIn(read, standIn) : read,
  );
}
