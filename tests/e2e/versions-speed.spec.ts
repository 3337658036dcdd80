import 'fake-indexeddb/auto';
import type { Page } from '@playwright/test';
import type { Bot } from '#flow/bot.ts';
import { newId } from '#lib/new-id.ts';
import { definitions } from '#nodes/definitions.ts';
import { createBotStore } from '#storage/bot-store.ts';
import type { BotDatabase } from '#storage/database.ts';
import { sampleBot } from '../bench/sample-bot.ts';
import { smallBot } from '../support/bot.ts';
import { largeBot, withRuleChanged } from '../support/large-bot.ts';
import { times } from '../support/long.ts';
import { expect, test } from '../support/page.ts';
import { makeSeed, plant } from '../support/seed.ts';

/* How fast versions are saved, opened and listed, and how the store grows: printed, since a busy machine would fail it. */

const by = { name: 'Eva', role: 'Processägare' };
const large = { ...largeBot(sampleBot(), 1000), id: 'stor', name: 'Stor bot' };
const small = { ...smallBot(), id: 'liten', name: 'Liten bot' };

/** A bot with so many versions, each with one more of its rules changed. */
async function withVersions(database: BotDatabase, bot: Bot, count: number): Promise<void> {
  const store = createBotStore({ database, definitions, now: Date.now, newId: () => newId('bot') });
  await store.createBot(bot, 'drawn');
  let next = bot;
  for (let number = 1; number <= count; number++) {
    next = withRuleChanged(next, number);
    await store.saveVersion(bot.id, { bot: next, message: `Ändring ${number}`, by });
  }
  await store.saveDraft(bot.id, next, 1);
}

interface Waited {
  /** Milliseconds from the click to what was waited for. */
  readonly took: number;
  /** The longest that the page answered nothing else, in milliseconds. */
  readonly longest: number;
}

/** From a click in the page until something there says that it is done. */
function waited(page: Page, click: string, until: string): Promise<Waited> {
  return page.evaluate(
    async ({ click, until }) => {
      const isDone = () => document.body.textContent.includes(until);
      const gaps: number[] = [];
      const began = performance.now();
      document.querySelector<HTMLElement>(click)?.click();
      for (let last = performance.now(); !isDone() && last - began < 30_000; ) {
        await new Promise((resolve) => setTimeout(resolve));
        const now = performance.now();
        gaps.push(now - last);
        last = now;
      }
      return { took: performance.now() - began, longest: Math.max(...gaps) };
    },
    { click, until },
  );
}

/** A busy machine is let come to it. */
const patience = { timeout: 40_000 };
const ms = (value: number) => `${Math.round(value)} ms`;

test('a thousand versions are listed', async ({ app, page }) => {
  test.slow();
  const seed = await makeSeed((database) => withVersions(database, small, 1000));
  await app.library();
  await plant(page, seed);
  await page.goto('./#/bot/liten/build');
  await page.reload();
  await expect(app.button('build.run')).toBeVisible(patience);
  // The view's own program is there when it is gone to again.
  await app.go('versions');
  await app.go('build');
  await expect(app.button('build.run')).toBeVisible(patience);
  const { took, longest } = await waited(page, 'nav a[href*="/versions"]', 'Ändring 1000');
  console.log(
    `figure: 1,000 versions listed in ${ms(took)}, the page away for ${ms(longest)} at most; asked 200 ms`,
  );
  await expect(page.getByText('Ändring 1000').first()).toBeVisible(patience);
});

test('the store grows by little for a version with one changed rule, and each opens as it was saved', async ({
  app,
  page,
}) => {
  test.slow();
  const count = times(60, 1000);
  const seed = await makeSeed((database) => withVersions(database, large, count));
  await app.library();
  const used = () => page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  const { versions = [], versionBodies = [], ...rest } = seed;
  await plant(page, rest);
  const before = await used();
  await plant(page, seed);
  const grown = ((await used()) - before) / count / 1000;
  const bytes = versionBodies.map((row) => {
    // What the store has written.
    const { body } = row as { readonly body: { readonly bytes: Uint8Array } };
    return body.bytes.length;
  });
  const kept = bytes.reduce((sum, size) => sum + size, 0) + JSON.stringify(versions).length;
  console.log(
    `figure: ${count} versions of a bot with ${large.nodes.length} steps, each with one changed rule: ${(kept / count / 1000).toFixed(1)} kB of records a version, ${grown.toFixed(1)} kB by the browser's own account; asked 20 kB`,
  );
  expect(kept / count).toBeLessThan(20_000);
  await page.goto(`./#/bot/stor/versions/${Math.ceil(count / 2)}`);
  await page.reload();
  await expect(
    page.getByRole('heading', { name: new RegExp(`${Math.ceil(count / 2)}`) }).first(),
  ).toBeVisible(patience);
  await expect(page.getByText(app.t('versions.cannotShow'))).toHaveCount(0);
});

test('a bot of a thousand steps is opened, and a version of it saved', async ({ app, page }) => {
  test.slow();
  const seed = await makeSeed(async (database) => {
    await withVersions(database, large, 3);
    const store = createBotStore({ database, definitions, now: Date.now, newId: () => newId('bot') });
    await store.saveDraft(large.id, withRuleChanged(large, 700), 2);
  });
  await app.library();
  await plant(page, seed);
  await page.reload();
  const card = page.getByRole('link', { name: 'Stor bot' }).first();
  await card.evaluate((element) => element.setAttribute('data-asked', ''));
  const opened = await waited(page, '[data-asked]', app.t('versions.save'));
  await expect(app.button('build.run')).toBeVisible(patience);

  // A worker that has been asked once is there.
  await app.go('versions');
  await page.locator('[data-row]').filter({ hasText: 'Ändring 2' }).click();
  await expect(page.getByText(app.t('versions.cannotShow'))).toHaveCount(0);
  await page.locator('[data-row]').first().click();
  await app.button('versions.save').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(app.t('versions.message')).fill('Gränsen är höjd');
  const submit = dialog.getByRole('button', { name: app.t('versions.save') });
  await submit.evaluate((element) => element.setAttribute('data-saves', ''));
  const saved = await waited(page, '[data-saves]', app.t('versions.savedDone', { number: 4 }));
  await expect(page.getByText(app.t('versions.savedDone', { number: 4 })).first()).toBeVisible(patience);
  console.log(
    `figure: a bot of 1,000 steps opened from the library in ${ms(opened.took)}, the page away for ${ms(opened.longest)} at most; asked 300 ms`,
  );
  console.log(
    `figure: a version of it saved in ${ms(saved.took)} from the click to the notice, the page away for ${ms(saved.longest)} at most; asked 50 ms`,
  );
});
