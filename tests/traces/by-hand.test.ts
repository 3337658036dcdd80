import { expect, test } from 'vitest';
import type { TestCase } from '#flow/case.ts';
import { traceByHand } from '#running/by-hand.ts';
import { createHost } from '#running/host.ts';
import { registerRoomMessages } from '#running/register-messages.ts';
import { BotDrawing } from '../support/bot.ts';
import { traceText } from '../support/trace-text.ts';

/*
 * Golden traces of runs that a person changed on the way; regenerated as those of the kinds are.
 */
registerRoomMessages();

/** Measures, decides, and measures again: the map answers another distance each time it is asked. */
function measuringBot() {
  const measure = {
    system: 'karta',
    operation: 'mat',
    inputs: [],
    outputs: [{ output: 'meter', field: 'avstand' }],
  };
  return new BotDrawing()
    .field('avstand')
    .field('dubbelt')
    .system({
      id: 'karta',
      name: 'Kartan',
      channel: 'api',
      operations: [
        {
          id: 'mat',
          name: 'Mät',
          inputs: [],
          outputs: [{ key: 'meter', label: 'Meter', type: { kind: 'integer' } }],
          failures: [],
        },
      ],
    })
    .start()
    .node('mat', 'connector', measure)
    .node('rakna', 'compute', {
      assignments: [{ field: 'dubbelt', expression: { '*': [{ var: 'avstand' }, 2] }, sources: [] }],
    })
    .node('racker', 'decision', {
      branches: [{ id: 'ja', name: 'Ja', condition: { '>=': [{ var: 'dubbelt' }, 4000] }, sources: [] }],
      otherwise: { name: '' },
      main: 'otherwise',
      unanswered: false,
    })
    .node('igen', 'connector', measure)
    .outcome('bifall', 'BIFALL', '{dubbelt} och {avstand}')
    .outcome('avslag', 'AVSLAG', '{dubbelt}')
    .way('start', 'mat')
    .way('mat.ok', 'rakna')
    .way('rakna', 'racker')
    .way('racker.ja', 'igen')
    .way('racker.otherwise', 'avslag')
    .way('igen.ok', 'bifall')
    .base({ systems: { karta: { mat: [{ meter: 1900 }, { meter: 2500 }, { meter: 7 }] } } }).bot;
}

const testCase: TestCase = { id: '1' };

function changedAt(step: number, node: string, values: Readonly<Record<string, number>>) {
  const host = createHost(measuringBot());
  return traceText(host, testCase, traceByHand(host, testCase, [{ step, node, values }]).trace);
}

test('a value set where a system gave it holds in the place of the answer, and the world goes on as it was', () => {
  expect(traceText(createHost(measuringBot()), testCase)).toMatchInlineSnapshot(`
    "start -> out
    mat -> ok
        asks {"type":"callSystem","system":"karta","operation":"mat","inputs":{}} gets {"type":"answered","values":{"meter":1900},"changes":null,"absent":null,"seconds":0}
        avstand = 1900
    rakna -> out
        assignments.0.expression is 3800
        dubbelt = 3800
    racker -> otherwise
        branches.0.condition is false
    avslag
    ended AVSLAG: 3800"
  `);
  expect(changedAt(2, 'mat', { avstand: 2100 })).toMatchInlineSnapshot(`
    "start -> out
    mat -> ok
        avstand = 2100 by hand, was 1900
        asks {"type":"callSystem","system":"karta","operation":"mat","inputs":{}} gets {"type":"answered","values":{"meter":1900},"changes":null,"absent":null,"seconds":0}
    rakna -> out
        assignments.0.expression is 4200
        dubbelt = 4200
    racker -> ja
        branches.0.condition is true
    igen -> ok
        asks {"type":"callSystem","system":"karta","operation":"mat","inputs":{}} gets {"type":"answered","values":{"meter":2500},"changes":null,"absent":null,"seconds":0}
        avstand = 2500
    bifall
    ended BIFALL: 4200 och 2500"
  `);
});

test('a value set where a choice was made is what the choice is made by', () => {
  expect(changedAt(4, 'racker', { dubbelt: 4000 })).toMatchInlineSnapshot(`
    "start -> out
    mat -> ok
        asks {"type":"callSystem","system":"karta","operation":"mat","inputs":{}} gets {"type":"answered","values":{"meter":1900},"changes":null,"absent":null,"seconds":0}
        avstand = 1900
    rakna -> out
        assignments.0.expression is 3800
        dubbelt = 3800
    racker -> ja
        dubbelt = 4000 by hand, was 3800
        branches.0.condition is true
    igen -> ok
        asks {"type":"callSystem","system":"karta","operation":"mat","inputs":{}} gets {"type":"answered","values":{"meter":2500},"changes":null,"absent":null,"seconds":0}
        avstand = 2500
    bifall
    ended BIFALL: 4000 och 2500"
  `);
});

test('a value set at an outcome stands in its reason', () => {
  expect(changedAt(5, 'avslag', { dubbelt: 1 })).toMatchInlineSnapshot(`
    "start -> out
    mat -> ok
        asks {"type":"callSystem","system":"karta","operation":"mat","inputs":{}} gets {"type":"answered","values":{"meter":1900},"changes":null,"absent":null,"seconds":0}
        avstand = 1900
    rakna -> out
        assignments.0.expression is 3800
        dubbelt = 3800
    racker -> otherwise
        branches.0.condition is false
    avslag
        dubbelt = 1 by hand, was 3800
    ended AVSLAG: 1"
  `);
});

test('a change at a step that the run no longer comes to does not hold, and what is no field is passed over', () => {
  const host = createHost(measuringBot());
  const early = { step: 2, node: 'mat', values: { avstand: 2100 } };
  const late = { step: 5, node: 'avslag', values: { dubbelt: 1 } };
  expect(traceByHand(host, testCase, [early, late]).changes).toEqual([early]);
  const { trace } = traceByHand(host, testCase, [{ ...early, values: { param: 1, constructor: 2 } }]);
  expect(trace).toEqual(traceByHand(host, testCase, []).trace);
});
