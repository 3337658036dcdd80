import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import type { Engine, RunOne } from './engine.ts';

/** Cases a second, compilation not counted. */
export function rate(run: RunOne, cases: readonly TestCase[]): number {
  const begin = performance.now();
  for (const testCase of cases) run(testCase);
  return (cases.length / (performance.now() - begin)) * 1_000;
}

/** Cases a second of an engine that has never run, compilation counted. */
export function coldRate(engine: Engine, bot: Bot, cases: readonly TestCase[]): number {
  const begin = performance.now();
  const run = engine.prepare(bot);
  for (const testCase of cases) run(testCase);
  return (cases.length / (performance.now() - begin)) * 1_000;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
