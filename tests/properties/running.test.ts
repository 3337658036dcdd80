import fc from 'fast-check';
import { expect, test } from 'vitest';
import { traceByHand } from '#running/by-hand.ts';
import { createHost } from '#running/host.ts';
import { type Place, stepBack, stepInto } from '#running/moves.ts';
import { finishOf, traceCase, traceFrom } from '#running/trace.ts';
import { step } from '#simulator/step.ts';
import { handWritten } from '../bench/engines/hand-written.ts';
import { jsonLogicJs } from '../bench/engines/others.ts';
import { ours } from '../bench/engines/ours.ts';
import { makeCases } from '../bench/make-cases.ts';
import { sampleBot } from '../bench/sample-bot.ts';
import { times } from '../support/long.ts';

const bot = sampleBot();
const cases = makeCases(times(2_000, 100_000), 7);

test('a run in one frame ends as the run in kept states does', () => {
  const host = createHost(bot);
  for (const testCase of cases) {
    const { value, ...run } = host.run(testCase);
    const { value: traced, ...trace } = finishOf(host, traceCase(host, testCase));
    expect(run).toEqual(trace);
    for (const field of host.program.fields) expect(value(field)).toEqual(traced(field));
  }
});

test('the same case has the same trace', () => {
  const [one, other] = [createHost(bot), createHost(bot)];
  for (const testCase of cases.slice(0, 200)) {
    expect(traceCase(one, testCase)).toEqual(traceCase(other, testCase));
  }
});

test('a step never changes the state that it comes from', () => {
  const host = createHost(bot);
  for (const testCase of cases.slice(0, 200)) {
    const trace = traceCase(host, testCase);
    const states = [trace.begin, ...trace.steps.map((taken) => taken.after)];
    const before = structuredClone(states);
    for (const state of states) step(host.program, state, null, null);
    expect(states).toEqual(before);
  }
});

test('going on from any step with nothing changed is the run itself', () => {
  const host = createHost(bot);
  for (const testCase of cases.slice(0, 100)) {
    const trace = traceCase(host, testCase);
    for (const number of trace.steps.keys())
      expect(traceFrom(host, testCase, trace, number + 1, {})).toEqual(trace);
  }
});

test('values set by hand give the same run each time, keep what came before, and hold as the step is left', () => {
  const host = createHost(bot);
  const distances = fc.integer({ min: 0, max: 9_000 });
  fc.assert(
    fc.property(fc.nat(cases.length - 1), fc.nat(), distances, (which, where, distance) => {
      const testCase = cases[which] ?? { id: '' };
      const trace = traceCase(host, testCase);
      const step = (where % trace.steps.length) + 1;
      const change = { step, node: trace.steps[step - 1]?.node ?? '', values: { avstandM: distance } };
      const { trace: changed } = traceByHand(host, testCase, [change]);
      expect(traceByHand(createHost(bot), testCase, [change]).trace).toEqual(changed);
      expect(changed.steps.slice(0, step - 1)).toEqual(trace.steps.slice(0, step - 1));
      expect(changed.steps[step - 1]?.after.frame).toContain(distance);
      expect(changed.steps[step - 1]?.byHand).toMatchObject([{ field: 'avstandM', after: distance }]);
    }),
  );
});

test('as many moves back as forward lead to the same place, also among the tries of a call', () => {
  const host = createHost(withRetries());
  const faults = [{ kind: 'down' as const, system: 'karta' }];
  let within = 0;
  for (const testCase of cases.slice(0, 50)) {
    const trace = traceCase(host, { ...testCase, faults });
    const places: Place[] = [{ step: 1, call: null }];
    for (;;) {
      const here = places.at(-1) as Place;
      const next = stepInto(trace, here);
      if (next.step === here.step && next.call === here.call) break;
      places.push(next);
    }
    within += places.filter(({ call }) => call !== null).length;
    expect(places.at(-1)).toEqual({ step: trace.steps.length, call: null });
    for (const [index, place] of places.entries())
      expect(stepBack(trace, place)).toEqual(places[Math.max(0, index - 1)]);
  }
  expect(within).toBeGreaterThan(0);
});

/** The sample, each of whose systems is asked up to three times. */
function withRetries() {
  const retries = { times: 2, waitSeconds: 30 };
  const nodes = bot.nodes.map((node) =>
    node.kind === 'connector' ? { ...node, data: { ...(node.data as object), retries } } : node,
  );
  return { ...bot, nodes };
}

test('the bot decides as a programmer would have written it, and as json-logic-js says', () => {
  const [run, byHand, walk] = [ours, handWritten, jsonLogicJs].map((engine) => engine.prepare(bot));
  for (const testCase of cases) {
    const said = run?.(testCase);
    expect(said).toBe(byHand?.(testCase));
    expect(said).toBe(walk?.(testCase));
  }
});
