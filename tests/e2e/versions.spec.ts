import { accessible } from '../support/accessible.ts';
import type { App } from '../support/app.ts';
import { smallBot } from '../support/bot.ts';
import { expect, test } from '../support/page.ts';
import { putVersions, sampleStory } from '../support/versions.ts';

/* Versions held against each other, and followed into use; and how soon a thousand of them are there. */

/** Work whose length is the machine's doing. */
const patient = { timeout: 30_000 };

/** The sample with a year's versions, at the two that an address names. */
async function openPair(app: App, pair: string): Promise<void> {
  const { page } = app;
  await app.sample();
  await app.saved();
  await putVersions(page, sampleStory());
  await page.goto(`./#${new URL(page.url()).hash.slice(1).replace(/simulate.*/, `versions/${pair}`)}`);
  await page.reload();
  await expect(page.getByRole('region', { name: app.t('versions.changes') })).toBeVisible(patient);
}

test('two versions are compared on two canvases and in words, and one goes on into use', async ({
  app,
  page,
}) => {
  test.slow();
  await openPair(app, '4-7');
  const words = page.getByRole('region', { name: app.t('versions.changes') });
  const before = page.getByRole('region', { name: /^A, Version 4, i drift/ });
  const after = page.getByRole('region', { name: /^B, Version 7, föreslagen/ });

  await test.step('what is new, gone and changed is marked, and told', async () => {
    await expect(before.locator('[data-card="vanta-register"][data-mark="removed"]')).toBeVisible();
    await expect(after.locator('[data-card="ring-kartan"][data-mark="added"]')).toBeVisible();
    await expect(words).toContainText('3 steg är flyttade, det ändrar inget beslut');
    await accessible(app, 'two versions');
  });

  await test.step('who gets another decision is counted', async () => {
    const who = page.getByRole('region', { name: app.t('decisions.title') });
    await expect(who.getByText(/^\d+ av 20$/)).toBeVisible(patient);
  });

  await test.step('the canvases are moved and made larger together', async () => {
    const transform = (side: typeof before) =>
      side.locator('.react-flow__viewport').evaluate((element) => getComputedStyle(element).transform);
    const was = await transform(before);
    await page.getByRole('button', { name: app.t('canvas.zoomIn') }).click();
    await expect.poll(() => transform(before)).not.toBe(was);
    await expect.poll(async () => (await transform(after)) === (await transform(before))).toBe(true);
  });

  await test.step('a changed rule is read as it was and as it is, and as text', async () => {
    await words
      .getByRole('button', { name: /Räcker avståndet\?/ })
      .first()
      .click();
    for (const side of [before, after]) {
      await expect(side.locator('[data-card="racker"][data-selected]')).toBeInViewport();
    }
    await expect(words.getByRole('deletion')).toBeVisible();
    await expect(words.getByRole('insertion')).toBeVisible();
    await words.getByRole('button', { name: app.t('versions.showText') }).click();
    await expect(words.locator('.monaco-diff-editor .modified .view-line').first()).toBeVisible(patient);
    await accessible(app, 'a changed rule as text');
  });

  await test.step('on one canvas what is gone is drawn too', async () => {
    await page.getByText(app.t('versions.onTop')).click();
    const both = page.getByRole('region', { name: app.t('versions.bothOnTop') });
    await page.getByRole('button', { name: app.t('canvas.fit') }).click();
    await expect(both.locator('[data-card="vanta-register"]')).toBeVisible();
    await expect(both.locator('[data-card="ring-kartan"]')).toBeVisible();
    await accessible(app, 'one version on top of the other');
  });

  await test.step('it is approved, and put in use from a day', async () => {
    await page.getByRole('button', { name: 'Godkänn version 7' }).click();
    const dialog = page.getByRole('dialog', { name: 'Godkänn version 7' });
    await dialog.getByRole('textbox', { name: 'Ditt namn' }).fill('Ali Demir');
    await dialog.getByRole('button', { name: 'Godkänn version 7' }).click();
    await page.getByRole('button', { name: 'Sätt version 7 i drift' }).click();
    await page.getByRole('textbox', { name: app.t('versions.fromDay') }).fill('2099-01-01');
    await accessible(app, 'putting a version in use');
    await page.getByRole('dialog').getByRole('button', { name: 'Sätt version 7 i drift' }).click();
    await expect(page.getByText('Tas i drift 1 januari 2099')).toBeVisible();
  });

  await test.step('the test bench is led to with the same two', async () => {
    await page.getByRole('link', { name: app.t('versions.inBench') }).click();
    await expect(page.getByRole('combobox', { name: 'Före: version eller utkast' })).toHaveValue('Version 4');
    await expect(page.getByRole('combobox', { name: 'Efter: version eller utkast' })).toHaveValue(
      'Version 7',
    );
    await expect(page.getByText(/av 20 testfall får ett annat utfall/)).toBeVisible(patient);
  });
});

test('a thousand versions: how soon the timeline is there', async ({ app, page }) => {
  test.slow();
  const count = 1_000;
  await app.openBot(smallBot());
  await app.saved();
  await putVersions(
    page,
    Array.from({ length: count }, (_, index) => ({
      message: `Ändring ${index + 1} av reglerna, så som nämnden beslutade`,
      author: 'Karin Ek',
      day: '2026-01-14',
      bot: smallBot(),
    })),
  );
  await page.reload();
  // The view's own script is there, and what it says is read.
  await app.go('versions');
  await expect(page.getByRole('button', { name: /^Version 1.000/ })).toBeVisible(patient);
  await app.go('data');
  const milliseconds = await page.evaluate(
    (label) =>
      new Promise<number>((resolve) => {
        const link = [...document.querySelectorAll('nav a')].find((one) => one.textContent === label);
        const began = performance.now();
        const look = () => {
          // When the row has been drawn, not only made.
          if (document.querySelectorAll('[data-row]').length > 2)
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
          else requestAnimationFrame(look);
        };
        if (link instanceof HTMLElement) link.click();
        look();
      }),
    app.t('app.versions'),
  );
  console.log(
    `figure: ${count} versions: the timeline is there after ${milliseconds.toFixed(0)} ms (asked: under 200)`,
  );
  await page
    .getByRole('list', { name: app.t('versions.title') })
    .getByRole('button')
    .first()
    .press('End');
  await expect(page.getByRole('button', { name: /^Version 1Ä?/ }).last()).toBeVisible();
});
