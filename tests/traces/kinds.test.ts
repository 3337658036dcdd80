import { expect, test } from 'vitest';
import { createHost } from '#running/host.ts';
import { registerRoomMessages } from '#running/register-messages.ts';
import { BotDrawing, smallBot } from '../support/bot.ts';
import { traceText } from '../support/trace-text.ts';

/*
 * A golden trace for each kind of node: a flow, a case, and all that happened. After a change that
 * should alter them: `npx vitest run tests/traces -u`, and read the difference.
 */
registerRoomMessages();

test('a decision is left by the first branch that holds, and an outcome writes values into its reason', () => {
  const host = createHost(smallBot());
  expect(traceText(host, { id: '1', input: { avstand: 2000 } })).toMatchInlineSnapshot(`
    "start -> out
    racker -> ja
        branches.0.condition is true
    bifall
    ended FORSLAG_BIFALL: når gränsen"
  `);
  expect(traceText(host, { id: '2', input: { avstand: 1999 } })).toMatchInlineSnapshot(`
    "start -> out
    racker -> otherwise
        branches.0.condition is false
    avslag
    ended FORSLAG_AVSLAG: kortare än 1999"
  `);
});

test('a decision that meets a missing value stops the run and names the value', () => {
  expect(traceText(createHost(smallBot()), { id: '1', input: { avstand: null } })).toMatchInlineSnapshot(`
    "start -> out
    racker
        branches.0.condition is {"fields":["avstand"],"cause":"missing"}
    stopped: racker cannot be decided, because this is missing or of no use: avstand."
  `);
});

test('a decision with a way for missing values takes it', () => {
  const bot = smallBot();
  const nodes = bot.nodes.map((node) =>
    node.id === 'racker' ? { ...node, data: { ...(node.data as object), unanswered: true } } : node,
  );
  const edges = [...bot.edges, { id: 'u', from: { node: 'racker', port: 'unanswered' }, to: 'avslag' }];
  const host = createHost({ ...bot, nodes, edges });
  expect(traceText(host, { id: '1', input: { avstand: 'långt' } })).toMatchInlineSnapshot(`
    "start -> out
    racker -> unanswered
        branches.0.condition is {"fields":["avstand"],"cause":"ill-typed"}
    avslag
    ended FORSLAG_AVSLAG: kortare än långt"
  `);
});

test('a calculation sets its fields in order, and one that meets a missing value leaves its field missing', () => {
  const { bot } = new BotDrawing()
    .field('a')
    .field('b')
    .field('c')
    .start('a')
    .node('rakna', 'compute', {
      assignments: [
        { field: 'b', expression: { '+': [{ var: 'a' }, 1] }, sources: [] },
        { field: 'c', expression: { '*': [{ var: 'b' }, 2] }, sources: [] },
      ],
    })
    .outcome('klar', 'KLAR', 'c är {c}')
    .way('start', 'rakna')
    .way('rakna', 'klar');
  const host = createHost(bot);
  expect(traceText(host, { id: '1', input: { a: 20 } })).toMatchInlineSnapshot(`
    "start -> out
    rakna -> out
        assignments.0.expression is 21
        assignments.1.expression is 42
        b = 21
        c = 42
    klar
    ended KLAR: c är 42"
  `);
  expect(traceText(host, { id: '2' })).toMatchInlineSnapshot(`
    "start -> out
    rakna -> out
        assignments.0.expression is {"fields":["a"],"cause":"missing"}
        assignments.1.expression is {"fields":["b"],"cause":"missing"}
    klar
    stopped: klar cannot be decided, because this is missing or of no use: c."
  `);
});

const value = (key: string) => ({ key, label: key, type: { kind: 'text' } as const });

function registerBot() {
  return new BotDrawing()
    .field('id', 'text')
    .field('skola', 'text')
    .system({
      id: 'register',
      name: 'Register',
      channel: 'register',
      operations: [
        {
          id: 'elev',
          name: 'Elev',
          inputs: [value('elevId')],
          outputs: [value('skola')],
          failures: [{ id: 'notFound', name: 'Finns inte' }],
          answers: { type: 'lookup', table: 'elever', by: [{ input: 'elevId', column: 'elevId' }] },
        },
      ],
      records: { elever: [{ elevId: 'ELEV-001', skola: 'Testskolan A' }] },
    })
    .start('id')
    .node('hamta', 'connector', {
      system: 'register',
      operation: 'elev',
      inputs: [{ input: 'elevId', expression: { var: 'id' } }],
      outputs: [{ output: 'skola', field: 'skola' }],
    })
    .outcome('funnen', 'KLAR', '{skola}')
    .outcome('okand', 'MANUELL', 'okänd elev')
    .outcome('vanta', 'VANTA', 'system nere')
    .way('start', 'hamta')
    .way('hamta.ok', 'funnen')
    .way('hamta.notFound', 'okand')
    .way('hamta.failed', 'vanta').bot;
}

