import { readFileSync, writeFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import type { App } from '../support/app.ts';
import { BotDrawing } from '../support/bot.ts';
import { expect, test } from '../support/page.ts';

/*
 * A system taken from its OpenAPI description, chosen by a step, and asked in a run. The fixture fails the
 * test when the page complains or asks another host for anything.
 */

const caseData = 'tests/inputs/openapi/case-data.yaml';
const system = 'api-service-case-data';
const operation = 'Get stakeholder on errand by stakeholder id';

/** A bot whose only system step has no system yet. */
function bot() {
  return new BotDrawing()
    .field('municipalityId', 'text')
    .field('namespace', 'text')
    .field('errandId')
    .field('stakeholderId')
    .field('firstName', 'text')
    .start('municipalityId', 'namespace', 'errandId', 'stakeholderId')
    .node('hamta', 'connector', { system: '', operation: '', inputs: [], outputs: [] })
    .outcome('klar', 'KLAR', 'heter {firstName}')
    .outcome('fel', 'MANUELL')
    .way('start', 'hamta')
    .way('hamta.ok', 'klar')
    .way('hamta.failed', 'fel')
    .base({ input: { municipalityId: '2281', namespace: 'TEST', errandId: 1, stakeholderId: 2 } }).bot;
}

const dialogOf = (app: App) => app.page.getByRole('dialog', { name: app.t('openApi.title') });

async function openImport(app: App): Promise<Locator> {
  await app.button('openApi.import').focus();
  await app.page.keyboard.press('Enter');
  await expect(app.button('openApi.choose')).toBeFocused();
  return dialogOf(app);
}

/** By the button, as a keyboard presses it. */
async function chooseFile(app: App, path: string): Promise<void> {
  const chooser = app.page.waitForEvent('filechooser');
  await app.page.keyboard.press('Enter');
  await (await chooser).setFiles(path);
}

async function readFile(app: App, path: string): Promise<void> {
  await chooseFile(app, path);
  // A worker begins when a busy machine lets it.
  await expect(app.page.getByLabel(app.t('openApi.name'))).toBeFocused({ timeout: 30_000 });
}

async function toSystems(app: App): Promise<void> {
  await app.go('data');
  await app.page.getByRole('tab', { name: new RegExp(`^${app.t('dictionary.section.systems')}`) }).click();
}

test('by keyboard a description is imported, two operations chosen, a step asks one of them, and a run gets its answer', async ({
  app,
  page,
}) => {
  await app.openBot(bot());
  await toSystems(app);
  const dialog = await openImport(app);
  await readFile(app, caseData);
  await expect(dialog.getByText(app.t('openApi.chosen', { count: 0, all: 76 }))).toBeVisible();
  const add = dialog.getByRole('button', { name: app.t('openApi.add'), exact: true });
  await expect(add).toHaveAttribute('aria-disabled', 'true');

  await app.tabTo(dialog.getByRole('searchbox'));
  await page.keyboard.type('stakeholder');
  const choices = dialog.getByRole('listitem').getByRole('checkbox');
  await expect(choices.first()).toHaveAccessibleName('Get all stakeholders on errand');
  for (const name of [operation, 'Create and add stakeholder to errand']) {
    await app.tabTo(
      dialog.getByRole('checkbox', { name, exact: true }),
      name === operation ? 'Tab' : 'Shift+Tab',
    );
    await page.keyboard.press('Space');
  }
  await expect(dialog.getByText(app.t('openApi.chosen', { count: 2, all: 76 }))).toBeVisible();
  await expect(
    dialog.getByRole('checkbox', { name: app.t('openApi.writesOf', { name: operation }) }),
  ).not.toBeChecked();
  const leftOut = dialog.getByRole('region', { name: app.t('openApi.leftOut') });
  await leftOut.getByText('Uppgifter i svarets huvud (headers) (1 ställe)').click();
  await expect(leftOut.getByText(/^PATCH .*stakeholders 201$/)).toBeVisible();
  await app.tabTo(add);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: system })).toBeVisible();
  await expect(
    page.getByRole('button', { name: new RegExp(system) }).and(page.locator(':focus')),
  ).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toContainText([
    system,
    'Create and add stakeholder to errand',
    operation,
  ]);

  await app.go('build');
  await app.canvas.card('hamta').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: app.t('inspector.systemAndOperation') }).click();
  await page.getByRole('option', { name: `${system}: ${operation}` }).click();
  await app.saved();

  await app.go('simulate');
  await app.toEnd();
  await expect(page.getByText('heter Test').first()).toBeVisible();
});

