import type { Page } from '@playwright/test';
import { sampleBot } from '../bench/sample-bot.ts';
import { accessible } from '../support/accessible.ts';
import type { App } from '../support/app.ts';
import { expect, test } from '../support/page.ts';

async function toCoverage(app: App): Promise<void> {
  await app.openBot(sampleBot());
  await app.go('test');
  await app.page.getByRole('tab', { name: app.t('bench.tab.coverage') }).click();
}

/** How many of a kind are tried, as the list says. */
function figure(app: App, page: Page, seen: number, total: number) {
  return page
    .getByRole('group')
    .filter({ has: page.getByRole('heading', { name: app.t('coverage.kind.step'), exact: true }) })
    .getByText(app.t('coverage.of', { seen, total }), { exact: true })
    .first();
}

test('what no case has tried becomes a case with one click, without an expected outcome, and is undone', async ({
  app,
  page,
}) => {
  await toCoverage(app);
  await expect(figure(app, page, 29, 36)).toBeVisible();

  await test.step('a click makes the case, the figure rises and the focus stays in the group', async () => {
    await page
      .getByRole('button', { name: app.t('coverage.make'), exact: false })
      .first()
      .click();
    await expect(page.getByText(app.t('coverage.added', { id: 'S21' }))).toBeVisible();
    await expect(figure(app, page, 30, 36)).toBeVisible();
    await expect(page.locator('summary:focus')).toHaveCount(1);
  });

  await test.step('no outcome was made up', async () => {
    await expect(page.getByText('1 ej bedömda')).toBeVisible();
  });

  await test.step('it is undone', async () => {
    await page.getByRole('button', { name: /^Ångra: / }).click();
    await expect(figure(app, page, 29, 36)).toBeVisible();
  });
  await accessible(app, 'coverage');
});

test('suggested cases are chosen among and added as one edit, after which every step is tried', async ({
  app,
  page,
}) => {
  await toCoverage(app);
  await expect(page.getByText(app.t('coverage.searching'))).toHaveCount(0);
  await app.button('coverage.suggest').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/^Boten säger nu: /).first()).toBeVisible();
  await accessible(app, 'suggested cases');
  await dialog.getByRole('button', { name: /^Lägg till \d+ fall$/ }).click();
  await expect(figure(app, page, 36, 36)).toBeVisible();
  await page.getByRole('button', { name: /^Ångra: / }).click();
  await expect(figure(app, page, 29, 36)).toBeVisible();
});
