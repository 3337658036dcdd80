import { expect, test } from 'vitest';
import type { Bot } from '#flow/bot.ts';
import { checkBot } from '#flow/check-bot.ts';
import { decodeBotText, encodeBot } from '#flow/decode.ts';
import type { System } from '#flow/system.ts';
import { definitions } from '#nodes/definitions.ts';
import { createHost } from '#running/host.ts';
import { judge } from '#running/result.ts';
import { sampleBot } from '../../../tests/bench/sample-bot.ts';
import { everyKindOfStep } from '../../../tests/support/bot.ts';
import { type ContractChange, withChange } from '../contract-change.ts';
import { execute, type History, redo, startHistory, undo } from '../history.ts';
import { adoptChange } from './adopt-change.ts';
import { fixProblem } from './fix-problem.ts';

const context = { definitions };

function adopt(bot: Bot, change: ContractChange) {
  const done = execute(startHistory(bot), adoptChange, { change }, context, 0);
  if (!done.ok) throw new Error(done.message.key);
  return done.history;
}

function refusal(bot: Bot, change: ContractChange) {
  return adoptChange.refuse(bot, { change }, context)?.key;
}

function outcomes(bot: Bot): readonly string[] {
  const host = createHost(bot);
  return bot.cases.list.map((testCase) => judge(testCase, host.run(testCase)).outcome);
}

const bot = sampleBot();
const rename: ContractChange = {
  kind: 'fieldRenamed',
  system: 'karta',
  operation: 'avstand',
  field: 'avstandM',
  to: 'gangavstandM',
};

test('a renamed field is renamed in the contract and in what the cases answer; the step shows that it must be adapted', () => {
  const history = adopt(bot, rename);
  const after = history.bot;
  const operation = after.systems.find(({ id }) => id === 'karta')?.operations[0];
  expect(operation?.outputs.map(({ key }) => key)).toEqual(['gangavstandM', 'avstand2M']);
  expect(JSON.stringify(after.cases)).not.toContain('"avstandM"');
  expect(checkBot(after, definitions)).toContainEqual(
    expect.objectContaining({
      node: 'matning',
      message: expect.objectContaining({ key: 'connector.unknownOutput' }),
    }),
  );
  expect(decodeBotText(encodeBot(after), definitions).ok).toBe(true);
  expect(undo(history).bot).toBe(bot);
  expect(redo(undo(history)).bot).toBe(after);
});

/** The bot after the one proposal that its problems make is taken. */
function takeFix(history: History): Bot {
  const fixes = checkBot(history.bot, definitions).flatMap(({ fix }) => fix ?? []);
  const [fix] = fixes;
  if (!fix || fixes.length > 1) throw new Error(`${fixes.length} fixes`);
  const done = execute(history, fixProblem, { fix }, context, 0);
  if (!done.ok) throw new Error(done.message.key);
  return done.history.bot;
}

test('when the step keeps the value by its new name, as is proposed, every case comes out as it did before', () => {
  const history = adopt(bot, rename);
  expect(outcomes(history.bot)).not.toEqual(outcomes(bot));
  const mended = takeFix(history);
  expect(outcomes(mended)).toEqual(outcomes(bot));
  expect(checkBot(mended, definitions)).toEqual(checkBot(bot, definitions));
});

test('a value that is sent by a name that the system knows no longer is refused, until the step sends it by the new', () => {
  const history = adopt(bot, { ...rename, field: 'skola', to: 'enhet' });
  expect(outcomes(history.bot)).not.toEqual(outcomes(bot));
  const mended = takeFix(history);
  expect(outcomes(mended)).toEqual(outcomes(bot));
  expect(checkBot(mended, definitions)).toEqual(checkBot(bot, definitions));
});

test('a new label, a demanded value and another type go into the contract', () => {
  const where = { system: 'karta', operation: 'avstand' } as const;
  const [inputs, outputs] = [
    { kind: 'fieldAdded', field: 'arende', label: 'Ärende', ...where },
    { kind: 'typeChanged', field: 'avstandM', type: { kind: 'text' }, ...where },
  ] as const;
  const operationOf = (after: Bot) => after.systems.find(({ id }) => id === 'karta')?.operations[0];
  expect(operationOf(adopt(bot, inputs).bot)?.inputs.map(({ key }) => key)).toContain('arende');
  const retyped = adopt(bot, outputs).bot;
  expect(operationOf(retyped)?.outputs[0]?.type).toEqual({ kind: 'text' });
  expect(retyped.cases.base.systems?.['karta']?.['avstand']).toMatchObject({ avstandM: '2500' });
  const relabelled = adopt(bot, { kind: 'labelChanged', field: 'skola', to: 'Enhet', ...where }).bot;
  expect(operationOf(relabelled)?.inputs.find(({ key }) => key === 'skola')?.label).toBe('Enhet');
});

