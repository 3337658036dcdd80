import { expect, test } from 'vitest';
import { createHost } from '#running/host.ts';
import { finishOf, traceCase } from '#running/trace.ts';
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

test('the bot decides as a programmer would have written it, and as json-logic-js says', () => {
  const [run, byHand, walk] = [ours, handWritten, jsonLogicJs].map((engine) => engine.prepare(bot));
  for (const testCase of cases) {
    const said = run?.(testCase);
    expect(said).toBe(byHand?.(testCase));
    expect(said).toBe(walk?.(testCase));
  }
});
