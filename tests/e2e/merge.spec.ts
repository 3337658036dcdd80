import { expect, test } from '../support/page.ts';
import { beginFrom, lookAtVersion, nameBot, saveVersion, setLimit } from '../support/version-steps.ts';

test('two branches are merged: what each did is there, and what both did is asked about; one press takes it back', async ({
  app,
  page,
}) => {
  test.setTimeout(180_000);
  await app.sample();
  await saveVersion(app, 1, 'Läsåret 2026/27');
  await setLimit(app, 2, '2100');
  await nameBot(app, 'Skolskjuts i stan');
  await saveVersion(app, 2, 'Längre gräns');

  await beginFrom(app, 1);
  await setLimit(app, 2, '2500');

  await lookAtVersion(app, 2);
  await page.getByRole('button', { name: app.t('versions.moreOf', { name: 'Version 2' }) }).click();
  await page.getByRole('menuitem', { name: app.t('versions.merge') }).click();
  const dialog = page.getByRole('dialog', { name: 'Slå ihop version 2 med utkastet' });
  const choice = dialog.getByRole('group', { name: 'Gräns' });
  await expect(choice).toContainText('Gränsen för årskurs 2 ändras från 2 000 m till 2 500 m.');
  await expect(choice).toContainText('Gränsen för årskurs 2 ändras från 2 000 m till 2 100 m.');
  await expect(dialog).toContainText('Heter nu Skolskjuts i stan, förut Skolskjuts.');

  await choice.getByRole('radio', { name: 'Version 2:s' }).check();
  await dialog.getByRole('button', { name: 'Slå ihop' }).click();
  await expect(
    page.getByText('Version 2 är hopslagen med utkastet, och sparad som version 4.'),
  ).toBeVisible();
  await expect(app.title).toContainText('Skolskjuts i stan');

  await page.getByRole('button', { name: 'Ångra', exact: true }).click();
  await expect(page.getByText(/Version 3 är nu utkastet/)).toBeVisible();
  await expect(app.title).toHaveText(/^Skolskjuts$/);
});
