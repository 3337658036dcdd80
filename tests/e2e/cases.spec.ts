import { readFileSync } from 'node:fs';
import { columnsOf } from '#cases/case-column.ts';
import { columnsUsed, writeCsv } from '#cases/write-cases.ts';
import { decodeBotText } from '#flow/decode.ts';
import { definitions } from '#nodes/definitions.ts';
import { makeCases } from '../bench/make-cases.ts';
import { accessible } from '../support/accessible.ts';
import type { App } from '../support/app.ts';
import { expect, test } from '../support/page.ts';

/*
 * Ten thousand made-up cases from a file into a set of their own, edited, found, pasted and taken out
 * again, and there when the page is read anew.
 */

const decoded = decodeBotText(readFileSync('public/samples/skolskjuts.bot.json', 'utf8'), definitions);
if (!decoded.ok) throw new Error('The sample cannot be read');
const columns = columnsOf(decoded.value, definitions);

function csvOf(count: number): string {
  const cases = makeCases(count);
  return [...writeCsv(cases, columnsUsed(cases, columns), 'sv')].join('');
}

async function openCases(app: App): Promise<void> {
  await app.sample();
  await app.go('test');
  await app.page.getByRole('tab', { name: app.t('bench.tab.cases') }).click();
  await expect(app.page.getByRole('grid')).toBeVisible();
}

// Much is read, packed and stored on a machine that does other things too.
const patience = { timeout: 30_000 };

test('ten thousand cases are imported, edited, found, pasted, taken out, and kept', async ({ app, page }) => {
  test.slow();
  await openCases(app);
  await accessible(app, 'Testfall');

  await app.button('bench.import').click();
  const dialog = page.getByRole('dialog');
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'Påhittade 2026.csv', mimeType: 'text/csv', buffer: Buffer.from(csvOf(10_000)) });
  await expect(dialog.getByRole('heading', { name: app.t('caseTable.mapping') })).toBeVisible(patience);
  await expect(dialog.getByRole('cell', { name: 'G19', exact: true })).toBeAttached();
  const goes = dialog.getByRole('combobox', {
    name: app.t('caseTable.goesToOf', { heading: 'input.skola' }),
  });
  await expect(goes).toHaveValue('input.skola');
  await accessible(app, 'Hämta in fall');
  await dialog.getByRole('button', { name: app.t('caseTable.read'), exact: true }).click();
  await expect(dialog.getByText('10 000 fall är lästa.')).toBeVisible(patience);
  await dialog.getByRole('button', { name: app.t('caseTable.take') }).click();
  await expect(page.getByText('10 000 testfall')).toBeVisible(patience);
  await expect(page.getByRole('combobox', { name: app.t('caseTable.set') })).toHaveValue(
    /^Påhittade 2026 \(10\s000\)$/,
  );

  // A cell is edited, undone and redone.
  const first = page
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell', { name: 'G0', exact: true }) });
  await first.getByRole('gridcell').nth(2).click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Det första');
  await page.keyboard.press('Enter');
  await expect(first.getByRole('gridcell', { name: 'Det första' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(first.getByRole('gridcell', { name: 'Det första' })).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(first.getByRole('gridcell', { name: 'Det första' })).toBeVisible();

  // Found by its words among all of them.
  const find = page.getByRole('searchbox', { name: app.t('caseTable.find') });
  await find.fill('det första');
  await expect(page.getByText('1 av 10 000')).toBeVisible(patience);
  await accessible(app, 'Testfall, sökta');
  await find.fill('');
  await expect(page.getByText('10 000 testfall')).toBeVisible();

  // Three rows from a spreadsheet, one of them with what cannot stand there.
  await first.getByRole('gridcell').nth(2).click();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Klistrad ett\nKlistrad två\nKlistrad tre');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.getByText('Klistrade in: 3 ändrade och 0 nya fall.')).toBeVisible();
  await expect(page.getByRole('gridcell', { name: 'Klistrad tre' })).toBeVisible();
  await expect(page.getByText(app.t('caseTable.saved'))).toBeVisible(patience);

  // Taken out as a file.
  const downloading = page.waitForEvent('download');
  await app.button('caseTable.export').click();
  await page.getByRole('menuitem', { name: app.t('caseTable.format.csv') }).click();
  const file = await (await downloading).path();
  const lines = readFileSync(file, 'utf8').trim().split('\r\n');
  expect(lines).toHaveLength(10_001);
  expect(lines[3]).toContain('Klistrad tre');

  // Read anew: the set is there, as it was left.
  await page.reload();
  await page.getByRole('tab', { name: app.t('bench.tab.cases') }).click();
  await page.getByRole('combobox', { name: app.t('caseTable.set') }).click();
  await page.getByRole('option', { name: /^Påhittade 2026/ }).click();
  await expect(page.getByRole('gridcell', { name: 'Klistrad tre' })).toBeVisible(patience);
});

test('a number that may be a real person’s stops the download until somebody answers for it', async ({
  app,
  page,
}) => {
  await openCases(app);
  const name = page.getByRole('row').nth(1).getByRole('gridcell').nth(2);
  await name.click();
  await page.keyboard.type('ring 19640823-3234');
  await page.keyboard.press('Enter');
  await expect(page.getByText(app.t('caseTable.people', { count: 1 }))).toBeVisible();
  await expect(name).toHaveText('ring 19640823-••••');
  await expect(app.button('caseTable.export')).toHaveAccessibleDescription(app.t('caseTable.peopleFirst'));
  await accessible(app, 'Testfall med personnummer');
  await app.button('caseTable.useTestNumbers').click();
  await expect(name).toHaveText(/^ring 19640823-9[89]\d\d$/);
  await expect(page.getByText(app.t('caseTable.people', { count: 1 }))).toHaveCount(0);
  await app.button('caseTable.export').click();
  await expect(page.getByRole('menuitem', { name: app.t('caseTable.format.json') })).toBeVisible();
});
