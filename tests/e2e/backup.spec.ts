import { writeFile } from 'node:fs/promises';
import { zipSync } from 'fflate';
import { accessible } from '../support/accessible.ts';
import { chooseFile, clearSiteData, makeBackup } from '../support/backup-steps.ts';
import { expect, test } from '../support/page.ts';

test('the site’s data is cleared, and everything is back from the file', async ({ app, page }, info) => {
  const path = info.outputPath('kopia.zip');
  await app.sample();
  await app.go('build');
  await app.button('versions.save').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill('Läsåret 2026/27');
  await dialog.getByRole('textbox', { name: /namn/i }).fill('Eva');
  await dialog.getByRole('button', { name: app.t('versions.save') }).click();
  await expect(page.getByText('Version 1', { exact: true })).toBeVisible();
  await page.goto('./#/backup');
  await expect(page.getByText(app.t('backup.never'))).toBeVisible();
  const download = await makeBackup(app, page);
  expect(download.suggestedFilename()).toMatch(/^botverkstad-\d{4}-\d\d-\d\d\.zip$/);
  await download.saveAs(path);
  await expect(page.getByText('1 bot, 1 version och')).toBeVisible();
  await accessible(app, 'a backup that is made');

  await clearSiteData(page);
  await page.goto('./#/backup');
  await expect(page.getByText(app.t('backup.never'))).toBeVisible();
  await chooseFile(app, path);
  await expect(page.getByRole('row', { name: /Skolskjuts.*Finns inte här/ })).toBeVisible();
  await accessible(app, 'what a file holds');
  await page.getByRole('button', { name: /^Lägg till \d som är valda$/ }).click();
  await expect(page.getByText(app.t('backup.merged'))).toBeVisible();
  await page.getByRole('link', { name: app.t('backup.toBots') }).click();
  await expect(page.getByRole('article')).toContainText('20 av 20');
  await page.getByRole('article').getByRole('link').first().click();
  await app.go('versions');
  await expect(page.getByText('Läsåret 2026/27').first()).toBeVisible();
});

test('a file that is no backup is told of, and changes nothing', async ({ app, page }, info) => {
  const path = info.outputPath('annat.zip');
  await writeFile(path, zipSync({ 'brev.txt': new Uint8Array([72, 101, 106]) }));
  await app.library();
  await page.goto('./#/backup');
  await chooseFile(app, path);
  await expect(page.getByRole('alert')).toContainText('annat.zip går inte att använda');
  await expect(page.getByRole('alert')).toContainText(app.t('backup.nothingChanged'));
  await expect(app.button('backup.chooseOther')).toBeFocused();
});

test('what differs is added beside and taken away again; all is exchanged in two steps', async ({
  app,
  page,
}, info) => {
  const path = info.outputPath('kopia.zip');
  await app.sample();
  await app.saved();
  await page.goto('./#/backup');
  await (await makeBackup(app, page)).saveAs(path);
  await page.goto('./');
  await page.getByRole('button', { name: app.t('library.menuOf', { name: 'Skolskjuts' }) }).click();
  await page.getByRole('menuitem', { name: app.t('common.duplicate') }).click();
  await expect(page.getByRole('article')).toHaveCount(2);

  await page.goto('./#/backup');
  await chooseFile(app, path);
  await expect(page.getByRole('row', { name: /Skolskjuts.*Finns redan här/ })).toBeVisible();
  await page.getByRole('button', { name: `${app.t('backup.replace')} …` }).click();
  const dialog = page.getByRole('dialog', { name: app.t('backup.replaceTitle') });
  await expect(dialog).toContainText('Det här finns inte i filen och försvinner: Skolskjuts, kopia');
  await accessible(app, 'before all is exchanged');
  const confirm = dialog.getByRole('button', { name: app.t('backup.replaceConfirm') });
  await expect(confirm).toHaveAttribute('aria-disabled', 'true');
  const [first] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: app.t('backup.replaceFirst') }).click(),
  ]);
  await first.saveAs(info.outputPath('innan.zip'));
  await dialog.getByRole('checkbox').check();
  await confirm.click();
  await expect(page.getByText(app.t('backup.replaced'))).toBeVisible();
  await page.goto('./#/');
  await expect(page.getByRole('article')).toHaveCount(1);

  await page.goto('./#/backup');
  await chooseFile(app, info.outputPath('innan.zip'));
  await page.getByRole('button', { name: 'Lägg till 1 som är vald' }).click();
  await page
    .getByRole('status')
    .getByRole('button', { name: app.t('common.undo') })
    .click();
  await expect(page.getByText(app.t('backup.undone'))).toBeVisible();
  await page.goto('./#/');
  await expect(page.getByRole('article')).toHaveCount(1);
});

test('the library says when it is time for a backup, and can be told to wait', async ({ app, page }) => {
  await app.sample();
  await app.saved();
  const later = Date.now() + 15 * 86_400_000;
  await page.addInitScript((at) => {
    Date.now = () => at;
  }, later);
  await page.goto('./');
  await page.reload();
  await expect(page.getByText(app.t('library.backupDue'))).toBeVisible();
  await accessible(app, 'the reminder');
  await app.button('library.backupLater').click();
  await expect(page.getByText(app.t('library.backupDue'))).toBeHidden();
  await page.reload();
  await expect(page.getByRole('article')).toBeVisible();
  await expect(page.getByText(app.t('library.backupDue'))).toBeHidden();
});
