import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { preview } from 'vite';
import { App } from '../support/app.ts';
import { expect, test } from '../support/page.ts';

test.use({ serviceWorkers: 'allow' });

/** Until the browser has all of the product. */
async function kept(page: Page): Promise<number> {
  return await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== 'activated')
      await new Promise((done) => active?.addEventListener('statechange', done, { once: true }));
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    return (await Promise.all(caches_.map((cache) => cache.keys()))).flat().length;
  });
}

test('after the first visit the product works without a network', async ({ app, page, context }) => {
  test.slow();
  await app.library();
  expect(await kept(page)).toBeGreaterThan(100);
  await context.setOffline(true);
  await page.reload();
  await app.sample();
  await app.go('build');
  await page.getByRole('textbox', { name: 'Botens namn' }).fill('Utan nät');
  await app.saved();
  await app.go('code');
  await expect(page.locator('.view-lines')).toContainText('"format"', { timeout: 30_000 });
  await app.go('simulate');
  await expect(page.getByText('20 av 20 rätt')).toBeVisible();
  await page.goto('./#/backup');
  const made = page.waitForEvent('download');
  await app.button('backup.make').click();
  await made;
  await page.goto('./#/');
  await page.reload();
  await expect(page.getByRole('article')).toContainText('Utan nät');
});

test('the product can be installed', async ({ app, page }) => {
  await app.library();
  const address = await page.locator('link[rel=manifest]').getAttribute('href');
  const response = await page.request.get(new URL(address ?? '', page.url()).href);
  expect(response.headers()['content-type']).toContain('application/manifest+json');
  const manifest = await response.json();
  expect(manifest).toMatchObject({ name: 'Botverkstad', lang: 'sv', display: 'standalone' });
  for (const { src, sizes } of manifest.icons) {
    const size = await page.evaluate(async (path) => {
      const icon = new Image();
      icon.src = path;
      await icon.decode();
      return `${icon.naturalWidth}x${icon.naturalHeight}`;
    }, src);
    expect(size).toBe(sizes);
  }
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  const script = await page.request.get('./sw.js');
  expect(script.headers()['content-type']).toContain('javascript');
  expect(script.headers()['cache-control'] ?? 'no-cache').toMatch(/no-cache|no-store/);
});

test('a new release is told of, and nothing is lost when it is taken', async ({ app, page, context }) => {
  test.slow();
  const folder = await mkdtemp(join(tmpdir(), 'release-'));
  await cp(process.env['BOTVERKSTAD_DIST'] ?? 'dist', folder, { recursive: true });
  const server = await preview({
    build: { outDir: folder },
    preview: { host: '127.0.0.1' },
    logLevel: 'silent',
  });
  try {
    const origin = server.resolvedUrls?.local[0] ?? '';
    await page.goto(origin);
    await kept(page);
    await page.reload();
    await app.button('library.openSample').click();
    await app.go('build');
    await app.saved();
    const other = new App(await context.newPage(), app.language);
    await other.page.goto(origin);
    await expect(other.button('library.new')).toBeVisible();

    await appendFile(join(folder, 'sw.js'), '\n// The next release.\n');
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    await expect(page.getByText(app.t('app.updateReady'))).toBeVisible();
    await expect(other.page.getByText(app.t('app.updateReady'))).toBeVisible();
    await page.getByRole('textbox', { name: 'Botens namn' }).fill('Strax innan');
    const loaded = page.waitForEvent('load');
    await app.button('app.reload').click();
    await loaded;
    await expect(page.getByRole('textbox', { name: 'Botens namn' })).toHaveValue('Strax innan');
    await expect(page.getByText(app.t('app.updateReady'))).toBeHidden();
    await expect(other.page.getByText(app.t('app.newRelease'))).toBeVisible();
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
});

test('a tab whose database a newer release wants saves, lets go of it, and says so', async ({
  app,
  page,
  context,
}) => {
  await app.newBot();
  await page.getByRole('textbox', { name: 'Botens namn' }).fill('Strax innan');
  const other = await context.newPage();
  await other.goto('./');
  const drafts = await other.evaluate(async () => {
    const request = indexedDB.open('botverkstad', 9990);
    await new Promise((done, fail) => {
      request.onsuccess = done;
      request.onerror = fail;
    });
    const all = request.result.transaction('drafts').objectStore('drafts').getAll();
    await new Promise((done) => {
      all.onsuccess = done;
    });
    return JSON.stringify(all.result);
  });
  expect(drafts).toContain('Strax innan');
  await expect(page.getByText(app.t('app.newRelease'))).toBeVisible();
});
