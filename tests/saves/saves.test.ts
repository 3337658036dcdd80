import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { currentFormat } from '#flow/bot.ts';
import { decodeBotText, encodeBot } from '#flow/decode.ts';
import { migrations } from '#flow/migrations/migrate.ts';
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

/** Formats that only made room for more: in a document without it nothing stands otherwise. */
const onlyMoreRoom: readonly number[] = [3];

test.each(migrations.slice(1).map((rung, index) => ({ rung, format: index + 2 })))(
  'the rung to format $format does what it is there for with the frozen file of the format before',
  ({ rung, format }) => {
    const before = JSON.parse(readFileSync(new URL(`format-${format - 1}.bot.json`, folder), 'utf8'));
    const after = rung(before);
    const onlyNumbered = { ...before, format };
    if (onlyMoreRoom.includes(format)) expect(after).toEqual(onlyNumbered);
    else {
      expect(after).toMatchObject({ format });
      expect(after).not.toEqual(onlyNumbered);
    }
  },
);

test('there is a rung to every format, and a document of a newer one is refused', () => {
  expect(migrations).toHaveLength(currentFormat);
  const newest = readFileSync(new URL(`format-${currentFormat}.bot.json`, folder), 'utf8');
  const newer = JSON.stringify({ ...JSON.parse(newest), format: currentFormat + 1 });
  expect(decodeBotText(newer, definitions)).toEqual({
    ok: false,
    message: { key: 'file.newerFormat', args: { format: currentFormat + 1, current: currentFormat } },
  });
});
