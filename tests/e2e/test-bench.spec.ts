import type { Bot } from '#flow/bot.ts';
import { makeCases } from '../bench/make-cases.ts';
import { sampleBot } from '../bench/sample-bot.ts';
import { accessible } from '../support/accessible.ts';
import type { App } from '../support/app.ts';
import { expect, test } from '../support/page.ts';
import { moveLimit } from '../support/test-bench.ts';

const many = 36_000;

/** The school-transport bot with generated cases, which nobody has judged, in the place of its own. */
function botWith(count: number): Bot {
  const bot = sampleBot();
  return { ...bot, cases: { ...bot.cases, list: makeCases(count, 3) } };
}

const row = ({ page }: App, id: string) =>
  page.getByRole('row').filter({ has: page.getByRole('button', { name: id, exact: true }) });

test('the sample is right, a rule is changed, the case that fails is seen and followed to its step', async ({
  app,
  page,
}) => {
  await app.sample();
  await app.go('test');
  // Few cases are run unasked.
  await expect(page.getByText(app.t('bench.passed', { number: 20 }), { exact: true })).toBeVisible();
  await expect(row(app, 'S02')).toContainText('RättS02');
  await accessible(app, 'the overview, all right');

  await moveLimit(app, '2100');
  await app.go('test');
  await expect(page.getByText(app.t('bench.failed', { number: 2 }), { exact: true })).toBeVisible();
  await expect(row(app, 'S02')).toContainText('FelS02');
  // The one that failed is chosen, and its cause told.
  await expect(row(app, 'S02')).toHaveAttribute('aria-current', 'true');
  await expect(page.getByText('Bifall väntat, blev avslag.')).toBeVisible();
  await accessible(app, 'the overview, two wrong');

  await test.step('by keyboard: the table is one stop, arrows choose, and the filter keeps what failed', async () => {
    await row(app, 'S02').getByRole('button').focus();
    await page.keyboard.press('ArrowDown');
    await expect(row(app, 'S03')).toHaveAttribute('aria-current', 'true');
    await expect(row(app, 'S03').getByRole('button')).toBeFocused();
    await page.keyboard.press('End');
    await expect(row(app, 'S20').getByRole('button')).toBeFocused();
    await page.getByText(app.t('bench.filter.failed'), { exact: true }).last().click();
    await expect(row(app, 'S20')).toHaveCount(0);
    await expect(row(app, 'S02')).toHaveAttribute('aria-current', 'true');
  });

  await page.getByRole('button', { name: /^Gå till S02, steg \d+$/ }).click();
  await expect(page.getByRole('option', { selected: true })).toContainText('S02');
  await expect(page.getByText(app.t('cases.tag.failed'))).toBeVisible();
});

test('runs that are asked for are kept, with the version that they were of, and two are compared', async ({
  app,
  page,
}) => {
  await app.sample();
  await app.go('test');
  await page.getByRole('tab', { name: app.t('bench.tab.runs') }).click();
  await expect(page.getByText(app.t('bench.noRuns'))).toBeVisible();
  await accessible(app, 'no runs');
  await app.button('bench.runAll').click();
  await expect(page.getByRole('checkbox')).toHaveCount(1);
  await moveLimit(app, '2100');
  await app.go('test');
  await app.button('bench.runAll').click();
  await page.getByRole('tab', { name: app.t('bench.tab.runs') }).click();
  await expect(page.getByRole('checkbox')).toHaveCount(2);
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  const difference = page.getByRole('region', { name: /Skillnad mellan/ });
  await expect(difference.getByRole('row', { name: /^Fel/ })).toContainText('+2');
  await expect(difference.getByRole('row', { name: /^Bifall/i })).toContainText('−1');
  await accessible(app, 'two runs compared');

  // They are there when the page is opened anew.
  await app.saved();
  await page.reload();
  await expect(page.getByRole('checkbox')).toHaveCount(2);
});

test('many cases are run when they are asked for, cancelled at once, and run again', async ({
  app,
  page,
}) => {
  await app.library();
  await app.openFile({ name: 'manga.bot.json', content: JSON.stringify(botWith(many)) });
  await expect(app.button('build.run')).toBeVisible({ timeout: 30_000 });
  await app.go('test');
  await expect(row(app, 'G0')).toContainText(app.t('bench.verdict.notRun'));
  await app.button('bench.runAll').click();
  await expect(page.getByText(/[1-9].* av 36.000 körda/)).toBeVisible();
  await app.button('common.cancel').click();
  await expect(page.getByText(/Körningen avbröts\. [\d\s]+ av 36.000 fall hann köras\./)).toBeVisible();
  await expect(app.button('bench.runAll')).toBeFocused();
  await expect.poll(() => page.workers().length).toBe(0);
  await app.button('bench.runAll').click();
  await expect(page.getByText(/36.000 ej bedömda/)).toBeVisible({ timeout: 60_000 });
  await expect(row(app, 'G0')).toContainText(app.t('bench.verdict.notJudged'));

  await test.step('to the last row', async () => {
    await row(app, 'G0').getByRole('button').focus();
    await page.keyboard.press('End');
    await expect(row(app, 'G35999').getByRole('button')).toBeFocused();
  });
});
