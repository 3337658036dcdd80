/**
 * `npm run bench`: how fast the school-transport bot runs, ours beside the others in the same run.
 * Every engine must give every case the same outcome, or the figures mean nothing and it exits 1.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { benchChanges } from './changes.ts';
import { benchCommandLine } from './command-line.ts';
import { benchCoverage } from './coverage.ts';

import { engines } from './engines/all.ts';
import { benchIntake } from './intake.ts';
import { makeCases } from './make-cases.ts';
import { benchMatrix } from './matrix.ts';
import { median, rate } from './measure.ts';
import { benchOpenApi } from './open-api.ts';
import { benchRules } from './rules.ts';
import { sampleBot } from './sample-bot.ts';
import { benchTables } from './table.ts';

const count = 100_000;
const rounds = 5;
const bot = sampleBot();
const cases = makeCases(count);

const runs = engines.map((engine) => ({ engine, run: engine.prepare(bot) }));
const [standard] = runs;
if (!standard) throw new Error('No engines');
for (const testCase of cases.slice(0, 20_000)) {
  const expected = standard.run(testCase);
  for (const { engine, run } of runs) {
    const got = run(testCase);
    if (got === expected) continue;
    console.error(`${engine.name} says "${got}" of ${JSON.stringify(testCase)}, others "${expected}"`);
    process.exit(1);
  }
}

const perSecond = (value: number) => Math.round(value).toLocaleString('en').padStart(12);
const times = (value: number) => `${value.toFixed(1)} x`.padStart(8);
const heading = (title: string) => console.log(`\n${title}`);

heading(
  `School transport, ${count.toLocaleString('en')} cases, one core, warmed up, median of ${rounds} rounds by turns`,
);
const rates = runs.map(() => [] as number[]);
for (let round = 0; round < rounds; round++) {
  for (const [index, { run }] of runs.entries()) rates[index]?.push(rate(run, cases));
}
const warm = rates.map(median);
for (const [index, { engine }] of runs.entries()) {
  console.log(
    `${engine.name.padEnd(42)}${perSecond(warm[index] ?? 0)} cases/s${times((warm[index] ?? 0) / (warm[0] ?? 1))}`,
  );
}

heading(
  `What the cases try, counted: the same ${count.toLocaleString('en')} cases, one core, median of 7 rounds by turns`,
);
benchCoverage();

heading(
  `Cold: a fresh process per engine, its first ${count.toLocaleString('en')} cases, compilation included, median of 3`,
);
const tsx = fileURLToPath(import.meta.resolve('tsx/cli'));
const coldFile = fileURLToPath(new URL('./cold.ts', import.meta.url));
let coldStandard = 0;
for (const [index, engine] of engines.entries()) {
  const three = [0, 1, 2].map(() =>
    Number(
      execFileSync(process.execPath, [tsx, coldFile, String(index), String(count)], { encoding: 'utf8' }),
    ),
  );
  if (index === 0) coldStandard = median(three);
  console.log(
    `${engine.name.padEnd(42)}${perSecond(median(three))} cases/s${times(median(three) / coldStandard)}`,
  );
}

benchRules();
benchTables();
benchMatrix();
benchChanges();
await benchIntake();
benchOpenApi();
benchCommandLine();
