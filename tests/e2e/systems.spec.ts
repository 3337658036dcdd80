import { expect, test } from '../support/page.ts';
import { storedBot, storedIn } from '../support/stored.ts';

/*
 * A system changes: the register tells what that does to the bots before it is saved, the bots go on by the
 * contract that they are built on, and a person takes the new one when they are ready.
 */

test('a contract is changed in the register, tried on the bots, saved, taken by a bot, and undone', async ({
  app,
  page,
}) => {
  await app.sample();
  await page.goto('./#/systems');
  const row = page.getByRole('row', { name: /Karta/ });
  await expect(row).toContainText('Version 1');
  await row.getByRole('link', { name: 'Karta' }).click();

  // Whom a change reaches, each a way to the step where it stands in its bot.
  const radius = page.getByRole('region', { name: app.t('register.radius') });
  await expect(radius).toContainText('Skolskjuts');
  await radius.getByRole('link', { name: 'Mät skolvägen' }).click();
  await expect(page).toHaveURL(/#\/bot\/[^/]+\/build$/);
  await expect(page.locator('[data-card][data-selected]')).toContainText('Mät skolvägen');
  await page.goBack();

  // The next contract, with an undo of its own.
  const answered = page.getByRole('region', { name: app.t('dictionary.answered') });
  const remove = answered.getByRole('button', {
    name: app.t('dictionary.removeValue', { name: 'Avstånd till skolan' }),
  });
  const save = page.getByRole('button', { name: app.t('register.saveAs', { number: 2 }) });
  await remove.click();
  await page.getByRole('button', { name: /^Ångra/ }).click();
  await expect(remove).toBeVisible();
  await expect(save).toHaveAttribute('aria-disabled', 'true');
  await remove.click();
  await expect(remove).toHaveCount(0);

  await save.click();
  const dialog = page.getByRole('dialog', { name: app.t('contract.saveTitle', { number: 2 }) });
  await expect(dialog).toContainText('Avstånd till skolan svaras inte längre.');
  const trials = dialog.getByRole('region', { name: app.t('register.whatHappens') });
  await expect(trials).toContainText('18 av 20 testfall får ett annat utfall');
  await expect(trials).toContainText('bifall (hela dagen) blir vänta (system nere)');
  await expect(trials.getByRole('link', { name: 'Mät skolvägen' })).toBeVisible();
  const before = await storedBot(page);
  await dialog.getByLabel(app.t('contract.message')).fill('Kartan mäter inte längre');
  await dialog.getByRole('button', { name: app.t('contract.save') }).click();
  await expect(page.getByText(app.t('contract.saved', { number: 2 }))).toBeVisible();
  await expect(radius).toContainText(app.t('register.builtOn', { number: 1 }));
  expect(await storedBot(page), 'the bot is as it was').toEqual(before);
  expect(
    Object.keys((await storedIn(page))['systemVersions'] ?? {}).filter((key) => /karta/.test(key)),
  ).toEqual(['karta,1', 'karta,2']);

  // The bot says so, and takes it as one edit.
  await radius.getByRole('link', { name: 'Skolskjuts' }).click();
  await page.getByRole('tab', { name: /^System/ }).click();
  await page
    .getByRole('navigation', { name: app.t('dictionary.systems') })
    .getByRole('button', { name: /Karta/ })
    .click();
  const behind = page.getByText(app.t('dictionary.builtOn', { latest: 2, number: 1 }));
  await expect(behind).toBeVisible();
  await app.button('dictionary.showDifference').click();
  await expect(page.getByRole('dialog')).toContainText('Avstånd till skolan svaras inte längre.');
  await page.keyboard.press('Escape');
  await app.button('dictionary.takeContract', { latest: 2 }).click();
  await expect(page.getByText(app.t('dictionary.asInRegister', { number: 2 }))).toBeVisible();
  await app.saved();
  const taken = (await storedBot(page)).systems.find(({ id }) => id === 'karta');
  expect(taken?.version).toBe(2);
  expect(taken?.operations[0]?.outputs.map(({ key }) => key)).toEqual(['avstand2M']);

  await page.getByRole('button', { name: /^Ångra/ }).click();
  await expect(behind).toBeVisible();
  await app.saved();
  expect((await storedBot(page)).systems).toEqual(before.systems);
});

test('a contract that is being written stays while one goes elsewhere, and two tabs never overwrite each other', async ({
  app,
  page,
  context,
}) => {
  await app.sample();
  await page.goto('./#/systems/karta');
  const owner = page.getByRole('textbox', { name: app.t('contract.owner') });
  await owner.fill('Stadsbyggnad');
  const rail = page.getByRole('navigation', { name: app.t('app.views') });
  await rail.getByRole('link', { name: app.t('app.bots') }).click();
  await expect(app.button('library.new')).toBeVisible();
  await page.goBack();
  await expect(owner).toHaveValue('Stadsbyggnad');

  const other = await context.newPage();
  await other.goto('./#/systems/karta');
  await other.getByRole('textbox', { name: app.t('contract.contact') }).fill('karta@example.se');
  await other.getByRole('button', { name: app.t('register.saveAs', { number: 2 }) }).click();
  await other.getByLabel(app.t('contract.message')).fill('Ny kontakt');
  await other.getByRole('button', { name: app.t('contract.save') }).click();
  await expect(other.getByText(app.t('contract.saved', { number: 2 }))).toBeVisible();

  await expect(page.getByText(app.t('register.newer', { number: 2 }))).toBeVisible();
  await page.getByRole('button', { name: app.t('register.saveAs', { number: 2 }) }).click();
  await page.getByLabel(app.t('contract.message')).fill('Ny ansvarig');
  await page.getByRole('button', { name: app.t('contract.save') }).click();
  await expect(app.notices).toContainText('Kontraktsversion 2 har sparats på annat håll');
  await app.button('register.fetch', { number: 2 }).click();
  await expect(owner).toHaveValue('Kartenheten');
  await expect(page.getByRole('textbox', { name: app.t('contract.contact') })).toHaveValue(
    'karta@example.se',
  );
  await page.getByRole('button', { name: /^Ångra/ }).click();
  await expect(owner).toHaveValue('Stadsbyggnad');
});