test('a connector answers from the records, from the case over them, and leaves by the failure that it met', () => {
  const host = createHost(registerBot());
  expect(traceText(host, { id: 'found', input: { id: 'ELEV-001' } })).toMatchInlineSnapshot(`
    "start -> out
    hamta -> ok
        asks {"type":"callSystem","system":"register","operation":"elev","inputs":{"elevId":"ELEV-001"}} gets {"type":"answered","values":{"elevId":"ELEV-001","skola":"Testskolan A"},"changes":null,"absent":null,"seconds":0}
        inputs.0.expression is "ELEV-001"
        skola = "Testskolan A"
    funnen
    ended KLAR: Testskolan A"
  `);
  expect(traceText(host, { id: 'unknown', input: { id: 'ELEV-999' } })).toMatchInlineSnapshot(`
    "start -> out
    hamta -> notFound
        asks {"type":"callSystem","system":"register","operation":"elev","inputs":{"elevId":"ELEV-999"}} gets {"type":"failed","failure":"notFound"}
        inputs.0.expression is "ELEV-999"
    okand
    ended MANUELL: okänd elev"
  `);
  expect(
    traceText(host, {
      id: 'over',
      input: { id: 'ELEV-001' },
      systems: { register: { elev: { skola: 'Testskolan B' } } },
    }),
  ).toMatchInlineSnapshot(`
    "start -> out
    hamta -> ok
        asks {"type":"callSystem","system":"register","operation":"elev","inputs":{"elevId":"ELEV-001"}} gets {"type":"answered","values":{"elevId":"ELEV-001","skola":"Testskolan A"},"changes":{"skola":"Testskolan B"},"absent":null,"seconds":0}
        inputs.0.expression is "ELEV-001"
        skola = "Testskolan B"
    funnen
    ended KLAR: Testskolan B"
  `);
  expect(
    traceText(host, {
      id: 'down',
      input: { id: 'ELEV-001' },
      systems: { register: { elev: { skola: 'Testskolan B' } } },
      faults: [{ system: 'register', kind: 'down' }],
    }),
  ).toMatchInlineSnapshot(`
    "start -> out
    hamta -> failed
        asks {"type":"callSystem","system":"register","operation":"elev","inputs":{"elevId":"ELEV-001"}} gets {"type":"failed","failure":"down"}
        inputs.0.expression is "ELEV-001"
    vanta
    ended VANTA: system nere"
  `);
});

test('a human step takes in what the person fills in and leaves by the answer; without one the run stops', () => {
  const { bot } = new BotDrawing()
    .field('motivering', 'text')
    .start()
    .node('granska', 'human', {
      role: 'Handläggare',
      instruction: 'Granska',
      shows: [],
      asks: ['motivering'],
      answers: [
        { id: 'godkann', name: 'Godkänn' },
        { id: 'avsla', name: 'Avslå' },
      ],
    })
    .outcome('ja', 'KLAR', '{motivering}')
    .outcome('nej', 'RETUR', 'nej')
    .way('start', 'granska')
    .way('granska.godkann', 'ja')
    .way('granska.avsla', 'nej');
  const host = createHost(bot);
  const answered = { granska: { port: 'godkann', values: { motivering: 'Allt stämmer' } } };
  expect(traceText(host, { id: '1', answers: answered })).toMatchInlineSnapshot(`
    "start -> out
    granska -> godkann
        asks {"type":"askPerson","node":"granska"} gets {"type":"personAnswered","port":"godkann","values":{"motivering":"Allt stämmer"}}
        motivering = "Allt stämmer"
    ja
    ended KLAR: Allt stämmer"
  `);
  expect(traceText(host, { id: '2' })).toMatchInlineSnapshot(`
    "start -> out
    granska
        asks {"type":"askPerson","node":"granska"} gets {"type":"failed","failure":"noAnswer"}
    stopped: granska waits for an answer that the test case does not have."
  `);
  expect(traceText(host, { id: '3', answers: { granska: { port: 'vet-ej' } } })).toMatchInlineSnapshot(`
    "start -> out
    granska
        asks {"type":"askPerson","node":"granska"} gets {"type":"personAnswered","port":"vet-ej","values":{}}
    stopped: granska has no answer called vet-ej."
  `);
});

test('a note takes no part in a run', () => {
  const bot = smallBot();
  const note = { id: 'lapp', kind: 'note', name: 'Lapp', position: { x: 0, y: 0 }, data: { text: 'Minns' } };
  const testCase = { id: '1', input: { avstand: 2000 } };
  const withNote = { ...bot, nodes: [note, ...bot.nodes] };
  expect(traceText(createHost(withNote), testCase)).toBe(traceText(createHost(bot), testCase));
});

test('a rule that is no JSON Logic stops the run at its node, and only when it is reached', () => {
  const bot = smallBot();
  const nodes = bot.nodes.map((node) =>
    node.id === 'racker'
      ? {
          ...node,
          data: {
            branches: [{ id: 'ja', name: 'Ja', condition: { gissa: [1] }, sources: [] }],
            otherwise: { name: '' },
            main: null,
            unanswered: false,
          },
        }
      : node,
  );
  expect(traceText(createHost({ ...bot, nodes }), { id: '1' })).toMatchInlineSnapshot(`
    "start -> out
    racker
    stopped: racker cannot run. There is no condition or calculation named “gissa”. Correct the spelling or choose another."
  `);
});

test('a way that is not drawn stops the run and names the exit', () => {
  const bot = smallBot();
  const edges = bot.edges.filter((edge) => edge.from.port !== 'otherwise');
  expect(traceText(createHost({ ...bot, edges }), { id: '1', input: { avstand: 1 } })).toMatchInlineSnapshot(`
    "start -> out
    racker -> otherwise
        branches.0.condition is false
    stopped: The path ends here: racker has no path from Otherwise. Draw a path to the next step."
  `);
});
