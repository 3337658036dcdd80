import { expect, test } from 'vitest';
import { z } from 'zod';
import { definitions } from '#nodes/definitions.ts';
import { smallBot } from '../../tests/support/bot.ts';
import { type Bot, currentFormat } from './bot.ts';
import { botSchemaJson } from './bot-schema-json.ts';
import { decodeBotText } from './decode.ts';

const schema = z.fromJSONSchema(botSchemaJson(definitions));

function accepts(bot: unknown): { schema: boolean; decoding: boolean } {
  // As text and back, so that nothing is there that JSON cannot hold.
  const text = JSON.stringify(bot);
  return {
    schema: schema.safeParse(JSON.parse(text)).success,
    decoding: decodeBotText(text, definitions).ok,
  };
}

const both = { schema: true, decoding: true };
const neither = { schema: false, decoding: false };

test('a bot that decodes passes its schema', () => {
  expect(accepts(smallBot())).toEqual(both);
});

const faults: readonly [string, (bot: Bot) => unknown][] = [
  ['the fields left out', ({ fields: _, ...bot }) => bot],
  ['a name that is a number', (bot) => ({ ...bot, name: 7 })],
  ['a format of tomorrow', (bot) => ({ ...bot, format: currentFormat + 1 })],
  ['a kind of step that does not exist', (bot) => withNode(bot, { kind: 'teleport' })],
  ['a position without y', (bot) => withNode(bot, { position: { x: 0 } })],
  ['data of another kind', (bot) => withNode(bot, { data: { text: 'hej' } })],
  ['a key with a space', (bot) => ({ ...bot, fields: bot.fields.map((f) => ({ ...f, key: 'a b' })) })],
  [
    'a type that does not exist',
    (bot) => ({ ...bot, fields: bot.fields.map((f) => ({ ...f, type: { kind: 'colour' } })) }),
  ],
];

test.each(faults)('%s is refused by the schema as by decoding', (_what, change) => {
  expect(accepts(change(smallBot()))).toEqual(neither);
});

test('a name that decoding would drop is told of by the schema alone', () => {
  expect(accepts({ ...smallBot(), colour: 'blue' })).toEqual({ schema: false, decoding: true });
});

function withNode(bot: Bot, change: object): unknown {
  return { ...bot, nodes: bot.nodes.map((node, index) => (index === 1 ? { ...node, ...change } : node)) };
}
