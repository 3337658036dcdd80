import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { currentFormat } from '#flow/bot.ts';
import { decodeBotText, encodeBot } from '#flow/decode.ts';
import { definitions } from '#nodes/definitions.ts';
import { createHost } from '#running/host.ts';
import { judge } from '#running/result.ts';

/* A frozen file of every format there has been: what a municipality saved then, it can open today. */

const folder = new URL('./', import.meta.url);
const saves = readdirSync(folder).filter((name) => name.endsWith('.bot.json'));

test('there is a frozen file of every format', () => {
  const formats = saves.map((name) => Number(/^format-(\d+)\./.exec(name)?.[1]));
  expect(formats.sort()).toEqual(Array.from({ length: currentFormat }, (_, index) => index + 1));
});

test.each(saves)('%s opens, still decides as it did, and is written in today’s format', (name) => {
  const opened = decodeBotText(readFileSync(new URL(name, folder), 'utf8'), definitions);
  if (!opened.ok) throw new Error(JSON.stringify(opened.message));
  const host = createHost(opened.value);
  const verdicts = opened.value.cases.list.map((testCase) => judge(testCase, host.run(testCase)).verdict);
  expect(verdicts).toEqual(new Array(20).fill('passed'));
  expect(decodeBotText(encodeBot(opened.value), definitions)).toEqual(opened);
});
