import { readFile } from 'node:fs/promises';
import { accessible } from '../support/accessible.ts';
import type { App } from '../support/app.ts';
import { BotDrawing } from '../support/bot.ts';
import { expect, test } from '../support/page.ts';

/*
 * A run followed: where it stops, what is changed on the way, and the whole of it as a table. The cases of
 * the sample are S01, whose child lives 2,500 m away, and S04, one metre too near.
 */

const step = 'Räcker avståndet?';

/** Through the builder: stop at the step when the distance is more than a number of metres. */
async function stopWhenFartherThan(app: App, metres: number): Promise<void> {
  const { page } = app;
  await page.getByText(app.t('debug.stops'), { exact: true }).click();
  await page.getByRole('combobox', { name: app.t('debug.addStop') }).fill(step);
  await page.getByRole('option', { name: step }).click();
  await app.button('debug.stopActions', { name: step }).click();
  await page.getByRole('menuitem', { name: app.t('debug.stopWhen') }).click();
  const dialog = page.getByRole('dialog', { name: app.t('debug.stopWhen') });
  const save = dialog.getByRole('button', { name: app.t('debug.stopHere') });
  await expect(save).toHaveAttribute('aria-disabled', 'true');
  await dialog
    .getByRole('button', { name: `${app.t('rules.field')}: ${app.t('rules.chooseField')}`, exact: true })
    .click();
  await page.keyboard.type('Avstånd till skolan');
  await page.getByRole('option', { name: /^Avstånd till skolan/ }).click();
  await dialog.getByRole('textbox', { name: `${app.t('rules.value')}, m`, exact: true }).fill(String(metres));
  await accessible(app, 'the condition of a breakpoint');
  await save.click();
  await expect(dialog).toBeHidden();
}

async function changeValue(app: App, label: string, value: string): Promise<void> {
  await app.button('debug.valueActions', { label }).first().click();
  await app.page.getByRole('menuitem', { name: app.t('debug.changeValue') }).click();
  const dialog = app.page.getByRole('dialog', { name: app.t('debug.changeValue') });
  await dialog.getByRole('textbox').fill(value);
  await accessible(app, 'another value');
  await dialog.getByRole('button', { name: app.t('debug.goOn') }).click();
  await expect(dialog).toBeHidden();
}

