import type { Page } from '@playwright/test';
import type { App } from '../support/app.ts';
import { expect, test } from '../support/page.ts';

test.use({ locale: 'sv-SE' });

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** In the lab: the map's distance gets another name. */
async function renameDistance(app: App): Promise<void> {
  const { page } = app;
  await choose(page, app.t('fault.system'), 'Karta');
  await choose(page, app.t('fault.operation'), 'Mät närmaste gångväg');
  await choose(page, app.t('fault.kind'), 'Ett fält byter namn');
  await choose(page, app.t('fault.field'), 'Avstånd till skolan');
  await page.getByRole('textbox', { name: app.t('fault.newName') }).fill('Gångavstånd');
  await app.button('lab.add').click();
}

test('a system changes: which cases stop and where, the contract is changed, the step is mended', async ({
  app,
  page,
}) => {
  await app.sample();
  await app.go('lab');
  await renameDistance(app);

  // Nothing of the bot has changed; the cases are run with and without.
  await expect(page.getByRole('heading', { name: 'av 20 testfall går annorlunda.' })).toBeVisible();
  const table = page.getByRole('table', { name: app.t('lab.result') });
  await expect(table.getByRole('row')).toHaveCount(21);
  const first = table.getByRole('row', { name: /^S01/ });
  await expect(first).toContainText('Tas över');
  await first.getByRole('button').click();
  const details = page.getByRole('complementary', { name: app.t('lab.details') });
  await expect(details).toContainText('Mät skolvägen:');
  await expect(details).toContainText('Fältet ”Avstånd till skolan” byter namn till ”Gångavstånd”');

  // The change is real: one edit, which leaves the step to a person.
  await app.button('lab.adopt').click();
  await expect(page.getByText('1 steg behöver anpassas till kontraktet')).toBeVisible();
  await page.getByRole('button', { name: 'Mät skolvägen', exact: true }).click();
  await expect(app.button('build.run')).toBeVisible();
  const problems = page.getByRole('region', { name: app.t('inspector.problems') });
  await expect(problems).toContainText('avstandM');

  // Undone and done again, it is the same.
  await page.keyboard.press('Control+z');
  await expect(problems).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(problems).toContainText('avstandM');

  // What the problem proposes is enough: all cases are as they were.
  await problems.getByRole('button', { name: 'Spara Avstånd till skolan i stället' }).click();
  await expect(problems).toHaveCount(0);
  await app.go('simulate');
  await app.button('cases.runAll').click();
  await expect(page.getByText('20 av 20 rätt').first()).toBeVisible();
});

test('every fault against every case: nothing is silent, and a cell tells what happened', async ({
  app,
  page,
}) => {
  await app.sample();
  await app.go('lab');
  await page.getByRole('tab', { name: app.t('lab.matrix') }).click();
  await expect(
    page.getByRole('heading', { name: /^Inget fel blir tyst: 0 av 1.080 körningar/ }),
  ).toBeVisible();
  const matrix = page.getByRole('table', { name: app.t('lab.matrixOf') });
  const active = matrix.locator('button[tabindex="0"]');
  await expect(active).toHaveAccessibleName('S01, Svarar inte: Tas över');

  // By keyboard alone: one stop in the tab order, arrows within.
  await app.tabTo(active);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(active).toBeFocused();
  await expect(active).toHaveAccessibleName('S02, Svarar först efter 20 sekunder: Klarar sig');
  await page.keyboard.press('Control+End');
  await expect(active).toBeFocused();
  await expect(active).toHaveAccessibleName(/^S20, Kräver ett nytt fält/);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Enter');
  const details = page.getByRole('complementary', { name: app.t('lab.details') });
  await expect(details).toContainText('Hämta folkbokföring');

  // The fault goes to the lab, and the case with it to the test cases.
  await details.getByRole('button', { name: app.t('lab.tryThis') }).click();
  await expect(page.getByRole('list', { name: app.t('lab.active') })).toContainText('Svarar inte');
  await details.getByRole('button', { name: app.t('lab.saveCase') }).click();
  await page.getByRole('button', { name: app.t('lab.seeCase') }).click();
  await expect(page.getByRole('option', { name: /S21/ })).toHaveAttribute('aria-selected', 'true');
});

test('the same random number brings the same faults', async ({ app, page }) => {
  await app.sample();
  await app.go('lab');
  const list = page.getByRole('list', { name: app.t('lab.active') });
  const seed = page.getByRole('textbox', { name: app.t('lab.seed') });
  await seed.fill('7');
  const drawn = await list.textContent();
  await app.button('lab.random').click();
  await expect(seed).not.toHaveValue('');
  await seed.fill('7');
  await expect.poll(() => list.textContent()).toBe(drawn);
  // What is in the lab stays there while one looks at something else.
  await app.go('build');
  await app.go('lab');
  expect(await list.textContent()).toBe(drawn);
});

test('without systems, or without cases, the lab says what to do', async ({ app, page }) => {
  await app.newBot();
  await app.go('lab');
  await expect(page.getByRole('heading', { name: app.t('lab.noSystems') })).toBeVisible();
  await app.button('lab.toSystems').click();
  await expect(page).toHaveURL(/\/data$/);
});
