import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkBot } from '#flow/check-bot.ts';
import { decodeBotText, encodeBot } from '#flow/decode.ts';
import { definitions } from '#nodes/definitions.ts';

const folder = 'public/samples';
const files = readdirSync(folder);

test('each of the three processes has its sample', () => {
  expect(files.sort()).toEqual(['faktura.bot.json', 'sjuklon.bot.json', 'skolskjuts.bot.json']);
});

test.each(files)('%s is a bot with nothing to mend, and is written as the product writes it', (file) => {
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  const read = decodeBotText(text, definitions);
  if (!read.ok) throw new Error(read.message.key);
  expect(checkBot(read.value, definitions)).toEqual([]);
  expect(JSON.parse(encodeBot(read.value))).toEqual(JSON.parse(text));
});
