import { describe, expect, test } from 'vitest';
import type { TestCase } from '#flow/case.ts';
import type { Fault } from '#flow/fault.ts';
import type { Operation, System } from '#flow/system.ts';
import type { DataOf } from '#nodes/definitions.ts';
import { createHost } from '#running/host.ts';
import { traceCase } from '#running/trace.ts';
import { BotDrawing } from '../support/bot.ts';

/* What simulated systems do with their records, how faults disturb a call, and what the step that calls does then. */

const text = { kind: 'text' } as const;
const named = (key: string) => ({ key, label: key, type: text });

function operation(id: string, change: Partial<Operation>): Operation {
  return { id, name: id, inputs: [], outputs: [], failures: [], ...change };
}

/** A library: books by number, loans that are written. */
const library: System = {
  id: 'bibliotek',
  name: 'Bibliotek',
  channel: 'screen',
  operations: [
    operation('bok', {
      inputs: [named('nr')],
      outputs: [
        { key: 'finns', label: 'Finns', type: { kind: 'yesNo' } },
        named('titel'),
        { key: 'sidor', label: 'Sidor', type: { kind: 'integer' } },
      ],
      answers: { type: 'lookup', table: 'bocker', by: [{ input: 'nr', column: 'nr' }], found: 'finns' },
    }),
    operation('lana', {
      inputs: [named('nr'), named('vem')],
      writes: true,
      answers: {
        type: 'insert',
        table: 'lan',
        set: [
          { input: 'nr', column: 'nr' },
          { input: 'vem', column: 'vem' },
        ],
      },
    }),
    operation('andra', {
      inputs: [named('nr'), named('titel')],
      failures: [{ id: 'notFound', name: 'Boken finns inte' }],
      writes: true,
      answers: {
        type: 'update',
        table: 'bocker',
        by: [{ input: 'nr', column: 'nr' }],
        set: [{ input: 'titel', column: 'titel' }],
      },
    }),
    operation('mina', {
      inputs: [named('vem')],
      outputs: [{ key: 'lan', label: 'Lån', type: { kind: 'list', items: text } }],
      answers: { type: 'filter', table: 'lan', by: [{ input: 'vem', column: 'vem' }], into: 'lan' },
    }),
    operation('avgift', {
      inputs: [{ key: 'dagar', label: 'Dagar', type: { kind: 'integer' } }],
      outputs: [{ key: 'kronor', label: 'Kronor', type: { kind: 'integer' } }],
      answers: {
        type: 'rule',
        outputs: [{ output: 'kronor', expression: { '*': [{ var: 'dagar' }, 2] } }],
      },
    }),
  ],
  records: { bocker: [{ nr: '1', titel: 'Nils Holgersson', sidor: 400 }], lan: [{ nr: '9', vem: 'B' }] },
};

type Call = Pick<DataOf<'connector'>, 'operation' | 'inputs' | 'outputs'> & Partial<DataOf<'connector'>>;

/** Calls in a row, then KLAR; every failure of a step leads to FEL, with the step's id as reason. */
function callsInARow(calls: Readonly<Record<string, Call>>) {
  const drawing = new BotDrawing()
    .field('nr', 'text')
    .field('vem', 'text')
    .field('dagar')
    .field('titel', 'text')
    .field('sidor')
    .field('finns', 'yesNo')
    .field('lan', 'text')
    .field('kronor')
    .system(library)
    .start('nr', 'vem', 'dagar')
    .base({ input: { nr: '1', vem: 'A', dagar: 3 } });
  let last = 'start';
  for (const [id, call] of Object.entries(calls)) {
    drawing.node(id, 'connector', { system: 'bibliotek', ...call }).way(last, id);
    last = `${id}.ok`;
    if (call.takeover) continue;
    drawing.outcome(`fel-${id}`, 'FEL', id).way(`${id}.failed`, `fel-${id}`);
    if (call.operation === 'andra') drawing.way(`${id}.notFound`, `fel-${id}`);
  }
  return drawing.outcome('klar', 'KLAR', 'klart').way(last, 'klar').bot;
}

const sends = (...keys: string[]) => keys.map((key) => ({ input: key, expression: { var: key } }));
const keeps = (...keys: string[]) => keys.map((key) => ({ output: key, field: key }));
const findBook: Call = {
  operation: 'bok',
  inputs: sends('nr'),
  outputs: keeps('finns', 'titel', 'sidor'),
};

