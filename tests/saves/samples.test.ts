import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { caseFileSchema } from '#flow/case.ts';
import { checkBot } from '#flow/check-bot.ts';
import { decodeBotText, encodeBot } from '#flow/decode.ts';
import { definitions } from '#nodes/definitions.ts';
import { coverageGoals, emptyCounts } from '#running/coverage.ts';
import { createHost } from '#running/host.ts';
import { judge, tally } from '#running/result.ts';

const folder = 'public/samples';
const files = readdirSync(folder).filter((file) => file.endsWith('.bot.json'));

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

/** The samples' own cases are those of the course; what they do not try, the cases of the file beside do. */
test.each(files)(
  '%s and the cases beside it see each condition true and false, each case as reasoned',
  (file) => {
    const read = decodeBotText(readFileSync(`${folder}/${file}`, 'utf8'), definitions);
    if (!read.ok) throw new Error(read.message.key);
    const bot = read.value;
    const beside = readFileSync(`${folder}/${file.replace('.bot.', '-tackning.cases.')}`, 'utf8');
    const { cases } = caseFileSchema.parse(JSON.parse(beside));
    expect(cases.filter(({ note, expected }) => !note || !expected)).toEqual([]);

    const coverage = emptyCounts(bot);
    const host = createHost(bot, { coverage });
    const results = [...bot.cases.list, ...cases].map((testCase) => judge(testCase, host.run(testCase)));
    expect(tally(results)).toMatchObject({ failed: 0, notJudged: 0 });
    const goals = coverageGoals(bot);
    expect(goals.filter(({ kind }, goal) => kind === 'condition' && coverage[goal] === 0)).toEqual([]);
    // Every row of a table is a limit that law or policy sets, so each has its case too.
    expect(goals.filter(({ kind }, goal) => kind === 'row' && coverage[goal] === 0)).toEqual([]);
  },
);
