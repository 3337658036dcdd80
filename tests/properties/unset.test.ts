import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Explanation } from '#expression/explanation.ts';
import type { Bot } from '#flow/bot.ts';
import { checkUnset } from '#flow/check-unset.ts';
import type { Json } from '#lib/json.ts';
import { definitions } from '#nodes/definitions.ts';
import { createHost } from '#running/host.ts';
import { type TraceStep, traceCase } from '#running/trace.ts';
import { BotDrawing } from '../support/bot.ts';
import { times } from '../support/long.ts';

/*
 * Whatever flow is drawn: when a run meets a value that nothing on its way has set, a step that it has
 * passed was warned of for it. What was set is kept here by what each kind of step does, from the trace.
 */

const names = ['a', 'b', 'c'] as const;
const field = fc.constantFrom(...names);
const read = field.map((name): Json => ({ var: name }));
const number = fc.integer({ min: 0, max: 2 });
const comparison = fc
  .tuple(fc.constantFrom('>', '<=', '=='), read, fc.oneof(number, read))
  .map(([op, one, other]): Json => ({ [op]: [one, other] }));
const condition = fc.oneof(
  comparison,
  fc
    .tuple(fc.constantFrom('and', 'or'), comparison, comparison)
    .map(([op, a, b]): Json => ({ [op]: [a, b] })),
  fc.tuple(fc.constantFrom('==', '!='), read).map(([op, one]): Json => ({ [op]: [one, null] })),
);
const value = fc.oneof(
  number,
  read,
  fc.tuple(read, number).map(([one, other]): Json => ({ '+': [one, other] })),
  fc.tuple(comparison, read, number).map((parts): Json => ({ if: parts })),
);
const step = fc.oneof(
  fc.record({
    kind: fc.constant('decision' as const),
    conditions: fc.array(condition, { minLength: 1, maxLength: 2 }),
    unanswered: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('compute' as const),
    assignments: fc.array(fc.record({ field, expression: value }), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant('connector' as const),
    output: field,
    input: read,
    system: fc.constantFrom('up', 'down'),
  }),
  fc.record({ kind: fc.constant('human' as const), asks: fc.uniqueArray(field, { maxLength: 2 }) }),
);

const drawing = fc.record({
  taken: fc.uniqueArray(field, { maxLength: 2 }),
  steps: fc.array(step, { minLength: 1, maxLength: 7 }),
  /** Where each port leads: onwards, and now and then back; a run that goes round is a long one. */
  targets: fc.oneof(
    { weight: 15, arbitrary: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 24, maxLength: 24 }) },
    { weight: 1, arbitrary: fc.array(fc.integer({ min: -2, max: 3 }), { minLength: 24, maxLength: 24 }) },
  ),
  values: fc.array(number, { minLength: 3, maxLength: 3 }),
});

const system = (id: string) => ({
  id,
  name: id,
  channel: 'api' as const,
  operations: [
    {
      id: 'fraga',
      name: 'Fråga',
      inputs: [{ key: 'k', label: 'k', type: { kind: 'integer' as const } }],
      outputs: [{ key: 'm', label: 'm', type: { kind: 'integer' as const } }],
      failures: [],
    },
  ],
  records: {},
});

