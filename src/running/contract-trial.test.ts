import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Bot } from '#flow/bot.ts';
import { decodeBotText } from '#flow/decode.ts';
import type { Operation, System } from '#flow/system.ts';
import { definitions } from '#nodes/definitions.ts';
import { LocalWorker } from '../../tests/support/local-worker.ts';
import { takeContract, tryContract } from './contract-trial.ts';

const spawn = () => new LocalWorker() as unknown as Worker;

async function sample(): Promise<{ readonly bot: Bot; readonly map: System }> {
  const decoded = decodeBotText(await readFile('public/samples/skolskjuts.bot.json', 'utf8'), definitions);
  const map = decoded.ok ? decoded.value.systems.find(({ id }) => id === 'karta') : undefined;
  if (!decoded.ok || !map) throw new Error('No sample');
  return { bot: decoded.value, map };
}

function withOperations(system: System, change: (operation: Operation) => Operation): System {
  return { ...system, operations: system.operations.map(change) };
}

test('a contract that only says more changes no case and hurts no step', async () => {
  const { bot, map } = await sample();
  const more = withOperations({ ...map, owner: 'Stadsbyggnad' }, (operation) => ({
    ...operation,
    outputs: [...operation.outputs, { key: 'tid', label: 'Tid', type: { kind: 'integer' } }],
  }));
  const seen: number[] = [];
  const { done } = tryContract(bot, more, { spawn, onProgress: (count) => seen.push(count) });
  expect(await done).toEqual({
    type: 'finished',
    result: { cases: bot.cases.list.length, changes: [], hurt: [] },
  });
  expect(seen.at(-1)).toBe(2 * bot.cases.list.length);
});

test('an output that is taken away tells which cases come out otherwise, and which step is to blame', async () => {
  const { bot, map } = await sample();
  const less = withOperations(map, (operation) => ({
    ...operation,
    outputs: operation.outputs.filter(({ key }) => key !== 'avstandM'),
  }));
  const end = await tryContract(bot, less, { spawn }).done;
  if (end.type !== 'finished') throw new Error(end.type);
  const { changes, hurt } = end.result;
  expect(changes.length).toBeGreaterThan(0);
  expect(changes.every(({ before, after }) => before.outcome !== after.outcome)).toBe(true);
  expect(hurt.map(({ problems }) => problems.map(({ key }) => key))).toEqual([['connector.unknownOutput']]);
  expect(bot.systems.find(({ id }) => id === 'karta')).toBe(map);
});

test('a failure that is no longer declared takes the way that left by it along', async () => {
  const { bot, map } = await sample();
  const without = withOperations(map, (operation) => ({ ...operation, failures: [] }));
  expect(takeContract(bot, without).edges.length).toBeLessThan(bot.edges.length);
  const end = await tryContract(bot, without, { spawn }).done;
  const told = end.type === 'finished' ? end.result.hurt.flatMap(({ problems }) => problems) : [];
  expect(told.map(({ key }) => key)).toContain('contract.wayGone');
});

test('a trial that is cancelled ends, in whichever of its two runs it is', async () => {
  const { bot, map } = await sample();
  const trial = tryContract(bot, map, { spawn, onProgress: (done) => done > 0 && trial.cancel() });
  expect(await trial.done).toEqual({ type: 'cancelled' });
});
