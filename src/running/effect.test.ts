import { expect, test } from 'vitest';
import type { Bot } from '#flow/bot.ts';
import { BotDrawing } from '../../tests/support/bot.ts';
import { effectOf, halfWritten } from './effect.ts';
import { createHost } from './host.ts';

/** Writes in a journal, then asks a registry with a takeover card; `undo` takes the writing back when it fails. */
function writesThenAsks(undo: boolean): Bot {
  const operation = (id: string, writes: boolean) => ({
    id,
    name: id,
    inputs: [],
    outputs: [],
    failures: [],
    ...(writes ? { writes: true as const } : {}),
  });
  const calls = (system: string, id: string) => ({ system, operation: id, inputs: [], outputs: [] });
  const drawing = new BotDrawing()
    .system({
      id: 'diarium',
      name: 'Diariet',
      channel: 'api',
      operations: [operation('skriv', true), operation('radera', true)],
    })
    .system({ id: 'register', name: 'Registret', channel: 'api', operations: [operation('fraga', false)] })
    .start()
    .node('skriver', 'connector', { ...calls('diarium', 'skriv') })
    .node('fragar', 'connector', {
      ...calls('register', 'fraga'),
      takeover: { who: 'Registrator', where: 'Registret' },
    })
    .node('angrar', 'connector', { ...calls('diarium', 'radera'), undoes: 'skriver' })
    .outcome('klart', 'VIDARE', 'klart')
    .node('prova', 'outcome', { code: 'MANUELL', reason: 'registret', nature: 'prepares', handsOver: true })
    .way('start', 'skriver')
    .way('skriver.ok', 'fragar')
    .way('skriver.failed', 'prova')
    .way('fragar.ok', 'klart')
    .way('angrar.ok', 'prova')
    .way('angrar.failed', 'prova')
    .case({ id: 'A' });
  return (undo ? drawing.way('fragar.failed', 'angrar') : drawing).bot;
}

const down = [{ kind: 'down', system: 'register' }] as const;

test('what was written before the bot stopped is half written, and the ways part where it stopped', () => {
  const bot = writesThenAsks(false);
  const effect = effectOf(createHost(bot), { id: 'A' }, down);
  expect(effect.fate).toBe('takenOver');
  expect(effect.under.trace.ending).toMatchObject({ type: 'stopped', takeover: 'fragar' });
  expect(effect.parting).toBe(3);
  expect(halfWritten(effect).map(({ operation, step }) => `${step} ${operation}`)).toEqual(['2 skriv']);
});

test('what a later step took back is not', () => {
  const bot = writesThenAsks(true);
  const effect = effectOf(createHost(bot), { id: 'A' }, down);
  expect(effect.fate).toBe('takenOver');
  expect(effect.written.map(({ takenBackBy }) => takenBackBy)).toEqual(['angrar']);
  expect(halfWritten(effect)).toEqual([]);
});

test('a case that survives has written what it should, and its ways do not part', () => {
  const bot = writesThenAsks(false);
  const effect = effectOf(createHost(bot), { id: 'A' }, [{ kind: 'slow', system: 'register', seconds: 5 }]);
  expect(effect).toMatchObject({ fate: 'survived', parting: null });
  expect(effect.written).toHaveLength(1);
  expect(halfWritten(effect)).toEqual([]);
});
