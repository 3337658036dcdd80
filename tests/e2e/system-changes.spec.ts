import { BotDrawing } from '../support/bot.ts';
import { expect, test } from '../support/page.ts';

/*
 * The life of a connector from end to end, in Swedish: a system is imported from its description, a step
 * asks it, the system changes in the lab, the bot stops and a person reads how to take over; the change is
 * taken into the contract, the step is adapted, and the cases are green again.
 */

test.use({ locale: 'sv-SE', contextOptions: { reducedMotion: 'reduce' } });

const system = 'api-service-case-data';
const operation = 'Get stakeholder on errand by stakeholder id';
const firstName = 'The first name of the stakeholder';

/** A flow whose one system step knows no system yet. */
function unconnected() {
  return new BotDrawing()
    .field('municipalityId', 'text')
    .field('namespace', 'text')
    .field('errandId')
    .field('stakeholderId')
    .field('sokande', 'text')
    .start('municipalityId', 'namespace', 'errandId', 'stakeholderId')
    .node('hamta', 'connector', { system: '', operation: '', inputs: [], outputs: [] })
    .outcome('klar', 'KLAR', 'sökande {sokande}')
    .way('start', 'hamta')
    .way('hamta.ok', 'klar')
    .base({ input: { municipalityId: '2281', namespace: 'TEST', errandId: 1, stakeholderId: 2 } })
    .case({ id: 'A1', name: 'Sökande hämtas', expected: { outcome: 'KLAR', reason: 'sökande Test' } }).bot;
}

test('a system is imported and asked; it changes, a person takes over, the step is adapted and the cases are green', async ({
  app,
  page,
}) => {
  await app.openBot(unconnected());
  const openStep = async () => {
    await app.go('build');
    await app.canvas.card('hamta').focus();
    await page.keyboard.press('Enter');
  };

  await test.step('import the description and choose an operation', async () => {
    await app.go('data');
    await page.getByRole('tab', { name: new RegExp(`^${app.t('dictionary.section.systems')}`) }).click();
    await app.button('openApi.import').click();
    const chooser = page.waitForEvent('filechooser');
    await app.button('openApi.choose').click();
    await (await chooser).setFiles('tests/inputs/openapi/case-data.yaml');
    // A worker begins when a busy machine lets it.
    await expect(page.getByLabel(app.t('openApi.name'))).toBeVisible({ timeout: 30_000 });
    const dialog = page.getByRole('dialog', { name: app.t('openApi.title') });
    await dialog.getByRole('searchbox').fill('stakeholder');
    await dialog.getByRole('checkbox', { name: operation, exact: true }).check();
    await dialog.getByRole('button', { name: app.t('openApi.add'), exact: true }).click();
    await expect(page.getByRole('heading', { level: 2, name: system })).toBeVisible();
  });

  await test.step('let the step ask it, keep the answer, and plan for its failure', async () => {
    await openStep();
    await page.getByRole('combobox', { name: app.t('inspector.systemAndOperation') }).click();
    await page.getByRole('option', { name: `${system}: ${operation}` }).click();
    await page.getByRole('button', { name: app.t('inspector.keptIn', { name: firstName }) }).click();
    await page.getByRole('option', { name: /^sokande/ }).click();
    // The problem list proposes the same.
    await app.button('inspector.writeCard').first().click();
    await page.getByRole('textbox', { name: app.t('takeover.who') }).fill('Registratorn');
    await page.getByRole('textbox', { name: app.t('inspector.cardWhere') }).fill('Ärendesystemet, Sökande');
    await page.getByRole('textbox', { name: app.t('inspector.cardHours') }).fill('4');
    await page.getByRole('textbox', { name: app.t('takeover.todo') }).fill('Slå upp den sökande för hand.');
    await app.go('simulate');
    await expect(page.getByText('1 av 1 rätt')).toBeVisible();
  });

  await test.step('rename the field in the lab: the bot stops, and the card says how to go on', async () => {
    await app.go('lab');
    const choose = async (field: string, option: string | RegExp) => {
      await page.getByRole('combobox', { name: field }).click();
      await page.getByRole('option', { name: option }).click();
    };
    await choose(app.t('fault.operation'), operation);
    await choose(app.t('fault.kind'), 'Ett fält byter namn');
    await choose(app.t('fault.field'), firstName);
    await page.getByRole('textbox', { name: app.t('fault.newName') }).fill('givenName');
    await app.button('lab.add').click();
    const table = page.getByRole('table', { name: app.t('lab.result') });
    const row = table.getByRole('row', { name: /^A1/ });
    await expect(row).toContainText('Tas över');
    await row.getByRole('button').click();
    const details = page.getByRole('complementary', { name: app.t('lab.details') });
    await expect(details).toContainText('Registratorn');
    await expect(details).toContainText('Ärendesystemet, Sökande');
    await expect(details).toContainText('Slå upp den sökande för hand.');
    await expect(details).toContainText(app.t('takeover.nothingWritten'));
  });

  await test.step('take the change into the contract: the case stops until the step is adapted', async () => {
    await app.button('lab.adopt').click();
    await app.go('simulate');
    await expect(page.getByText('0 av 1 rätt')).toBeVisible();
    await openStep();
    await page.getByRole('button', { name: app.t('inspector.keptIn', { name: firstName }) }).click();
    await page.getByRole('option', { name: /^sokande/ }).click();
    await page.getByRole('button', { name: app.t('inspector.keptIn', { name: 'firstName' }) }).click();
    await page.getByRole('option', { name: app.t('inspector.doNotKeep') }).click();
    await app.go('simulate');
    await expect(page.getByText('1 av 1 rätt')).toBeVisible();
  });
});
