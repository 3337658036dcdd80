/**
 * Part of `npm run bench`: rules evaluated a second, ours beside the other engines, on the same inputs. All
 * must give the same answers, or the figures mean nothing. Prints, and judges nothing: a busy machine is no
 * fault.
 */
import { LogicEngine } from 'json-logic-engine';
import jsonLogic from 'json-logic-js';
import { compileForData, compileRule } from '#expression/compile.ts';
import type { Compilation, CompiledRule, Frame, Layout } from '#expression/compiled.ts';
import type { Explanation } from '#expression/explanation.ts';
import type { Json, JsonRecord } from '#lib/json.ts';
import { decideByHand, type Facts, grounds, groundsFacts } from './grounds.ts';
import { median } from './measure.ts';

const inputs = 1000;
const rounds = 9;
/** Evaluations in a round. */
const laps = 100;

/** One way to evaluate a rule: the answer to the input with a number. */
interface Way {
  readonly name: string;
  readonly answer: (input: number) => unknown;
}

const names = Object.keys(groundsFacts(1)[0] ?? {});
const places = [...names, 'param.jamforelse', 'param.kommun'];
const layout: Layout = {
  names,
  slotOf: (name) => (places.includes(name) ? places.indexOf(name) : undefined),
};

function compiled(compilation: Compilation): CompiledRule {
  if (!compilation.ok) throw new Error(compilation.problems[0].message.key);
  return compilation.rule;
}

/** A run's frame: the parameters have places of their own, as in a program. */
function frameOf(facts: Facts): Frame {
  return places.map((place) => {
    const [, parameter] = place.split('.');
    return parameter === undefined
      ? facts[place as keyof Facts]
      : facts.param[parameter as keyof Facts['param']];
  });
}

function waysOf(rule: Json, facts: readonly Facts[], byHand: (facts: Facts) => unknown): readonly Way[] {
  const at = <T>(list: readonly T[], input: number) => list[input] as T;
  const data = facts as readonly (Facts & JsonRecord)[];
  const overFrame = compiled(compileRule(rule, layout));
  const overData = compiled(compileForData(rule));
  const frames = facts.map(frameOf);
  const wrapped = facts.map((one): Frame => [one]);
  const engine = new LogicEngine();
  const built = engine.build(rule);
  return [
    // The rules are JSON; the library's type for them names each operator.
    { name: 'json-logic-js', answer: (input) => jsonLogic.apply(rule as never, at(data, input)) },
    { name: 'json-logic-engine, interpreted', answer: (input) => engine.run(rule, at(data, input)) },
    { name: 'json-logic-engine, build()', answer: (input) => built(at(data, input)) },
    { name: 'Botverkstad', answer: (input) => overFrame.evaluate(at(frames, input)) },
    { name: 'Botverkstad, over one data value', answer: (input) => overData.evaluate(at(wrapped, input)) },
    { name: 'Botverkstad, with explanation', answer: (input) => overFrame.explain(at(frames, input)).result },
    {
      name: 'the same, its tree read to the leaves',
      answer: (input) => read(overFrame.explain(at(frames, input))),
    },
    { name: 'hand-written JavaScript', answer: (input) => byHand(at(facts, input)) },
  ];
}

/** What a person's screen does with an explanation; a trace does not. */
function read({ result, operands }: Explanation): unknown {
  for (const operand of operands) read(operand);
  return result;
}

/** Keeps what is answered in use, so that no engine may leave the work undone. */
let kept: unknown;

function rateOf({ answer }: Way): number {
  const began = performance.now();
  for (let lap = 0; lap < laps; lap++) for (let input = 0; input < inputs; input++) kept = answer(input);
  return (laps * inputs) / ((performance.now() - began) / 1000);
}

/** Small rules, where an explanation costs the most beside an evaluation that costs next to nothing. */
const small: readonly {
  readonly name: string;
  readonly rule: Json;
  readonly byHand: (facts: Facts) => unknown;
}[] = [
  {
    name: 'one comparison with a limit',
    rule: { '>=': [{ var: 'avstandM' }, 2000] },
    byHand: ({ avstandM }) => avstandM >= 2000,
  },
  {
    name: 'one comparison of two values',
    rule: { '>=': [{ var: 'avstandM' }, { var: 'avstand2M' }] },
    byHand: ({ avstandM, avstand2M }) => avstandM >= avstand2M,
  },
  {
    name: 'two conditions, both to hold',
    rule: { and: [{ '==': [{ var: 'vaxelvis' }, true] }, { '==': [{ var: 'badaSokt' }, false] }] },
    byHand: ({ vaxelvis, badaSokt }) => vaxelvis && !badaSokt,
  },
];

export function benchRules(): void {
  const facts = groundsFacts(inputs);
  const all = [{ name: 'the school-transport grounds rule', rule: grounds, byHand: decideByHand }, ...small];
  for (const { name, rule, byHand } of all) {
    const ways = waysOf(rule, facts, byHand);
    const [standard] = ways;
    for (const { name: way, answer } of ways)
      for (let input = 0; input < inputs; input++) {
        const [got, expected] = [answer(input), standard?.answer(input)];
        if (got === expected) continue;
        console.error(`${way} says "${got}" of ${JSON.stringify(facts[input])}, others "${expected}"`);
        process.exit(1);
      }
    // By turns, so that a busy moment strikes all of them.
    const rates = ways.map(() => [] as number[]);
    for (let round = 0; round < rounds; round++)
      for (const [index, way] of ways.entries()) rates[index]?.push(rateOf(way));
    const typical = rates.map(median);
    const rate = (way: string) => typical[ways.findIndex((one) => one.name === way)] ?? Number.NaN;
    console.log(`\nRules: ${name}, million evaluations a second`);
    for (const [index, way] of ways.entries())
      console.log(`${way.name.padEnd(42)}${((typical[index] ?? 0) / 1e6).toFixed(2).padStart(8)}`);
    const against = rate('Botverkstad') / rate('json-logic-engine, interpreted');
    const slower = rate('Botverkstad') / rate('Botverkstad, with explanation');
    console.log(
      `ours ${against.toFixed(1)} x json-logic-engine interpreted; an explanation is ${slower.toFixed(1)} x slower`,
    );
  }
  if (kept === undefined) throw new Error('Nothing was answered');
}