test('a description of a system that the bot has may replace it or stand beside it, and either is undone', async ({
  app,
  page,
}) => {
  await app.openBot(bot());
  await toSystems(app);
  const systems = page.getByRole('navigation', { name: app.t('dictionary.systems') }).getByRole('button');
  const heads = page.getByRole('heading', { level: 2 });
  const importOne = async (name: string) => {
    const dialog = await openImport(app);
    await readFile(app, 'tests/inputs/openapi/business-rules.yaml');
    await dialog.getByRole('checkbox', { name, exact: true }).check();
    await dialog.getByRole('button', { name: app.t('openApi.add'), exact: true }).click();
  };
  await importOne('OpenAPI');
  await expect(systems).toHaveCount(1);
  await importOne('Run rule engine');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: app.t('openApi.replace') })
    .click();
  await expect(heads.nth(1)).toHaveText('Run rule engine');
  await expect(systems).toHaveCount(1);
  await page.getByRole('button', { name: /^Ångra/ }).click();
  await expect(heads.nth(1)).toHaveText('OpenAPI');

  await importOne('Run rule engine');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: app.t('openApi.addAnother') })
    .click();
  await expect(systems).toHaveCount(2);
  await page.getByRole('button', { name: /^Ångra/ }).click();
  await expect(systems).toHaveCount(1);
});

test('what is no description says why, pasted or chosen, and Escape leads back to where one was', async ({
  app,
  page,
}, info) => {
  await app.openBot(bot());
  await toSystems(app);
  const dialog = await openImport(app);
  const large = info.outputPath('stor.json');
  writeFileSync(large, Buffer.alloc(100_000_000, ' '));
  await chooseFile(app, large);
  await expect(dialog.getByRole('alert')).toContainText('större än 5 MB');
  await expect(app.button('openApi.choose')).toBeFocused();

  const cut = info.outputPath('avklippt.json');
  writeFileSync(cut, '{"openapi": "3.1.0",\n"paths": {"/a');
  await chooseFile(app, cut);
  await expect(dialog.getByRole('alert')).toContainText('gick bara att läsa till rad 2');

  const paste = dialog.getByRole('textbox', { name: app.t('openApi.paste') });
  await paste.fill('swagger: "2.0"\npaths: {}');
  await dialog.getByRole('button', { name: app.t('openApi.readText') }).click();
  await expect(dialog.getByRole('alert')).toContainText('Filen är Swagger 2.0. Spara om den som OpenAPI 3.');

  await paste.fill(readFileSync('tests/inputs/openapi/business-rules.yaml', 'utf8'));
  await dialog.getByRole('button', { name: app.t('openApi.readText') }).click();
  await expect(page.getByLabel(app.t('openApi.name'))).toHaveValue('business-rules');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(app.button('openApi.import')).toBeFocused();
});

test('500 operations are found by searching, and a large file that is being read can be stopped', async ({
  app,
}, info) => {
  const responses = { 200: { description: 'OK' } };
  const paths = Object.fromEntries(
    Array.from({ length: 500 }, (_, place) => [
      `/a${place}`,
      { get: { summary: `Sort ${place}`, responses } },
    ]),
  );
  const many = info.outputPath('manga.json');
  writeFileSync(many, JSON.stringify({ openapi: '3.0.0', info: { title: 'Många' }, paths }));
  await app.openBot(bot());
  await toSystems(app);
  const dialog = await openImport(app);
  await readFile(app, many);
  const rows = dialog.getByRole('listitem').getByRole('checkbox');
  await expect(rows).toHaveCount(60);
  await dialog.getByRole('button', { name: /^Visa fler/ }).click();
  await expect(rows).toHaveCount(120);
  await dialog.getByRole('searchbox').fill('sort 499');
  await expect(rows).toHaveCount(1);
  await dialog.getByRole('searchbox').fill('');
  await dialog.getByRole('button', { name: app.t('openApi.chooseAll') }).click();
  await expect(dialog.getByText(app.t('openApi.chosen', { count: 500, all: 500 }))).toBeVisible();
  await dialog.getByRole('button', { name: app.t('common.back') }).click();

  const long = info.outputPath('lang.yaml');
  writeFileSync(long, `openapi: 3.0.0\n${'x-a: [1, 2, {b: c}]\n'.repeat(200_000)}`);
  await chooseFile(app, long);
  const stop = dialog.getByRole('button', { name: app.t('common.cancel') });
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await stop.click();
  await expect(app.button('openApi.choose')).toBeFocused();
  await expect(dialog.getByRole('progressbar')).toBeHidden();
});
