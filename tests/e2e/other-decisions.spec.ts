import type { Page } from '@playwright/test';
import { columnsOf } from '#cases/case-column.ts';
import { columnsUsed, writeCsv } from '#cases/write-cases.ts';
import { definitions } from '#nodes/definitions.ts';
import { makeCases } from '../bench/make-cases.ts';
import { sampleBot } from '../bench/sample-bot.ts';
import { accessible } from '../support/accessible.ts';
import type { App } from '../support/app.ts';
import { expect, test } from '../support/page.ts';
import { importCases, moveLimit } from '../support/test-bench.ts';

const many = 10_000;

/** Work whose length is the machine's doing. */
test.setTimeout(240_000);
const patient = { timeout: 30_000 };

/** Generated cases of the school-transport bot, as a spreadsheet holds them. */
function csvOf(count: number): string {
  const bot = sampleBot();
  const cases = makeCases(count, 3).map(({ faults: _, ...testCase }) => testCase);
  return [...writeCsv(cases, columnsUsed(cases, columnsOf(bot, definitions)), 'sv')].join('');
}

/** Does something while a batch has begun and none of its workers has come yet, so that it cannot be over. */
async function beforeWorkers(page: Page, act: () => Promise<void>): Promise<void> {
  const script = /batch\.worker/;
  let letThrough: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route(script, async (route) => {
    await held;
    // The worker that asked may have been ended meanwhile.
    await route.continue().catch(() => undefined);
  });
  await act();
  letThrough();
  await page.unroute(script);
}

async function saveVersion({ page }: App): Promise<void> {
  await page.getByRole('button', { name: 'Spara version' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Vad har du ändrat, och varför?' }).fill('Läsåret 2026/27');
  await dialog.getByRole('textbox', { name: /namn/i }).fill('Processägaren');
  await dialog.getByRole('button', { name: /Spara/ }).click();
  await expect(page.getByText('Version 1', { exact: true })).toBeVisible();
}

async function toDecisions(app: App): Promise<void> {
  await app.go('test');
  await app.page.getByRole('tab', { name: app.t('bench.tab.decisions') }).click();
}

test('10,000 cases from a CSV, a limit moved by 100 m: who gets another decision, and where it is decided', async ({
  app,
  page,
}) => {
  await app.sample();
  await app.go('build');
  await saveVersion(app);
  await importCases(app, { name: 'Slumpade.csv', text: csvOf(many) }, many);

  await test.step('they are run, cancelled and run again', async () => {
    await page.getByRole('tab', { name: app.t('bench.tab.overview') }).click();
    await beforeWorkers(page, async () => {
      await app.button('bench.runAll').click();
      await app.button('common.cancel').click();
    });
    await app.button('bench.runAll').click();
    // Nobody has said what is right for generated cases.
    const status = page.getByRole('status').filter({ hasText: 'Alla fall är körda: 0 rätt, 0 fel.' });
    await expect(status).toHaveCount(1, patient);
  });

  await toDecisions(app);

  await test.step('the same on both sides has nothing to compare', async () => {
    await app.button('decisions.compare').click();
    await expect(page.getByText(app.t('decisions.same'))).toBeVisible();
  });

  await moveLimit(app, '2100');
  await toDecisions(app);

  await test.step('it is cancelled, and run again', async () => {
    await beforeWorkers(page, async () => {
      await app.button('decisions.compare').click();
      await page
        .getByRole('main')
        .getByRole('button', { name: app.t('common.cancel') })
        .click();
    });
    await expect(page.getByText(app.t('decisions.cancelled'))).toBeVisible();
    await app.button('decisions.compare').click();
    await expect(page.getByText(/av 10.000 påhittade ärenden får ett annat utfall/)).toBeVisible(patient);
  });

  const groups = page.getByRole('list', { name: app.t('decisions.groups') });
  const cases = page.getByRole('list', { name: app.t('decisions.changedCases') });

  await test.step('the diagram says the same in a table, and a change can be chosen', async () => {
    const table = page.getByRole('table', { name: app.t('decisions.flows') });
    await expect(table.getByRole('row', { name: /^Bifall Avslag \d+$/ })).toHaveCount(1);
    await expect(groups.getByRole('button').first()).toContainText(
      /Bifall blir avslag: gränsen för årskurs 2 ändras från 2.000.m till 2.100.m\./,
    );
    await groups.getByRole('button', { pressed: false }).first().click();
    await expect(cases.getByRole('button').first()).toContainText('Bifall → Avslag');
    await accessible(app, 'who gets another decision');
  });

  await test.step('one is opened side by side, where the runs part', async () => {
    await cases.getByRole('button').first().press('Enter');
    const beside = page.getByRole('list', { name: app.t('decisions.steps') });
    const parting = beside.locator('> li[aria-current="step"]');
    await expect(parting).toContainText(app.t('decisions.partHere'));
    await expect(parting).toBeInViewport();
    await expect(parting).toContainText(/2.000.m/);
    await expect(parting).toContainText(/2.100.m/);
    await expect(page.getByText('1 av', { exact: false }).first()).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByText(/^2 av \d+$/)).toBeVisible();
    await accessible(app, 'side by side');
    await page.keyboard.press('Escape');
    await expect(groups).toBeVisible();
  });

  await test.step('it is still there when one comes back', async () => {
    await app.go('build');
    await toDecisions(app);
    await expect(page.getByText(/av 10.000 påhittade ärenden får ett annat utfall/)).toBeVisible(patient);
  });
});
