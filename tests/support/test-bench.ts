import { writeFile } from 'node:fs/promises';
import { writeNdjson } from '#cases/write-cases.ts';
import { makeCases } from '../bench/make-cases.ts';
import type { App } from './app.ts';
import { expect, test } from './page.ts';

/* What journeys through the test bench begin with. */

const patience = { timeout: 60_000 };

/** Takes a file of cases in as a set of its own, by the dialog; the sample or another bot is open. */
export async function importCases(
  app: App,
  file: { readonly name: string; readonly text: string },
  count: number,
): Promise<void> {
  const { page } = app;
  // A file on the disk is handed over by its name; bytes would be copied through the browser's protocol.
  const path = test.info().outputPath(file.name);
  await writeFile(path, file.text);
  await app.go('test');
  const tab = page.getByRole('tab', { name: app.t('bench.tab.cases') });
  await tab.click();
  await app.button('bench.import').click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(path);
  await dialog.getByRole('button', { name: app.t('caseTable.read'), exact: true }).click(patience);
  await dialog.getByRole('button', { name: app.t('caseTable.take') }).click(patience);
  await expect(tab).toContainText(count.toLocaleString('sv-SE'), patience);
}

/** A hundred thousand generated cases of the school-transport bot. */
export async function importHundredThousand(app: App): Promise<void> {
  const text = [...writeNdjson(makeCases(100_000))].join('');
  await importCases(app, { name: 'många.ndjson', text }, 100_000);
}

/** Sets the limit of grade 2 in the school-transport bot. */
export async function moveLimit(app: App, metres: string): Promise<void> {
  const { page } = app;
  await app.go('data');
  await page.getByRole('tab', { name: /Gränser och värden/ }).click();
  const limit = page.getByRole('textbox', { name: 'Gräns, årskurs 2', exact: true });
  await limit.fill(metres);
  await limit.blur();
}
