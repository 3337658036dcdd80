import { readFileSync } from 'node:fs';
import { accessible } from '../support/accessible.ts';
import { everyKindOfStep } from '../support/bot.ts';
import { isLong } from '../support/long.ts';
import { expect, test } from '../support/page.ts';
import { ublFolder } from '../support/ubl.ts';

const combinations = [
  { scheme: 'light', locale: 'sv-SE' },
  { scheme: 'dark', locale: 'en-GB' },
  // Colours know no language, so the other two add little.
  ...(isLong
    ? ([
        { scheme: 'dark', locale: 'sv-SE' },
        { scheme: 'light', locale: 'en-GB' },
      ] as const)
    : []),
] as const;

for (const { scheme, locale } of combinations) {
  test.describe(`${scheme}, ${locale}`, () => {
    test.use({ colorScheme: scheme, locale, contextOptions: { reducedMotion: 'reduce' } });

    test('a decision table, and a file that is looked at', async ({ app, page }) => {
      await app.sample();
      await app.go('build');
      await app.canvas.card('Vilken gräns gäller?').or(app.canvas.card('Which limit applies?')).click();
      await app.button('grid.open').click();
      await expect(page.getByRole('grid')).toBeVisible();
      await accessible(app, 'decision table');
      await app.button('tableFile.menu').click();
      await expect(page.getByRole('menu')).toBeVisible();
      await accessible(app, 'menu of files');
      await page.keyboard.press('Escape');
      await page
        .getByRole('dialog')
        .locator('input[type=file]')
        .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('arskurs;x\n77;1\n') });
      await expect(page.getByRole('table', { name: app.t('tableFile.columns') })).toBeVisible();
      await accessible(app, 'file before it is taken in');
    });

    test('a description of an API, before a system is made of it', async ({ app, page }) => {
      await app.newBot();
      await app.go('data');
      const name = app.t('dictionary.section.systems');
      await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
      await app.button('openApi.import').click();
      const dialog = page.getByRole('dialog');
      const file = dialog.locator('input[type=file]');
      await file.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
      await expect(dialog.getByRole('alert')).toBeVisible({ timeout: 30_000 });
      await accessible(app, 'no description');
      await file.setInputFiles('tests/inputs/openapi/case-data.yaml');
      const choices = dialog.getByRole('listitem').getByRole('checkbox');
      await expect(choices.first()).toBeVisible({ timeout: 30_000 });
      await choices.first().check();
      await dialog
        .getByText(app.t('openApi.places', { count: 1 }))
        .first()
        .click();
      await accessible(app, 'a description with a chosen operation');
    });

    test('the library and its dialogs', async ({ app, page }) => {
      await app.library();
      await accessible(app, 'first visit');
      await app.sample();
      await app.library();
      await expect(page.getByRole('article')).toContainText('20');
      await accessible(app, 'with bots');
      await page.getByRole('article').getByRole('button').last().click();
      await expect(page.getByRole('menu')).toBeVisible();
      await accessible(app, 'menu of a bot');
      await page.getByRole('menuitem').last().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await accessible(app, 'before a bot is deleted');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      await app.openFile({ name: 'fel.json', content: '{}' });
      await expect(app.notices).toHaveCount(1);
      await accessible(app, 'a refused file');
      await page
        .getByRole('radio', { name: app.t('library.list') })
        .or(page.getByRole('button', { name: app.t('library.list'), exact: true }))
        .first()
        .click({ force: true });
      await expect(page.getByRole('table')).toBeVisible();
      await accessible(app, 'as a list');
      await page.goto('./#/nowhere');
      await expect(page.getByText(app.t('app.notFound'))).toBeVisible();
      await accessible(app, 'a page that does not exist');
    });

    test('the register of systems, and what a contract does to the bots', async ({ app, page }) => {
      await page.goto('./#/systems');
      await expect(page.getByText(app.t('register.none'))).toBeVisible();
      await accessible(app, 'no systems yet');
      await app.sample();
      await page.goto('./#/systems');
      await expect(page.getByRole('table')).toBeVisible();
      await accessible(app, 'all systems');
      await page.goto('./#/systems/karta');
      const owner = page.getByRole('textbox', { name: app.t('contract.owner') });
      await owner.fill('Stadsbyggnad');
      await accessible(app, 'a system');
      await page.getByRole('button', { name: app.t('register.saveAs', { number: 2 }) }).click();
      await expect(page.getByText(app.t('register.unchanged', { count: 20 }))).toBeVisible();
      await accessible(app, 'before a contract is saved');
      await page.getByLabel(app.t('contract.message')).fill('Ny ansvarig');
      await page.getByRole('button', { name: app.t('contract.save') }).click();
      await page.getByRole('link', { name: /Skolskjuts|School transport/ }).click();
      await page.getByRole('tab', { name: app.t('dictionary.section.systems') }).click();
      await page
        .getByRole('navigation', { name: app.t('dictionary.systems') })
        .getByRole('button', { name: /Karta|Map/ })
        .click();
      await app.button('dictionary.showDifference').click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await accessible(app, 'how a contract differs from the register’s');
    });

    test('the lab, with faults and with every fault', async ({ app, page }) => {
      await app.sample();
      await app.go('lab');
      await accessible(app, 'the lab with nothing wrong');
      await page.getByRole('textbox', { name: app.t('lab.seed') }).fill('7');
      const cases = page.getByRole('table', { name: app.t('lab.result') });
      await cases.getByRole('button').first().click();
      await expect(page.getByRole('complementary', { name: app.t('lab.details') })).toBeVisible();
      await accessible(app, 'cases under faults');
      await page.getByRole('tab', { name: app.t('lab.matrix') }).click();
      const matrix = page.getByRole('table', { name: app.t('lab.matrixOf') });
      await matrix.locator('button[tabindex="0"]').click();
      await accessible(app, 'every fault against every case');
    });

    test('the build view with each kind of step', async ({ app, page }) => {
      await app.newBot();
      await accessible(app, 'empty canvas');
      await app.openBot(everyKindOfStep());
      await app.canvas.fit();
      await accessible(app, 'nothing chosen');
      for (const id of ['mater', 'raknar', 'racker', 'granskar', 'bifall']) {
        await app.canvas.card(id).click();
        await accessible(app, `a chosen step, ${id}`);
      }
      await app.canvas.palette('human').press('Enter');
      await expect(app.canvas.root.locator('[data-card][data-selected]')).toHaveCount(1);
      await page.keyboard.press('c');
      await expect(page.getByRole('menu').or(page.getByRole('dialog')).first()).toBeVisible();
      await accessible(app, 'the menu of ways');
      await page.keyboard.press('Escape');
      await page
        .getByRole('region', { name: app.t('app.status') })
        .getByRole('button')
        .first()
        .click();
      await expect(page.getByRole('heading', { name: app.t('build.problems') })).toBeVisible();
      await accessible(app, 'the list of problems');
      await page.keyboard.press('Escape');
      await app.button('versions.save').click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await accessible(app, 'saving a version');
    });

    test('invoices that were read, and the follow-up', async ({ app, page }) => {
      await app.library();
      await app.openFile({
        name: 'faktura.bot.json',
        content: readFileSync('public/samples/faktura.bot.json'),
      });
      await expect(app.button('build.run')).toBeVisible();
      await app.go('simulate');
      await page
        .locator('input[type=file][multiple]')
        .setInputFiles([`${ublFolder}/ubl-tc434-example1.xml`, `${ublFolder}/LICENSE.txt`]);
      await expect(page.getByRole('dialog')).toBeVisible();
      await accessible(app, 'what came of the files');
      await page.keyboard.press('Escape');
      await page.getByRole('radio', { name: app.t('followUp.title') }).press('Space');
      await expect(page.getByRole('table', { name: app.t('followUp.title') })).toBeVisible();
      await accessible(app, 'the follow-up');
    });

    test('a condition with a group in a group, and what is to be put right in it', async ({ app, page }) => {
      await app.openBot(everyKindOfStep());
      await app.canvas.card('racker').click();
      await app.button('rules.addGroup').click();
      await app.button('rules.addGroupToGroup').click();
      await accessible(app, 'groups in groups');
      await app.button('rules.groupActions').last().click();
      await expect(page.getByRole('menu')).toBeVisible();
      await accessible(app, 'what can be done with a group');
    });

    test('a rule and the whole bot as text', async ({ app, page }) => {
      await app.openBot(everyKindOfStep());
      await app.canvas.card('racker').click();
      await app.button('rules.code.edit').first().click();
      await expect(page.locator('.view-lines')).toContainText('"var"', { timeout: 30_000 });
      await accessible(app, 'a rule as text');
      await page.keyboard.press('End');
      await page.keyboard.type('}');
      await page.keyboard.press('Control+s');
      await expect(page.getByRole('alert').filter({ hasText: app.t('code.refused') })).toBeVisible();
      await accessible(app, 'a rule that is not applied');
      await page.keyboard.press('Escape');
      await app.go('code');
      await expect(page.locator('.view-lines')).toContainText('"racker"', { timeout: 30_000 });
      await accessible(app, 'the bot as text');
    });

    test('the simulator, the values and the versions', async ({ app, page }) => {
      await app.openBot(everyKindOfStep());
      await app.go('simulate');
      await accessible(app, 'a case that passed, at its first step');
      await app.toEnd();
      await accessible(app, 'a case that passed, at its end');
      await page.getByRole('option', { name: /FEL/ }).click();
      await expect(app.canvas.root.getByText(app.t('canvas.state.wrong'))).toBeVisible();
      await accessible(app, 'a case that failed');
      await app.button('cases.saveRun').click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await accessible(app, 'saving a run as a case');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();

      await app.go('data');
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        await accessible(app, `values, ${await tab.textContent()}`);
      }

      await app.go('versions');
      await accessible(app, 'no version yet');
      await app.button('versions.save').first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').first().fill('Läsåret 2026/27');
      await dialog.getByRole('textbox').last().fill('Eva');
      await dialog.getByRole('button', { name: app.t('versions.save') }).click();
      const version = new RegExp(`^${app.t('versions.version', { number: 1 })}`);
      await expect(page.getByRole('button', { name: version })).toBeVisible();
      await expect(page.getByRole('dialog')).toBeHidden();
      await accessible(app, 'with a version');
    });
  });
}
