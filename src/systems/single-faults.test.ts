import { expect, test } from 'vitest';
import { decodeBotText, encodeBot } from '#flow/decode.ts';
import { faultSchema } from '#flow/fault.ts';
import { definitions } from '#nodes/definitions.ts';
import { BotDrawing, everyKindOfStep } from '../../tests/support/bot.ts';
import { freeKey, randomFaults, singleFaults } from './single-faults.ts';

const bot = everyKindOfStep();
const faults = singleFaults(bot, definitions);

test('a called system can fail as a whole, each of its operations can answer otherwise, and each of its values change', () => {
  const short = faults.map((fault) => `${fault.kind} ${'field' in fault ? fault.field : ''}`.trim());
  expect(short).toEqual([
    'down',
    'slow',
    'timeout',
    'loginRefused',
    'notFound',
    'partial',
    'fieldRenamed avstand',
    'fieldRenamed barn',
    'typeChanged avstand',
    'fieldAdded nyttFalt',
  ]);
  for (const fault of faults) expect(faultSchema.parse(fault)).toEqual(fault);
});

test('a screen has labels and buttons that move', () => {
  const [system] = bot.systems;
  if (!system) throw new Error('no system');
  const kinds = singleFaults({ ...bot, systems: [{ ...system, channel: 'screen' }] }, definitions).map(
    ({ kind }) => kind,
  );
  expect(kinds.filter((kind) => kind === 'labelChanged')).toHaveLength(2);
  expect(kinds).toContain('buttonMoved');
});

test('systems and values that no step uses cannot hit the bot', () => {
  const unused = new BotDrawing().start().system({
    id: 's',
    name: 'S',
    channel: 'api',
    operations: [{ id: 'o', name: 'O', inputs: [], outputs: [], failures: [] }],
  }).bot;
  expect(singleFaults(unused, definitions)).toEqual([]);
});

test('the same seed brings the same faults, other seeds others, and a case can hold them', () => {
  const drawn = Array.from({ length: 50 }, (_, seed) => randomFaults(bot, definitions, seed));
  expect(drawn).toEqual(Array.from({ length: 50 }, (_, seed) => randomFaults(bot, definitions, seed)));
  expect(new Set(drawn.map((one) => JSON.stringify(one))).size).toBeGreaterThan(25);
  expect(drawn.flat().some(({ calls }) => calls !== undefined)).toBe(true);
  for (const faults of drawn) {
    const { base } = bot.cases;
    const read = decodeBotText(
      encodeBot({ ...bot, cases: { base, list: [{ id: 'A', faults }] } }),
      definitions,
    );
    expect(read.ok && read.value.cases.list[0]?.faults).toEqual(faults);
  }
});

test('a free key is a key, whatever it is made from', () => {
  expect(freeKey('avstand', [])).toBe('avstand');
  expect(freeKey('avstand', ['avstand', 'avstand2'])).toBe('avstand3');
  expect(freeKey('a'.repeat(60), ['a'.repeat(60)])).toBe(`${'a'.repeat(50)}2`);
});