function draw({
  taken,
  steps,
  targets,
  values,
}: typeof drawing extends fc.Arbitrary<infer D> ? D : never): Bot {
  const drawn = new BotDrawing();
  for (const name of names) drawn.field(name);
  drawn
    .system(system('up'))
    .system(system('down'))
    .start(...taken);
  for (const [place, one] of steps.entries()) {
    const id = `n${place}`;
    if (one.kind === 'decision') {
      drawn.node(id, 'decision', {
        branches: one.conditions.map((rule, i) => ({ id: `g${i}`, name: '', condition: rule, sources: [] })),
        otherwise: { name: '' },
        main: 'otherwise',
        unanswered: one.unanswered,
      });
    } else if (one.kind === 'compute') {
      drawn.node(id, 'compute', { assignments: one.assignments.map((item) => ({ ...item, sources: [] })) });
    } else if (one.kind === 'connector') {
      drawn.node(id, 'connector', {
        system: one.system,
        operation: 'fraga',
        inputs: [{ input: 'k', expression: one.input }],
        outputs: [{ output: 'm', field: one.output }],
      });
    } else {
      const answers = [{ id: 'klart', name: 'Klart' }];
      drawn.node(id, 'human', { role: 'r', instruction: 'i', shows: [], asks: one.asks, answers });
    }
  }
  drawn.outcome('slut', 'KLAR', 'klar').way('start', 'n0');
  let next = 0;
  for (const [place, { id, kind, data }] of drawn.bot.nodes.slice(1, -1).entries()) {
    for (const port of definitions.get(kind)?.ports(data, drawn.bot) ?? []) {
      const target = place + 1 + (targets[next++ % targets.length] ?? 0);
      const to = target < 0 || target === place ? place + 1 : target;
      drawn.way(`${id}.${port.id}`, to < steps.length ? `n${to}` : 'slut');
    }
  }
  const filled = Object.fromEntries(names.map((name, i) => [name, values[i] ?? 0]));
  return drawn
    .base({
      systems: { up: { fraga: { m: 1 } }, down: { fraga: { m: 1 } } },
      faults: [{ system: 'down', kind: 'down' }],
      answers: Object.fromEntries(steps.map((_, i) => [`n${i}`, { port: 'klart', values: filled }])),
    })
    .case({ id: 'fall', input: Object.fromEntries(taken.map((name) => [name, filled[name] ?? 0])) }).bot;
}

/** The variables that an evaluation met without a value, but where that is what it asks. */
function metMissing({ op, path, result, operands, skipped }: Explanation): string[] {
  if (skipped) return [];
  const asks =
    (op === '==' || op === '!=') && operands.some((one) => one.op === 'literal' && one.result === null);
  if (asks) return [];
  const own = op === 'var' && path !== undefined && result === null ? [path] : [];
  return [...own, ...operands.flatMap(metMissing)];
}

interface Drawn {
  readonly unanswered?: boolean;
  readonly assignments?: readonly { readonly field: string }[];
  readonly asks?: readonly string[];
  readonly outputs?: readonly { readonly field: string }[];
}

/** Walks one turn: what it met that nothing had set, and what is set after it. */
function walk(bot: Bot, { node, port, reasons }: TraceStep, set: Set<string>): string[] {
  const one = bot.nodes.find(({ id }) => id === node);
  // Drawn above: what each kind holds is known by its kind.
  const data = one?.data as Drawn;
  if (one?.kind === 'decision') {
    // One with a way for missing values reads them on purpose.
    if (data.unanswered) return [];
    return reasons.flatMap(({ explanation }) => metMissing(explanation)).filter((name) => !set.has(name));
  }
  const met: string[] = [];
  for (const [i, { explanation }] of reasons.entries()) {
    met.push(...metMissing(explanation).filter((name) => !set.has(name)));
    const assigned = one?.kind === 'compute' && data.assignments?.[i]?.field;
    if (assigned) set.add(assigned);
  }
  if (one?.kind === 'human') for (const name of data.asks ?? []) set.add(name);
  if (one?.kind === 'connector') {
    for (const { field: name } of data.outputs ?? []) {
      if (port === 'ok') set.add(name);
      else set.delete(name);
    }
  }
  return met;
}

test('a run that meets a value which nothing has set was warned of it at a step that it passed', () => {
  let found = 0;
  fc.assert(
    fc.property(drawing, (drawn) => {
      const bot = draw(drawn);
      const warned = new Set(
        checkUnset(bot, definitions).map(({ node, message }) => `${node} ${String(message.args?.['field'])}`),
      );
      const [testCase] = bot.cases.list;
      if (!testCase) return;
      const set = new Set<string>(drawn.taken);
      const passed: string[] = [];
      for (const taken of traceCase(createHost(bot), testCase).steps) {
        passed.push(taken.node);
        for (const name of walk(bot, taken, set)) {
          found++;
          expect(
            [...warned].filter((one) => passed.some((id) => one === `${id} ${name}`)),
            name,
          ).not.toEqual([]);
        }
      }
    }),
    { numRuns: times(500, 20_000) },
  );
  // Many runs did meet one: the property is not true of nothing.
  expect(found).toBeGreaterThan(100);
});
