import { expect, test } from '../support/page.ts';

/*
 * The main job from end to end, in Swedish, as a caseworker does it. The fixture fails the test when
 * the page complains or asks another host for anything.
 */
test('the sample is run, a limit is moved and moved back, a version is saved and comes back', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));

  await test.step('open the sample and see all 20 cases pass', async () => {
    await page.goto('./');
    await page.getByRole('button', { name: 'Öppna Skolskjuts' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Skolskjuts');
    await page.getByRole('button', { name: 'Kör alla' }).click();
    await expect(page.getByText('20 av 20 rätt')).toBeVisible();
  });

  const rail = page.getByRole('navigation', { name: 'Vyer' });
  const limit = page.getByRole('textbox', { name: 'Gräns, årskurs 2', exact: true });

  await test.step('raise the limit for grade 2 to 2 100 m', async () => {
    await rail.getByRole('link', { name: 'Uppgifter' }).click();
    await page.getByRole('tab', { name: /Gränser och värden/ }).click();
    await limit.fill('2100');
    await limit.blur();
  });

  await test.step('S02 turns red, and its explanation names the limit', async () => {
    await rail.getByRole('link', { name: 'Simulera' }).click();
    await expect(page.getByText('18 av 20 rätt')).toBeVisible();
    const s02 = page.getByRole('option', { name: /S02/ }).or(page.getByRole('button', { name: /S02/ }));
    await s02.first().click();
    await expect(
      page.getByText('Avståndet 2 000 m är inte minst gränsen 2 100 m för årskurs 2.'),
    ).toBeVisible();
    await expect(page.getByText('Här blir det fel')).toBeVisible();
  });

  await test.step('undo, and all are green again', async () => {
    await rail.getByRole('link', { name: 'Uppgifter' }).click();
    await page.getByRole('button', { name: /^Ångra/ }).click();
    await page.getByRole('tab', { name: /Gränser och värden/ }).click();
    await expect(limit).toHaveValue(/^2\s?000$/);
    await rail.getByRole('link', { name: 'Simulera' }).click();
    await expect(page.getByText('20 av 20 rätt')).toBeVisible();
  });

  await test.step('save a version, and go on drawing', async () => {
    await rail.getByRole('link', { name: 'Bygg' }).click();
    await page.getByRole('button', { name: 'Spara version' }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('textbox', { name: /ändrat|varför|handlar/i })
      .first()
      .fill('Läsåret 2026/27');
    await dialog.getByRole('textbox', { name: /namn/i }).fill('Processägaren');
    await dialog.getByRole('button', { name: /Spara/ }).click();
    await expect(page.getByText('Version 1', { exact: true })).toBeVisible();
    await page.getByRole('textbox', { name: 'Botens namn' }).fill('Skolskjuts på prov');
    await expect(page.getByText(/Sparat \d/)).toBeVisible();
  });

  await test.step('reload the page: everything is there', async () => {
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Skolskjuts på prov');
    await expect(page.getByText('Utkast efter version 1')).toBeVisible();
  });

  await test.step('restore the version as a new draft', async () => {
    await rail.getByRole('link', { name: 'Versioner' }).click();
    await page.getByRole('button', { name: /^Version 1/ }).click();
    await page.getByRole('button', { name: 'Utgå från version 1' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Utgå från/ })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Skolskjuts$/);
    // The draft that it replaced is not lost.
    await expect(page.getByRole('button', { name: /^Version 2/ })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Skolskjuts$/);
  });

  expect(asked.length).toBeGreaterThan(10);
  expect(asked.filter((url) => !['127.0.0.1', 'localhost', ''].includes(new URL(url).hostname))).toEqual([]);
});