/** How a case ends, step by step and straight through, which must agree; and what each call was answered. */
function run(calls: Readonly<Record<string, Call>>, change: Omit<TestCase, 'id'> = {}) {
  const host = createHost(callsInARow(calls));
  const testCase: TestCase = { id: 'X', ...change };
  const trace = traceCase(host, testCase);
  expect(host.run(testCase).ending).toEqual(trace.ending);
  const { ending } = trace;
  return {
    ending: ending.type === 'ended' ? `${ending.outcome} ${ending.reason}` : ending.message.key,
    takeover: ending.type === 'stopped' ? ending.takeover : null,
    set: Object.fromEntries(
      trace.steps.flatMap(({ changes }) => changes.map(({ field, after }) => [field, after])),
    ),
    asked: trace.steps
      .flatMap(({ exchanges }) => exchanges)
      .map(({ effect, reply }) => {
        if (effect.type === 'wait') return `wait ${effect.seconds}`;
        return reply.type === 'failed' ? reply.failure : reply.type;
      }),
  };
}

describe('a simulated operation', () => {
  test('looks a row up, and says itself whether there was one', () => {
    expect(run({ a: findBook }).set).toEqual({ finns: true, titel: 'Nils Holgersson', sidor: 400 });
    expect(run({ a: findBook }, { input: { nr: '7' } })).toMatchObject({
      ending: 'KLAR klart',
      set: { finns: false },
    });
  });

  test('a row that the bot has written is read by a later step of the same run, and by no other run', () => {
    const calls = {
      fore: { operation: 'mina', inputs: sends('vem'), outputs: [] },
      lana: { operation: 'lana', inputs: sends('nr', 'vem'), outputs: [] },
      efter: { operation: 'mina', inputs: sends('vem'), outputs: keeps('lan') },
    };
    expect(run(calls).set).toEqual({ lan: [{ nr: '1', vem: 'A' }] });
    const host = createHost(callsInARow(calls));
    const lists = ['A', 'A'].map((vem) => {
      const { steps } = traceCase(host, { id: vem, input: { vem } });
      return steps.flatMap(({ changes }) => changes.map(({ after }) => after));
    });
    expect(lists[1]).toEqual(lists[0]);
  });

  test('a row that the bot has changed is looked up as changed; no row to change is the failure notFound', () => {
    const calls = {
      andra: {
        operation: 'andra',
        inputs: [...sends('nr'), { input: 'titel', expression: 'Ny titel' }],
        outputs: [],
      },
      bok: findBook,
    };
    expect(run(calls).set).toMatchObject({ titel: 'Ny titel', sidor: 400 });
    expect(run(calls, { input: { nr: '7' } })).toMatchObject({ ending: 'FEL andra', asked: ['notFound'] });
  });

  test('answers by a rule over what it is sent, and nothing where a value is missing', () => {
    const calls = { a: { operation: 'avgift', inputs: sends('dagar'), outputs: keeps('kronor') } };
    expect(run(calls).set).toEqual({ kronor: 6 });
    expect(run(calls, { input: { dagar: null } }).set).toEqual({});
  });
});

