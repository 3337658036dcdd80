import { makeCases } from '../bench/make-cases.ts';
import { sampleBot } from '../bench/sample-bot.ts';
import { expect, test } from '../support/page.ts';

/** As many as a bot's own document has room for. */
const many = 20_000;

test('many cases of the sample, how fast and how the page answers meanwhile: printed, not judged', async ({
  app,
  page,
}) => {
  test.setTimeout(240_000);
  const bot = sampleBot();
  await app.library();
  const content = JSON.stringify({ ...bot, cases: { ...bot.cases, list: makeCases(many, 5) } });
  await app.openFile({ name: 'manga.bot.json', content });
  await expect(app.button('build.run')).toBeVisible({ timeout: 120_000 });
  await app.go('test');
  await expect(page.getByText(app.t('bench.verdict.notRun')).first()).toBeVisible({ timeout: 60_000 });

  // How long the page takes to come to a task of its own, asked for over and over while the cases run.
  const gaps = page.evaluate(async () => {
    const gaps: number[] = [];
    const until = () => document.querySelector('.bv-bench-ran') !== null;
    for (let last = performance.now(); !until(); ) {
      await new Promise((resolve) => setTimeout(resolve));
      const now = performance.now();
      gaps.push(now - last);
      last = now;
    }
    return gaps.sort((one, other) => other - one).slice(0, 5);
  });
  await app.button('bench.runAll').click();
  const began = Date.now();
  const longest = await gaps;
  const took = Date.now() - began;
  const words = await page.locator('.bv-bench-ran').textContent();
  console.log(
    `figure: ${many} cases with coverage in Chromium: ${Math.round((1000 * many) / took)} a second (${words})`,
  );
  console.log(
    `figure: the longest times the page took to answer meanwhile: ${longest.map(Math.round).join(', ')} ms, beside 100`,
  );
  await expect(page.getByText(/20.000 ej bedömda/)).toBeVisible();
});
