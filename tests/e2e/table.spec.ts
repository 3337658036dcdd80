import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Bot } from '#flow/bot.ts';
import type { DataOf } from '#nodes/definitions.ts';
import type { App } from '../support/app.ts';
import { BotDrawing } from '../support/bot.ts';
import { expect, test } from '../support/page.ts';

/*
 * A decision table in the page: written in by keyboard, taken in from files and out to them, and searched
 * in its worker when it is large.
 */

type Table = DataOf<'table'>;

const small: Table = {
  hitPolicy: 'first',
  inputs: [{ id: 'i', expression: { var: 'avstand' } }],
  outputs: [{ id: 'o', field: 'grans' }],
  rows: [{ id: 'r', inputs: [{ from: 2000 }], outputs: [{ value: 1 }], sources: [] }],
  unanswered: false,
};

function botWith(table: Table, ...fields: readonly string[]): Bot {
  const drawing = new BotDrawing().field('avstand').field('grans');
  for (const key of fields) drawing.field(key);
  return drawing
    .start('avstand', ...fields)
    .node('tabell', 'table', table)
    .outcome('klar', 'KLAR')
    .outcome('utan', 'UTAN')
    .way('start', 'tabell')
    .way('tabell', 'klar')
    .way('tabell.noRow', 'utan').bot;
}

/** From the canvas into the table, by keys alone. */
async function openTable(app: App): Promise<void> {
  const card = app.canvas.card('tabell');
  await card.focus();
  await app.page.keyboard.press('Enter');
  const open = app.button('grid.open');
  await app.tabTo(open);
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByRole('dialog')).toBeVisible();
}

const cell = (page: Page, name: string | RegExp) => page.getByRole('gridcell', { name });
const rows = (page: Page) => page.getByRole('dialog').getByRole('rowheader');

