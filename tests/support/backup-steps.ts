import { type Download, expect, type Page } from '@playwright/test';
import type { App } from './app.ts';

/* What people do to keep what they have, as they do it. */

export async function makeBackup(app: App, page: Page): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), app.button('backup.make').click()]);
  return download;
}

/** As the browser's own settings do it. */
export async function clearSiteData(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  await page.goto('about:blank');
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.detach();
}

export async function chooseFile(app: App, file: string): Promise<void> {
  const { page } = app;
  // The library takes files too.
  await expect(page.getByRole('heading', { level: 1, name: app.t('backup.title') })).toBeVisible();
  await page.locator('input[type=file]').setInputFiles(file);
}