describe('a fault', () => {
  const on = (fault: Record<string, unknown>) => ({
    faults: [{ system: 'bibliotek', operation: 'bok', ...fault } as Fault],
  });

  test.each([
    [{ kind: 'down' }, 'down'],
    [{ kind: 'timeout' }, 'timeout'],
    [{ kind: 'loginRefused' }, 'loginRefused'],
    [{ kind: 'notFound' }, 'notFound'],
    [{ kind: 'fieldRenamed', field: 'nr', to: 'nummer' }, 'elementNotFound'],
    [{ kind: 'labelChanged', field: 'titel', to: 'Boktitel' }, 'elementNotFound'],
    [{ kind: 'buttonMoved' }, 'elementNotFound'],
    [{ kind: 'fieldAdded', field: 'avdelning', label: 'Avdelning' }, 'invalidCall'],
  ])('%o is the failure %s, and nothing of an answer is kept', (fault, failure) => {
    const disturbed = run({ a: findBook }, on(fault));
    expect(disturbed).toMatchObject({ ending: 'FEL a', asked: [failure], set: {} });
  });

  test.each([
    [{ kind: 'partial' }],
    [{ kind: 'fieldRenamed', field: 'titel', to: 'namn' }],
    [{ kind: 'typeChanged', field: 'sidor', type: text }],
    [{ kind: 'typeChanged', field: 'finns', type: text }],
  ])('%o breaks what the answer promises: the step takes none of it', (fault) => {
    expect(run({ a: findBook }, on(fault))).toMatchObject({
      ending: 'FEL a',
      asked: ['answered'],
      set: {},
    });
  });

  test.each([
    ['a renamed value that the step does not keep', { kind: 'fieldRenamed', field: 'sidor', to: 'antal' }],
    ['a name that the contract does not have', { kind: 'fieldRenamed', field: 'hylla', to: 'plats' }],
    ['a label that is as the contract says', { kind: 'labelChanged', field: 'titel', to: 'titel' }],
    ['another operation', { operation: 'lana', kind: 'down' }],
    ['a wait within the time', { kind: 'slow', seconds: 30 }],
  ])('%s disturbs nothing', (_what, fault) => {
    const calls = { a: { ...findBook, outputs: keeps('finns', 'titel') } };
    expect(run(calls, on(fault))).toMatchObject({
      ending: 'KLAR klart',
      set: { titel: 'Nils Holgersson' },
    });
  });

  test('a label and a button matter on a screen only', () => {
    const bot = callsInARow({ a: findBook });
    const byApi = { ...bot, systems: [{ ...library, channel: 'api' as const }] };
    const host = createHost(byApi);
    for (const fault of [{ kind: 'labelChanged', field: 'titel', to: 'Boktitel' }, { kind: 'buttonMoved' }]) {
      expect(host.run({ id: 'X', ...on(fault) }).ending).toMatchObject({ outcome: 'KLAR' });
    }
  });

  test('an answer that comes later than the step waits is a timeout', () => {
    const slow = on({ kind: 'slow', seconds: 31 });
    expect(run({ a: findBook }, slow).ending).toBe('FEL a');
    expect(run({ a: { ...findBook, timeoutSeconds: 31 } }, slow).ending).toBe('KLAR klart');
  });

  test('of the base case disturbs every case', () => {
    const bot = callsInARow({ a: findBook });
    const base = { ...bot.cases.base, ...on({ kind: 'down' }) };
    expect(createHost({ ...bot, cases: { base, list: [] } }).run({ id: 'X' }).ending).toMatchObject({
      outcome: 'FEL',
    });
  });
});

describe('a step that tries again', () => {
  const patient = { a: { ...findBook, retries: { times: 2, waitSeconds: 10, factor: 3 } } };
  const first = (calls: number, kind = 'down') => ({
    faults: [{ system: 'bibliotek', kind, calls } as Fault],
  });

  test('waits longer each time, and goes on when the system answers', () => {
    expect(run(patient, first(2))).toMatchObject({
      ending: 'KLAR klart',
      asked: ['down', 'wait 10', 'down', 'wait 30', 'answered'],
      set: { titel: 'Nils Holgersson' },
    });
  });

  test('gives up after its tries', () => {
    expect(run(patient, first(3))).toMatchObject({
      ending: 'FEL a',
      asked: ['down', 'wait 10', 'down', 'wait 30', 'down'],
    });
  });

  test('does not try again what will fail again', () => {
    expect(run(patient, first(1, 'loginRefused'))).toMatchObject({
      ending: 'FEL a',
      asked: ['loginRefused'],
    });
  });

  test('a step that is passed twice has all its tries each time', () => {
    const twice = { ...patient, b: { ...patient.a } };
    const faults: Fault[] = [{ system: 'bibliotek', operation: 'bok', kind: 'down', calls: 1 }];
    expect(run(twice, { faults }).asked).toEqual(['down', 'wait 10', 'answered', 'answered']);
  });
});

describe('a takeover card', () => {
  const planned = { a: { ...findBook, takeover: { who: 'Bibliotekarie', where: 'Biblioteket' } } };
  const down: Fault = { system: 'bibliotek', kind: 'down' };

  test('ends the run at the step, in the hands of a person', () => {
    expect(run(planned, { faults: [down] })).toMatchObject({ ending: 'run.takenOver', takeover: 'a' });
  });

  test('a way that is drawn goes before it', () => {
    const bot = callsInARow(planned);
    const way = { id: 'w', from: { node: 'a', port: 'failed' }, to: 'klar' };
    const host = createHost({ ...bot, edges: [...bot.edges, way] });
    expect(host.run({ id: 'X', faults: [down] }).ending).toMatchObject({ outcome: 'KLAR' });
  });
});

test('an output that the contract no longer has is not taken for a missing value', () => {
  const calls = { a: { ...findBook, outputs: [{ output: 'rubrik', field: 'titel' }] } };
  expect(run(calls).ending).toBe('FEL a');
});
