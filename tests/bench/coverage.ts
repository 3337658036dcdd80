import { emptyCounts } from '#running/coverage.ts';
import { createHost } from '#running/host.ts';
import { judge } from '#running/result.ts';
import { makeCases } from './make-cases.ts';
import { median, rate } from './measure.ts';
import { sampleBot } from './sample-bot.ts';

const count = 100_000;
const rounds = 7;
/** So many times slower it may be to count what the cases try. */
const budget = 2;

/** Cases a second with and without counting what they try, and how many times slower it is. */
export function benchCoverage(): void {
  const bot = sampleBot();
  const cases = makeCases(count);
  const plain = createHost(bot);
  const counting = createHost(bot, { coverage: emptyCounts(bot) });
  const rates: Record<'without' | 'with', number[]> = { without: [], with: [] };
  const run = (host: typeof plain) => rate((testCase) => judge(testCase, host.run(testCase)).outcome, cases);
  // The first rounds are for warming up.
  for (let round = 0; round < rounds + 2; round++) {
    const [without, counted] = [run(plain), run(counting)];
    if (round < 2) continue;
    rates.without.push(without);
    rates.with.push(counted);
  }
  const [without, counted] = [median(rates.without), median(rates.with)];
  const perSecond = (value: number) => Math.round(value).toLocaleString('en').padStart(12);
  console.log(`${'without coverage'.padEnd(42)}${perSecond(without)} cases/s`);
  console.log(`${'with coverage'.padEnd(42)}${perSecond(counted)} cases/s`);
  console.log(
    `${'times slower'.padEnd(42)}${(without / counted).toFixed(2).padStart(12)} (at most ${budget.toFixed(1)})`,
  );
}