test('what cannot be adopted says why and changes nothing', () => {
  expect(refusal(bot, { ...rename, system: 'okand' })).toBe('edit.noSuchSystem');
  expect(refusal(bot, { ...rename, field: 'okand' })).toBe('edit.alreadyInContract');
  expect(refusal(bot, { ...rename, to: 'avstand2M' })).toBe('edit.keyTaken');
  expect(refusal(adopt(bot, rename).bot, rename)).toBe('edit.alreadyInContract');
});

test('a look-up goes on answering: its columns are renamed and retyped with the contract', () => {
  const [system] = everyKindOfStep().systems;
  if (!system) throw new Error('no system');
  const out = { system: 'karta', kind: 'fieldRenamed', field: 'avstand', to: 'meter' } as const;
  expect(withChange(system, out).records).toEqual({ vagar: [{ barn: 'A', meter: 2500 }] });

  const into = withChange(system, { ...out, field: 'barn', to: 'elev' });
  expect(into.operations[0]?.answers).toMatchObject({ by: [{ input: 'elev', column: 'barn' }] });
  expect(into.records).toEqual(system.records);

  const typed = withChange(system, {
    system: 'karta',
    kind: 'typeChanged',
    field: 'avstand',
    type: { kind: 'text' },
  });
  expect(typed.records).toEqual({ vagar: [{ barn: 'A', avstand: '2500' }] });
});

test('a column that another look-up answers from stays, beside the new one; whoever writes a renamed column follows', () => {
  const [system] = everyKindOfStep().systems;
  const [operation] = system?.operations ?? [];
  if (!system || !operation) throw new Error('no system');
  const change = {
    system: 'karta',
    operation: 'mat',
    kind: 'fieldRenamed',
    field: 'avstand',
    to: 'meter',
  } as const;
  const other: System = { ...system, operations: [operation, { ...operation, id: 'igen' }] };
  expect(withChange(other, change).records).toEqual({ vagar: [{ barn: 'A', avstand: 2500, meter: 2500 }] });

  const writes = {
    id: 'skriv',
    name: 'Skriv',
    inputs: operation.outputs,
    outputs: [],
    failures: [],
    answers: { type: 'insert', table: 'vagar', set: [{ input: 'avstand', column: 'avstand' }] },
  } as const;
  const after = withChange({ ...system, operations: [operation, writes] }, change);
  expect(after.operations[1]?.answers).toMatchObject({ set: [{ input: 'avstand', column: 'meter' }] });
});

test('a rule that answers reads an input by its new name', () => {
  const system: System = {
    id: 's',
    name: 'S',
    channel: 'api',
    operations: [
      {
        id: 'o',
        name: 'O',
        inputs: [{ key: 'a', label: 'A', type: { kind: 'integer' } }],
        outputs: [{ key: 'b', label: 'B', type: { kind: 'integer' } }],
        failures: [],
        answers: { type: 'rule', outputs: [{ output: 'b', expression: { '+': [{ var: 'a' }, 1] } }] },
      },
    ],
  };
  const after = withChange(system, { kind: 'fieldRenamed', system: 's', field: 'a', to: 'tal' });
  expect(after.operations[0]?.answers).toMatchObject({
    outputs: [{ output: 'b', expression: { '+': [{ var: 'tal' }, 1] } }],
  });
});

test('what a simulated system always answers follows its contract', () => {
  const [given] = everyKindOfStep().systems;
  const [operation] = given?.operations ?? [];
  if (!given || !operation) throw new Error('no system');
  const { records: _, ...rest } = given;
  const answers = { type: 'constant', values: { avstand: 2500 } } as const;
  const system: System = { ...rest, operations: [{ ...operation, answers }] };
  const change = { system: 'karta', field: 'avstand' };
  const renamed = withChange(system, { ...change, kind: 'fieldRenamed', to: 'meter' });
  expect(renamed.operations[0]?.answers).toEqual({ type: 'constant', values: { meter: 2500 } });
  const retyped = withChange(system, { ...change, kind: 'typeChanged', type: { kind: 'text' } });
  expect(retyped.operations[0]?.answers).toEqual({ type: 'constant', values: { avstand: '2500' } });
});