/** Chooses in the menu of files with the arrow keys. */
async function chooseInMenu(app: App, steps: number): Promise<void> {
  const { page } = app;
  await app.button('tableFile.menu').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

async function importFile(app: App, path: string): Promise<void> {
  const chooser = app.page.waitForEvent('filechooser');
  await chooseInMenu(app, 0);
  await (await chooser).setFiles(path);
  const name = path.split('/').at(-1) ?? '';
  await expect(app.page.getByRole('heading', { name: app.t('tableFile.title', { name }) })).toBeFocused();
  // A worker begins when a busy machine lets it.
  await expect(app.page.getByText(app.t('tableFile.reading'))).toBeHidden({ timeout: 30_000 });
}

async function exportFile(app: App, steps: number, path: string): Promise<void> {
  const download = app.page.waitForEvent('download');
  await chooseInMenu(app, steps);
  await (await download).saveAs(path);
}

test('by keyboard alone a row is added, the gap is told of with its example, and a row is added for it', async ({
  app,
  page,
}) => {
  await app.openBot(botWith(small));
  await openTable(app);
  const problems = page.getByRole('region', { name: /att se över|Inga luckor/ });
  await expect(problems).toContainText('Avstand 1 999: ingen rad gäller.');
  await cell(page, /^Rad 1, avstand/).focus();
  await page.keyboard.press('Control+Enter');
  await expect(cell(page, 'Rad 2, avstand: –')).toBeFocused();
  await page.keyboard.type('högst 1 500');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(problems).toContainText('Avstand 1 501: ingen rad gäller.');

  await app.tabTo(app.button('grid.addRowForGap'));
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Rad 3, grans: –')).toBeFocused();
  await expect(cell(page, 'Rad 3, avstand: 1 501')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('1 501–1 999');
  await page.keyboard.press('Enter');
  await expect(problems).toContainText(app.t('grid.noProblems'));

  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('button', { name: /^Ångra/ }).click();
  await openTable(app);
  await expect(cell(page, 'Rad 3, avstand: 1 501')).toBeVisible();
});

test('a file is looked at before it is taken in, told how to be read, and taken back as one edit', async ({
  app,
  page,
}, info) => {
  const path = info.outputPath('granser.csv');
  // As an older Excel saves it, with another sign than the one that is most common in it.
  writeFileSync(path, Buffer.from('avstand;gräns;grans\nminst 3,5;x;1\nsådär;y;2\n', 'latin1'));
  await app.openBot(botWith(small));
  await openTable(app);
  await importFile(app, path);
  await expect(page.getByRole('combobox', { name: app.t('tableFile.encoding') })).toHaveValue('Windows-1252');
  const separator = page.getByRole('combobox', { name: app.t('tableFile.separator') });
  await expect(separator).toHaveValue('Semikolon (;)');
  const faults = page.getByRole('region', { name: app.t('tableFile.faults', { count: 1 }) });
  await expect(faults).toContainText('Rad 3, avstand: ”sådär”');
  await expect(page.getByRole('row', { name: /^gräns/ }).getByRole('combobox')).toHaveValue(
    app.t('tableFile.nowhere'),
  );

  // Told wrong, nothing is found, and it says what to do.
  await separator.click();
  await page.getByRole('option', { name: 'Tabb' }).click();
  await expect(page.getByRole('alert')).toContainText(app.t('tableFile.noneKnown'));
  await expect(page.getByRole('button', { name: /^Läs in/ })).toHaveAttribute('aria-disabled', 'true');
  await separator.click();
  await page.getByRole('option', { name: 'Semikolon (;)' }).click();

  await page.getByRole('button', { name: 'Läs in 2 rader' }).click();
  await expect(app.button('tableFile.menu')).toBeFocused();
  await expect(rows(page)).toHaveCount(2);
  await expect(cell(page, 'Rad 2, avstand: sådär')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Ångra/ }).click();
  await openTable(app);
  await expect(rows(page)).toHaveCount(1);
});

test('what is exported to CSV, Excel and DMN comes back the same, and Escape leads out of a file', async ({
  app,
  page,
}, info) => {
  await app.openBot(
    botWith({
      ...small,
      rows: [
        { id: 'a', inputs: [{ from: 2000, below: 3000 }], outputs: [{ value: 1 }], sources: ['§ 4'] },
        { id: 'b', inputs: [{ not: { in: [1, 2] } }], outputs: [{ rule: { var: 'avstand' } }], sources: [] },
      ],
    }),
  );
  await openTable(app);
  const names = ['granser.csv', 'granser.xlsx', 'granser.dmn'];
  for (const [index, name] of names.entries()) await exportFile(app, index + 2, info.outputPath(name));
  // A formula of ours is a text to a spreadsheet.
  expect(readFileSync(info.outputPath('granser.csv'), 'utf8')).toContain(";'= avstand;");

  for (const name of names) {
    await importFile(app, info.outputPath(name));
    await page.getByRole('button', { name: 'Läs in 2 rader' }).click();
    await expect(cell(page, /^Rad 1, avstand: minst 2.000 och mindre än 3.000$/)).toBeVisible();
    await expect(cell(page, 'Rad 2, avstand: inte 1, 2')).toBeVisible();
    await expect(cell(page, 'Rad 2, grans: = avstand')).toBeVisible();
    await expect(cell(page, 'Rad 1, Källa: § 4')).toBeVisible();
  }

  await importFile(app, info.outputPath('granser.csv'));
  await expect(page.getByRole('button', { name: 'Läs in 2 rader' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(app.button('tableFile.menu')).toBeFocused();
  await expect(rows(page)).toHaveCount(2);
});

test('a file of 50 MB, and one that is no table, are refused with the reason', async ({
  app,
  page,
}, info) => {
  const large = info.outputPath('stor.csv');
  writeFileSync(large, Buffer.alloc(50_000_000, 'avstand;grans\n'));
  const picture = info.outputPath('bild.csv');
  writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 0, 0]));
  await app.openBot(botWith(small));
  await openTable(app);
  await importFile(app, large);
  await expect(page.getByRole('alert')).toContainText('Filen är 50 MB. Högst 20 MB kan läsas.');
  await app.button('tableFile.back').click();
  await importFile(app, picture);
  await expect(page.getByRole('alert')).toContainText('Filen är ingen text.');
  await app.button('tableFile.back').click();
  await expect(rows(page)).toHaveCount(1);
});

/** 1,000 rows by 10 columns: ten grades by a hundred ranges, one of which leaves a value out, and eight more columns. */
function largeTable(): { readonly table: Table; readonly fields: readonly string[] } {
  const fields = Array.from({ length: 9 }, (_, index) => `uppgift${index}`);
  const inputs = ['avstand', ...fields].map((key) => ({ id: key, expression: { var: key } }));
  const cells = (row: number) => [
    { is: row % 10 },
    { from: Math.floor(row / 10) * 10, below: Math.floor(row / 10) * 10 + (row === 555 ? 9 : 10) },
  ];
  const made = Array.from({ length: 1000 }, (_, row) => ({
    id: `r${row}`,
    inputs: cells(row),
    outputs: [{ value: row }],
    sources: [],
  }));
  return { table: { ...small, inputs, rows: made }, fields };
}

test('a table of 1,000 rows by 10 columns is searched in a worker, which can be stopped', async ({
  app,
  page,
}) => {
  const { table, fields } = largeTable();
  await app.openBot(botWith(table, ...fields));
  await openTable(app);
  const problems = page.getByRole('region', { name: /att se över|Inga luckor/ });
  const gap = problems.getByText(/ingen rad gäller/).first();
  const notAll = problems.getByText(app.t('grid.problem.notSearched'));
  await expect(gap).toBeVisible({ timeout: 30_000 });
  await expect(notAll).toBeHidden();
  // Every edit begins the search anew. Stopped, it says that not all is searched, and can be had again.
  let value = 0;
  await expect(async () => {
    await cell(page, /^Rad 1, uppgift8/).focus();
    await page.keyboard.type(String(value++));
    await page.keyboard.press('Enter');
    await app.button('grid.cancelSearch').click({ timeout: 1_000 });
    await expect(notAll).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const began = Date.now();
  await app.button('grid.searchAll').click();
  await expect(gap).toBeVisible({ timeout: 30_000 });
  console.log(
    `figure: 1,000 rows by 10 columns searched in a worker in ${((Date.now() - began) / 1000).toFixed(2)} s`,
  );
  await expect(notAll).toBeHidden();
});