test('a run stops by a condition, goes on with another value to another outcome, and is searched and taken away', async ({
  app,
  page,
}) => {
  // Each panel is looked through for what WCAG asks.
  test.slow();
  await app.sample();
  const status = page.getByRole('region', { name: app.t('simulate.transport') }).getByRole('status');
  const timeline = page.getByRole('list', { name: app.t('simulate.timeline') });

  await page.getByRole('option', { name: /S04/ }).click();
  await stopWhenFartherThan(app, 2_100);
  const stops = page.getByRole('list', { name: app.t('debug.stops') });
  await expect(stops).toContainText('Avståndet');
  await accessible(app, 'the breakpoints');
  // S04 is not far enough for the condition, S01 is.
  await page.getByRole('button', { name: /^Steg 1:/ }).focus();
  await page.keyboard.press('F8');
  await expect(timeline.getByRole('button').last()).toHaveAttribute('aria-current', 'step');
  await page.getByRole('option', { name: /S01/ }).click();
  await page.getByRole('button', { name: /^Steg 1:/ }).focus();
  await page.keyboard.press('F8');
  await expect(status).toContainText(app.t('debug.stoppedAt.breakpoint'));
  await expect(status).toContainText(step);

  // What the choice is made by is changed, and the choice is made again.
  await page.getByText(app.t('debug.why'), { exact: true }).click();
  await changeValue(app, 'Avstånd till skolan', '1500');
  const aside = page.getByRole('complementary', { name: app.t('simulate.explanation') });
  await expect(aside).toContainText(app.t('debug.changedRun'));
  await expect(aside).toContainText(app.t('debug.notJudged'));
  await expect(aside).toContainText('avslag');
  await expect(timeline.getByRole('button', { name: /Ändrat av dig/ })).toHaveCount(1);
  await expect(app.button('cases.saveRun')).toHaveAttribute('aria-disabled', 'true');
  // It is no edit of the bot.
  await expect(page.getByRole('button', { name: app.t('common.undo'), exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  // What is watched stands first, and the focus goes along with it.
  const actions = app.button('debug.valueActions', { label: 'Avstånd till skolan' });
  await actions.click();
  await page.getByRole('menuitem', { name: app.t('debug.watch'), exact: true }).click();
  await expect(page.getByRole('table', { name: app.t('debug.watched') })).toContainText('ändrat av dig');
  await expect(actions).toBeFocused();
  await accessible(app, 'a changed run');

  await page.getByText(app.t('debug.trace'), { exact: true }).click();
  const trace = page.getByRole('grid', { name: app.t('debug.trace') });
  await expect(trace).toContainText('ändrat av dig');
  await page.getByRole('searchbox', { name: app.t('debug.search') }).fill('FOLKBOKFÖRING');
  await expect(trace.getByRole('row', { name: /Hämta folkbokföring/ })).toBeVisible();
  await expect(trace.getByRole('row', { name: /Vilken gräns/ })).toHaveCount(0);
  await trace.getByRole('row', { name: /Hämta folkbokföring/ }).click();
  await expect(status).toContainText('Hämta folkbokföring');
  await accessible(app, 'the trace');
  await page.getByRole('searchbox').fill('finns inte alls');
  await expect(page.getByText(app.t('debug.nothingFound', { sought: 'finns inte alls' }))).toBeVisible();
  await page.getByRole('searchbox').fill('');

  const download = page.waitForEvent('download');
  await app.button('debug.export').click();
  await page.getByRole('menuitem', { name: app.t('debug.exportCsv') }).click();
  const csv = await readFile(await (await download).path(), 'utf8');
  expect(csv.split('\r\n')[0]).toContain('Nr;Steg;Slag;Väg ut;Satte;Frågor och svar;Skäl');
  expect(csv.replaceAll('\u00a0', ' ')).toContain('Avstånd till skolan: 1 500 m (ändrat av dig)');

  await app.button('debug.takeBackOf', { label: 'Avstånd till skolan', number: 15 }).click();
  await expect(aside).not.toContainText(app.t('debug.changedRun'));
  await expect(aside).toContainText('bifall');
});

test('the keys of a debugger step, toggle a breakpoint and run to it; a card has the same in a menu', async ({
  app,
  page,
}) => {
  await app.sample();
  const status = page.getByRole('region', { name: app.t('simulate.transport') }).getByRole('status');
  await page.getByRole('option', { name: /S04/ }).click();
  for (const [key, at] of [
    ['F11', 2],
    ['F10', 3],
    ['F9', 3],
    ['Shift+F11', 2],
    ['Home', 1],
    ['F8', 3],
  ] as const) {
    await page.keyboard.press(key);
    await expect(status).toContainText(`Steg ${at} av`);
  }
  const card = app.canvas.card('Skyddade uppgifter?');
  await expect(card).toHaveAttribute('aria-label', new RegExp(app.t('canvas.stop.always')));

  // By keyboard at a card; the step stands behind the one that is looked at, so the run does not come there again.
  await card.focus();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu')).toBeVisible();
  await accessible(app, 'what can be done with a step');
  await page.getByRole('menuitem', { name: app.t('debug.runHere') }).click();
  await expect(app.notices).toContainText('kommer inte till Skyddade uppgifter? igen');
  await app.notices.getByRole('button', { name: app.t('common.close') }).click();
  await card.click({ button: 'right' });
  await page.getByRole('menuitem', { name: app.t('debug.stopHereNoMore') }).click();
  await expect(card).not.toHaveAttribute('aria-label', new RegExp(app.t('canvas.stop.always')));
});

test('a run of ten thousand steps is shown, searched and jumped in', async ({ app, page }) => {
  const { bot } = new BotDrawing()
    .field('varv')
    .start('varv')
    .node('runt', 'compute', {
      assignments: [{ field: 'varv', expression: { '+': [{ var: 'varv' }, 1] }, sources: [] }],
    })
    .way('start', 'runt')
    .way('runt', 'runt')
    .base({ input: { varv: 0 } })
    .case({ id: 'A' });
  await app.openBot(bot);
  await app.go('simulate');
  await page.getByText(app.t('debug.trace'), { exact: true }).click();
  const trace = page.getByRole('grid', { name: app.t('debug.trace') });
  await expect(trace).toHaveAttribute('aria-rowcount', '10001');
  await page.getByRole('searchbox').fill('varv: 7 777');
  await expect(trace).toHaveAttribute('aria-rowcount', '2');
  await trace.getByRole('row', { name: /runt/ }).click();
  await expect(
    page.getByRole('region', { name: app.t('simulate.transport') }).getByRole('status'),
  ).toContainText('7 778');
  expect(await trace.getByRole('row').count()).toBeLessThan(100);
});
