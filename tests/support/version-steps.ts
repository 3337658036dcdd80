import { expect } from '@playwright/test';
import type { App } from './app.ts';

/* What people do with versions, as they do it. */

export async function saveVersion(app: App, number: number, why: string): Promise<void> {
  const { page } = app;
  await app.go('build');
  await page.getByRole('button', { name: 'Spara version' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Vad har du ändrat, och varför?' }).fill(why);
  await dialog.getByRole('textbox', { name: /namn/i }).fill('Processägaren');
  await dialog.getByRole('button', { name: /Spara/ }).click();
  await expect(page.getByText(`Version ${number} är sparad.`)).toBeVisible();
}

export async function setLimit(app: App, grade: number, metres: string): Promise<void> {
  await app.go('data');
  await app.page.getByRole('tab', { name: /Gränser och värden/ }).click();
  const limit = app.page.getByRole('textbox', { name: `Gräns, årskurs ${grade}`, exact: true });
  await limit.fill(metres);
  await limit.blur();
  await app.saved();
}

export async function lookAtVersion(app: App, number: number): Promise<void> {
  await app.go('versions');
  await app.page.getByRole('button', { name: new RegExp(`^Version ${number}`) }).press('Enter');
}

/** The version becomes the draft, and the next one descends from it. */
export async function beginFrom(app: App, number: number): Promise<void> {
  await lookAtVersion(app, number);
  await app.button('versions.restoreFrom', { number }).click();
  await app.page
    .getByRole('dialog')
    .getByRole('button', { name: app.t('versions.restoreFrom', { number }) })
    .click();
  await expect(app.page.getByText(`Version ${number} är nu utkastet.`)).toBeVisible();
}

export async function nameBot(app: App, name: string): Promise<void> {
  await app.go('build');
  await app.page.getByRole('textbox', { name: 'Botens namn' }).fill(name);
  await app.saved();
}
