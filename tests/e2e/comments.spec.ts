import { accessible } from '../support/accessible.ts';
import type { App } from '../support/app.ts';
import { expect, test } from '../support/page.ts';
import { storedIn } from '../support/stored.ts';

/*
 * What people write about a step, a way and the rest: beside the drawing, in the list, and after a reload.
 */

const step = 'Räcker avståndet?';
/** Shown as it is written, and not as markup. */
const text = '<b>Varför</b> just 2 000 m?';

function drawer(app: App, name: string) {
  return app.page.getByRole('dialog', { name: app.t('comments.about', { name }) });
}

async function toCard(app: App) {
  await app.sample();
  await app.go('build');
  await app.canvas.fit();
  const card = app.canvas.card(step);
  await card.focus();
  return card;
}

test('a comment on a step is written and answered by keyboard, and is no edit of the bot', async ({
  app,
  page,
}) => {
  const card = await toCard(app);
  await app.saved();
  const revision = (await storedIn(page))['bots'];
  await page.keyboard.press('k');
  const dialog = drawer(app, step);
  const field = dialog.getByRole('textbox', { name: app.t('comments.yours') });
  await expect(field).toBeFocused();

  // Nothing written, and too much: told at the field, and what was written stays in it.
  await dialog.getByRole('button', { name: app.t('comments.send') }).click();
  await expect(dialog).toContainText(app.t('comments.empty'));
  await field.fill('x'.repeat(10_001));
  await expect(dialog).toContainText('10 001');
  await expect(field).toHaveValue(/^x{10001}$/);

  await field.fill(text);
  await dialog.getByLabel(app.t('app.yourName')).fill('Eva');
  await dialog.getByLabel(app.t('app.yourRole')).fill('jurist');
  await field.press('Control+Enter');
  const thread = dialog.getByRole('article', { name: 'Eva' });
  await expect(thread).toContainText(text);
  await expect(thread.locator('.bv-remark-text b')).toHaveCount(0);
  await expect(field).toHaveValue('');

  // Who one is, is asked for once.
  await thread.getByRole('button', { name: app.t('comments.answer') }).click();
  const answer = thread.getByRole('textbox', { name: app.t('comments.yourAnswer') });
  await expect(answer).toBeFocused();
  await answer.fill('Enligt beslutet i juni.');
  await answer.press('Control+Enter');
  await expect(thread.getByRole('listitem')).toHaveCount(2);
  await expect(thread.getByRole('button', { name: app.t('comments.answer') })).toBeFocused();
  await accessible(app, 'a thread');

  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(card).toBeFocused();
  await expect(card).toHaveAccessibleName(new RegExp(app.t('comments.openCount', { count: 1 })));
  // Writing is no edit.
  expect((await storedIn(page))['bots']).toEqual(revision);
});

test('a comment is still there after a reload; the list leads to the step, and resolves it', async ({
  app,
  page,
}) => {
  const card = await toCard(app);
  await page.keyboard.press('k');
  const field = page.getByRole('textbox', { name: app.t('comments.yours') });
  await field.fill(text);
  await field.press('Control+Enter');
  await expect(page.getByRole('article')).toContainText(app.t('comments.nobody'));

  await page.reload();
  await app.canvas.fit();
  await expect(card.getByRole('button', { name: app.t('comments.openCount', { count: 1 }) })).toBeVisible();
  await app.go('comments');
  const row = page.getByRole('article', { name: step });
  await expect(row).toContainText(text);
  await accessible(app, 'the list');
  await row.getByRole('button', { name: app.t('comments.goTo', { name: step }) }).click();
  await expect(page.getByRole('textbox', { name: app.t('inspector.name') })).toHaveValue(step);
  await expect(app.canvas.card(step)).toBeInViewport();

  await app.go('comments');
  await row.getByRole('button', { name: app.t('comments.resolve') }).click();
  await expect(page.getByText(app.t('comments.noneOpen'), { exact: true })).toBeVisible();
  await page.getByRole('radio', { name: app.t('comments.filter.resolved') }).check();
  await row.getByRole('button', { name: app.t('comments.reopen') }).click();
  await page.getByRole('radio', { name: app.t('comments.filter.all') }).check();
  await expect(row.getByRole('button', { name: app.t('comments.resolve') })).toBeVisible();
});

test('a comment on a way and on a rule is made from the step, and stays when the step is removed', async ({
  app,
  page,
}) => {
  const card = await toCard(app);
  await card.click({ button: 'right' });
  await page.getByRole('menuitem', { name: app.t('comments.comment') }).click();
  const dialog = drawer(app, step);
  const field = dialog.getByRole('textbox', { name: app.t('comments.yours') });
  const concerns = dialog.getByRole('combobox', { name: app.t('comments.concerns') });
  const write = async (about: RegExp, words: string) => {
    const option = concerns.locator('option').filter({ hasText: about }).first();
    await concerns.selectOption((await option.textContent()) ?? '');
    await field.fill(words);
    await field.press('Control+Enter');
    await expect(dialog.getByText(words)).toBeVisible();
  };
  await write(/^Regeln/, 'Regeln är oklar');
  await write(/^Vägen/, 'Vart går den?');
  await page.keyboard.press('Escape');
  await expect(card).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(card).toHaveCount(0);

  await app.go('comments');
  await expect(page.getByRole('article')).toHaveCount(2);
  await expect(page.getByText(app.t('comments.stepGone'))).toBeVisible();
  await expect(page.getByText(app.t('comments.wayGone'))).toBeVisible();

  // Deleted at once, with a way back.
  await page
    .getByRole('button', { name: app.t('comments.showThread') })
    .first()
    .click();
  const gone = page.getByRole('dialog');
  await gone.getByRole('button', { name: new RegExp(`^${app.t('common.delete')}`) }).click();
  await expect(page.getByRole('article', { name: /./ }).and(page.locator('.bv-comment-row'))).toHaveCount(1);
  await page
    .getByRole('alert')
    .getByRole('button', { name: app.t('common.undo') })
    .click();
  await expect(page.locator('.bv-comment-row')).toHaveCount(2);
});
