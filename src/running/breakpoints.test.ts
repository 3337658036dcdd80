import { expect, test } from 'vitest';
import type { TestCase } from '#flow/case.ts';
import { everyKindOfStep, smallBot } from '../../tests/support/bot.ts';
import { type Breakpoint, breakpointProblem, nextVisit, stopsIn } from './breakpoints.ts';
import { createHost } from './host.ts';
import { traceCase } from './trace.ts';

const host = createHost(smallBot());
const here = (rule?: Breakpoint['rule']): Breakpoint =>
  rule === undefined ? { node: 'racker', isOn: true } : { node: 'racker', rule, isOn: true };

function stops(list: readonly Breakpoint[], testCase: Partial<TestCase> = {}, onFault = false) {
  return [...stopsIn(host.program, traceCase(host, { id: '1', ...testCase }), { list, onFault })];
}

test('a run stops at a step with a breakpoint that is on', () => {
  expect(stops([here()])).toEqual([[2, 'breakpoint']]);
  expect(stops([{ ...here(), isOn: false }])).toEqual([]);
  expect(stops([])).toEqual([]);
});

test('a condition decides by the values of the run, and a missing value is no yes', () => {
  const far = here({ '>': [{ var: 'avstand' }, { var: 'param.grans' }] });
  expect(stops([far])).toEqual([[2, 'breakpoint']]);
  expect(stops([far], { input: { avstand: 2000 } })).toEqual([]);
  expect(stops([far], { input: { avstand: null } })).toEqual([]);
  expect(breakpointProblem(host.program, far)).toBeNull();
});

test('a broken condition stops nothing and says what is wrong with it', () => {
  const broken = here({ '>': [1, 2], '<': [1, 2] });
  const unknown = here({ '>': [{ var: 'borta' }, 1] });
  expect(stops([broken, unknown])).toEqual([]);
  expect(breakpointProblem(host.program, broken)?.key).toMatch(/^expression\./);
  expect(breakpointProblem(host.program, unknown)).toEqual({
    key: 'run.unknownField',
    args: { field: 'borta' },
  });
});

test('a run stops where a system fails, and where it cannot go on', () => {
  const bot = everyKindOfStep();
  const failing = createHost(bot);
  const under = (testCase: TestCase) =>
    traceCase(failing, { ...testCase, faults: [{ kind: 'down', system: 'karta' }] });
  const testCase = bot.cases.list[0] ?? { id: '' };
  const trace = under(testCase);
  const at = trace.steps.findIndex(({ node }) => node === 'mater') + 1;
  const onFault = stopsIn(failing.program, trace, { list: [], onFault: true });
  expect(onFault.get(at)).toBe('fault');
  expect(stopsIn(failing.program, traceCase(failing, testCase), { list: [], onFault: true }).get(at)).toBe(
    undefined,
  );
  expect(stops([], { input: { avstand: null } }, true)).toEqual([[2, 'fault']]);
});

test('the next time that a run comes to a step is found, and that it never does', () => {
  const trace = traceCase(host, { id: '1' });
  expect(nextVisit(trace, 'racker', 1)).toBe(2);
  expect(nextVisit(trace, 'racker', 2)).toBeNull();
  expect(nextVisit(trace, 'avslag', 1)).toBeNull();
});
