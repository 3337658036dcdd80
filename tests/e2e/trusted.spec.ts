import { chooseFile, clearSiteData, makeBackup } from '../support/backup-steps.ts';
import { expect, test } from '../support/page.ts';
import { beginFrom, lookAtVersion, nameBot, saveVersion, setLimit } from '../support/version-steps.ts';

test('versions are made, branched, merged, compared and restored; then all is lost, and comes back from the file', async ({
  app,
  page,
}, info) => {
  test.setTimeout(180_000);
  const path = info.outputPath('kopia.zip');
  const changes = page.getByRole('region', { name: app.t('versions.changes') });

  await test.step('two versions', async () => {
    await app.sample();
    await saveVersion(app, 1, 'Läsåret 2026/27');
    await setLimit(app, 2, '2100');
    await saveVersion(app, 2, 'Längre gräns för årskurs 2');
  });

  await test.step('a branch from the first', async () => {
    await beginFrom(app, 1);
    await nameBot(app, 'Skolskjuts i stan');
    await saveVersion(app, 3, 'Nytt namn');
    await app.go('versions');
    await expect(page.getByRole('button', { name: /^Version 3.*Utgår från version 1/ })).toBeVisible();
  });

  await test.step('the two are merged', async () => {
    await lookAtVersion(app, 2);
    await page.getByRole('button', { name: app.t('versions.moreOf', { name: 'Version 2' }) }).click();
    await page.getByRole('menuitem', { name: app.t('versions.merge') }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Slå ihop' }).click();
    await expect(
      page.getByText(/Version 2 är hopslagen med utkastet, och sparad som version 4/),
    ).toBeVisible();
  });

  await test.step('the merged one is compared with the first: both changes are in it', async () => {
    await page.goto(page.url().replace(/versions.*/, 'versions/1-4'));
    await expect(changes).toContainText('Gränsen för årskurs 2 ändras från 2 000 m till 2 100 m');
    await expect(changes).toContainText('Heter nu Skolskjuts i stan, förut Skolskjuts.');
  });

  await test.step('the first is restored', async () => {
    await beginFrom(app, 1);
    await app.go('data');
    await page.getByRole('tab', { name: /Gränser och värden/ }).click();
    await expect(page.getByRole('textbox', { name: 'Gräns, årskurs 2', exact: true })).toHaveValue(/2.?000/);
  });

  await test.step('a backup; the site’s data is cleared', async () => {
    await page.goto('./#/backup');
    await (await makeBackup(app, page)).saveAs(path);
    await clearSiteData(page);
    await page.goto('./#/backup');
    await expect(page.getByText(app.t('backup.never'))).toBeVisible();
  });

  await test.step('everything is back: the draft, the branch, the merge and what they hold', async () => {
    await chooseFile(app, path);
    await page.getByRole('button', { name: /^Lägg till \d som är valda?$/ }).click();
    await expect(page.getByText(app.t('backup.merged'))).toBeVisible();
    await page.getByRole('link', { name: app.t('backup.toBots') }).click();
    await page.getByRole('article').getByRole('link').first().click();
    await app.go('versions');
    await expect(page.getByRole('button', { name: /^Version 3.*Utgår från version 1/ })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Version 4.*Hopslagen med version 2/ })).toBeVisible();
    await page.goto(page.url().replace(/versions.*/, 'versions/draft-4'));
    await expect(changes).toContainText('Gränsen för årskurs 2 ändras från 2 000 m till 2 100 m');
    await expect(changes).toContainText('Heter nu Skolskjuts i stan, förut Skolskjuts.');
  });
});
