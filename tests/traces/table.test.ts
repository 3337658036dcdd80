import { expect, test } from 'vitest';
import type { Bot } from '#flow/bot.ts';
import type { DataOf } from '#nodes/definitions.ts';
import { createHost } from '#running/host.ts';
import { registerRoomMessages } from '#running/register-messages.ts';
import { BotDrawing } from '../support/bot.ts';
import { traceText } from '../support/trace-text.ts';

registerRoomMessages();

type Table = DataOf<'table'>;

const row = (id: string, inputs: Table['rows'][number]['inputs'], value: number): Table['rows'][number] => ({
  id,
  inputs,
  outputs: [{ value }],
  sources: ['Riktlinjer 3.1'],
});

/** The limit by grade, and whether the way is dangerous, which only the higher grades are asked about. */
function tableBot(change: Partial<Table> = {}): Bot {
  const { bot } = new BotDrawing()
    .field('arskurs')
    .field('farlig', 'yesNo')
    .field('grans')
    .start('arskurs', 'farlig')
    .node('granser', 'table', {
      hitPolicy: 'first',
      inputs: [
        { id: 'i1', expression: { var: 'arskurs' } },
        { id: 'i2', expression: { var: 'farlig' } },
      ],
      outputs: [{ id: 'o1', field: 'grans' }],
      rows: [
        row('r1', [{ from: 0, to: 3 }, null], 2000),
        row('r2', [{ in: [4, 5, 6] }, { is: true }], 1000),
        row('r3', [{ from: 4, below: 7 }, null], 3000),
      ],
      unanswered: false,
      ...change,
    })
    .outcome('klar', 'KLAR', 'gränsen är {grans}')
    .outcome('utan', 'MANUELL', 'ingen gräns')
    .way('start', 'granser')
    .way('granser', 'klar')
    .way('granser.noRow', 'utan');
  return bot;
}

const trace = (input: Record<string, number | boolean | null>, change: Partial<Table> = {}) =>
  traceText(createHost(tableBot(change)), { id: '1', input });

test('the first row that holds gives its values, and rows before it that do not hold are told of', () => {
  expect(trace({ arskurs: 5, farlig: false })).toMatchInlineSnapshot(`
    "start -> out
    granser -> out
        rows.0.inputs is false
        rows.1.inputs is false
        rows.2.inputs is true
        outputs.0.field is 3000
        grans = 3000
    klar
    ended KLAR: gränsen är 3000"
  `);
});

test('a value that no row needs may be missing, and one that a row needs stops the run', () => {
  expect(trace({ arskurs: 2, farlig: null })).toMatchInlineSnapshot(`
    "start -> out
    granser -> out
        rows.0.inputs is true
        outputs.0.field is 2000
        grans = 2000
    klar
    ended KLAR: gränsen är 2000"
  `);
  expect(trace({ arskurs: 5, farlig: null })).toMatchInlineSnapshot(`
    "start -> out
    granser
        rows.0.inputs is false
        rows.1.inputs is {"fields":["farlig"],"cause":"missing"}
    stopped: granser cannot be decided, because this is missing or of no use: farlig."
  `);
});

test('a table with a way for missing values takes it', () => {
  const bot = tableBot({ unanswered: true });
  const edges = [...bot.edges, { id: 'u', from: { node: 'granser', port: 'unanswered' }, to: 'utan' }];
  expect(
    traceText(createHost({ ...bot, edges }), { id: '1', input: { arskurs: null } }),
  ).toMatchInlineSnapshot(`
    "start -> out
    granser -> unanswered
        rows.0.inputs is {"fields":["arskurs"],"cause":"missing"}
    utan
    ended MANUELL: ingen gräns"
  `);
});

test('a row that holds, and whose answer comes to nothing, leaves the table unanswered', () => {
  const rows: Table['rows'] = [
    { id: 'r', inputs: [{ is: 1 }], outputs: [{ rule: { var: 'farlig' } }], sources: [] },
    { id: 's', inputs: [{ is: 2 }], outputs: [null], sources: [] },
  ];
  expect(trace({ arskurs: 1, farlig: null }, { rows })).toMatchInlineSnapshot(`
    "start -> out
    granser
        rows.0.inputs is true
        outputs.0.field is null
    stopped: granser cannot be decided, because this is missing or of no use: farlig."
  `);
  // That a row gives nothing on purpose is an answer.
  expect(trace({ arskurs: 2, farlig: null }, { rows })).toMatchInlineSnapshot(`
    "start -> out
    granser -> out
        rows.0.inputs is false
        rows.1.inputs is true
        outputs.0.field is null
    klar
    stopped: klar cannot be decided, because this is missing or of no use: grans."
  `);
});

test('a case that no row holds for leaves by its own exit, and every row is a reason', () => {
  expect(trace({ arskurs: 9, farlig: false })).toMatchInlineSnapshot(`
    "start -> out
    granser -> noRow
        rows.0.inputs is false
        rows.1.inputs is false
        rows.2.inputs is false
        outputs.0.field is null
    utan
    ended MANUELL: ingen gräns"
  `);
});

test('where only one row may hold, two that do stop the run and are both named', () => {
  expect(trace({ arskurs: 5, farlig: true }, { hitPolicy: 'unique' })).toMatchInlineSnapshot(`
    "start -> out
    granser
        rows.0.inputs is false
        rows.1.inputs is true
        rows.2.inputs is true
    stopped: granser cannot be decided: row 2 and row 3 both apply, but only one may. Change one of them."
  `);
});

test('where all rows count, the values are lists in the order of the rows', () => {
  expect(trace({ arskurs: 5, farlig: true }, { hitPolicy: 'collect' })).toMatchInlineSnapshot(`
    "start -> out
    granser -> out
        rows.0.inputs is false
        rows.1.inputs is true
        rows.2.inputs is true
        outputs.0.field is 1000
        outputs.0.field is 3000
        grans = [1000,3000]
    klar
    ended KLAR: gränsen är [1000,3000]"
  `);
});

test('outputs are worked out before any is set', () => {
  const outputs = [
    { id: 'o1', field: 'grans' },
    { id: 'o2', field: 'arskurs' },
  ];
  const rows: Table['rows'] = [
    { id: 'r', inputs: [], outputs: [{ rule: { var: 'arskurs' } }, { rule: { var: 'grans' } }], sources: [] },
  ];
  expect(trace({ arskurs: 1, grans: 2 }, { outputs, rows })).toMatchInlineSnapshot(`
    "start -> out
    granser -> out
        rows.0.inputs is true
        outputs.0.field is 1
        outputs.1.field is 2
        arskurs = 2
        grans = 1
    klar
    ended KLAR: gränsen är 1"
  `);
});

test('a table with a cell that cannot be read stops the run and says where', () => {
  expect(trace({ arskurs: 1 }, { rows: [row('r', [{ text: 'lagom' }], 1)] })).toMatchInlineSnapshot(`
    "start -> out
    granser
    stopped: granser cannot run. Row 1 has a cell that cannot be read. Correct it in the table."
  `);
});
