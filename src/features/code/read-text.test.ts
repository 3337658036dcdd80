import { expect, test } from 'vitest';
import type { Bot } from '#flow/bot.ts';
import { encodeBot } from '#flow/decode.ts';
import { smallBot } from '../../../tests/support/bot.ts';
import { readText } from './read-text.ts';

const bot = smallBot();

function read(text: string) {
  const reading = readText(text, bot);
  const found = reading.type === 'bot' ? reading.findings : [reading.why];
  return {
    type: reading.type,
    found: found.map(({ message, from, to }) => [message.key, text.slice(from, to)]),
  };
}

test('a sound bot has nothing to mend', () => {
  expect(read(encodeBot(bot))).toEqual({ type: 'bot', found: [] });
});

test('what decoding refuses is told with its place in the text', () => {
  expect(read(encodeBot(bot).replace('"decision"', '"teleport"'))).toEqual({
    type: 'refused',
    found: [['code.refuse.unknownKind', '{']],
  });
  expect(read(encodeBot(bot).replace('"unanswered": false', '"unanswered": 3'))).toEqual({
    type: 'refused',
    found: [['code.refuse.wrongShape', '3']],
  });
  expect(read('{\n"format": 1,\n}')).toMatchObject({ found: [['code.refuse.notJson', '}']] });
  expect(read('')).toMatchObject({ found: [['code.refuse.empty', '']] });
});

test('what the checks find is told where it stands: in the rule, at the exit', () => {
  const unknown = encodeBot(bot).replace('"var": "avstand"', '"var": "avsand"');
  expect(read(unknown)).toEqual({
    type: 'bot',
    found: [['expression.problem.unknownVariable', '"avsand"']],
  });
  const lost: Bot = { ...bot, edges: bot.edges.filter((edge) => edge.from.port !== 'ja') };
  expect(read(encodeBot(lost)).found).toContainEqual(['problem.noWay', '"ja"']);
});

test('another id is told of, since the bot keeps its own', () => {
  expect(read(encodeBot({ ...bot, id: 'another' }))).toEqual({
    type: 'bot',
    found: [['code.otherId', '"another"']],
  });
});
