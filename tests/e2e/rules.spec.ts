import type { Bot } from '#flow/bot.ts';
import type { MessageKey } from '#i18n/catalogue/catalogue.ts';
import type { Json } from '#lib/json.ts';
import type { DataOf } from '#nodes/definitions.ts';
import type { App } from '../support/app.ts';
import { BotDrawing } from '../support/bot.ts';
import { expect, test } from '../support/page.ts';
import { storedBot } from '../support/stored.ts';

/** A choice with one branch, which asks this. */
function botAsking(condition: Json): Bot {
  const bot = new BotDrawing()
    .field('skola', 'text')
    .start('avstand', 'vaxelvis', 'fritids')
    .node('racker', 'decision', {
      branches: [{ id: 'ja', name: 'Ja', condition, sources: [] }],
      otherwise: { name: '' },
      main: 'otherwise',
      unanswered: false,
    })
    .outcome('bifall', 'FORSLAG_BIFALL', 'ja')
    .outcome('avslag', 'FORSLAG_AVSLAG', 'nej')
    .way('start', 'racker')
    .way('racker.ja', 'bifall')
    .way('racker.otherwise', 'avslag').bot;
  return {
    ...bot,
    fields: [
      { key: 'avstand', label: 'Avstånd', type: { kind: 'integer' }, unit: 'm' },
      { key: 'vaxelvis', label: 'Växelvis boende', type: { kind: 'yesNo' } },
      {
        key: 'fritids',
        label: 'Fritids',
        type: {
          kind: 'choice',
          choices: [
            { value: 'heltid', label: 'Heltid' },
            { value: 'deltid', label: 'Deltid' },
          ],
        },
      },
    ],
  };
}

/** What the stored bot asks, once all is saved. */
async function asked(app: App): Promise<Json> {
  await app.saved();
  const data = (await storedBot(app.page)).nodes.find(({ id }) => id === 'racker')?.data;
  return (data as DataOf<'decision'> | undefined)?.branches[0]?.condition ?? null;
}

async function asks(app: App, rule: Json): Promise<void> {
  await expect(async () => expect(await asked(app)).toEqual(rule)).toPass();
}

/** From the canvas to the form of the choice, by keyboard. */
async function openChoice(app: App, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await app.tabTo(app.page.locator('[data-card="racker"]'), key);
  await app.page.keyboard.press('Enter');
  const name = app.page.getByRole('textbox', { name: app.t('inspector.name') });
  await expect(name).toHaveValue('racker');
  await expect(name).toBeFocused();
}

/** In the list behind the button that has focus, by arrows. */
async function pick(app: App, name: string | RegExp): Promise<void> {
  await app.page.keyboard.press('Enter');
  const option = app.page.getByRole('option', { name }).first();
  await expect(option).toBeVisible();
  await expect(async () => {
    if ((await option.getAttribute('data-combobox-selected')) !== 'true') {
      await app.page.keyboard.press('ArrowDown');
    }
    await expect(option).toHaveAttribute('data-combobox-selected', 'true', { timeout: 200 });
  }).toPass();
  await app.page.keyboard.press('Enter');
  await expect(option).toBeHidden();
}

/** Undoes until the condition is this, and does it all again. */
async function undoneAndRedone(app: App, before: Json, after: Json): Promise<void> {
  let presses = 0;
  await expect(async () => {
    await app.page.keyboard.press('Control+z');
    presses++;
    expect(await asked(app)).toEqual(before);
  }).toPass();
  for (; presses > 0; presses--) await app.page.keyboard.press('Control+Shift+z');
  await asks(app, after);
}

test('a condition with a group in a group is built by keyboard alone, undone and redone', async ({
  app,
  page,
}) => {
  // Every value is reached by Tab, and every edit taken back and done again.
  test.slow();
  const { keyboard } = page;
  const press = async (key: MessageKey) => {
    await app.tabTo(app.button(key).last());
    await keyboard.press('Enter');
  };
  const unchosen = page.getByRole('button', {
    name: `${app.t('rules.field')}: ${app.t('rules.chooseField')}`,
    exact: true,
  });
  const value = page.getByRole('textbox', { name: `${app.t('rules.value')}, m`, exact: true });

  await app.openBot(botAsking(null));
  await openChoice(app);
  await test.step('a row: a value, and a limit', async () => {
    await app.tabTo(unchosen);
    await pick(app, /^Avstånd/);
    await app.tabTo(value);
    await keyboard.type('2000');
    await asks(app, { '>=': [{ var: 'avstand' }, 2000] });
  });
  await test.step('a group beside it, whose first row has the focus', async () => {
    await press('rules.addGroup');
    await expect(unchosen.first()).toBeFocused();
    await pick(app, /^Växelvis/);
    await app.tabTo(unchosen);
    await pick(app, /^Fritids/);
  });
  await test.step('a group in the group', async () => {
    await press('rules.addGroupToGroup');
    await expect(unchosen.first()).toBeFocused();
    await pick(app, /^Avstånd/);
    await app.tabTo(value.last());
    await keyboard.type('500');
    await app.tabTo(
      page.getByRole('radio', { name: app.t('rules.atLeast'), exact: true }).last(),
      'Shift+Tab',
    );
    await keyboard.press('ArrowRight');
    await expect(
      page.getByRole('radio', { name: app.t('rules.moreThan'), exact: true }).last(),
    ).toBeChecked();
    await app.tabTo(unchosen);
    await pick(app, /^Växelvis/);
  });
  const first: Json = { '>=': [{ var: 'avstand' }, 2000] };
  const group: Json = {
    or: [
      { '==': [{ var: 'vaxelvis' }, true] },
      { '==': [{ var: 'fritids' }, 'heltid'] },
      { and: [{ '>': [{ var: 'avstand' }, 500] }, { '==': [{ var: 'vaxelvis' }, true] }] },
    ],
  };
  await asks(app, { and: [first, group] });
  await undoneAndRedone(app, null, { and: [first, group] });

  await test.step('the group is put first, and denied', async () => {
    const handle = (place: number) =>
      app.button('rules.move', { name: app.t('rules.partOf', { place, count: 2 }) });
    // What had focus went with the undone edits.
    await openChoice(app, 'Shift+Tab');
    await app.tabTo(handle(1).first());
    await keyboard.press('Alt+ArrowDown');
    // The group that comes first now has two conditions of its own.
    await expect(handle(2).last()).toBeFocused();
    await asks(app, { and: [group, first] });
    await app.tabTo(app.button('rules.groupActions').nth(1), 'Shift+Tab');
    await keyboard.press('Enter');
    await expect(page.getByRole('menu').locator(':focus')).toBeVisible();
    await keyboard.press('Enter');
    await asks(app, { and: [{ '!': group }, first] });
    await undoneAndRedone(app, { and: [first, group] }, { and: [{ '!': group }, first] });
  });
});

const wrong: Json = {
  and: [{ '>=': [{ var: 'avstand' }, '2000'] }, { '==': [{ var: 'fritids' }, 'heltdi'] }],
};
const halfRight: Json = {
  and: [{ '>=': [{ var: 'avstand' }, 2000] }, { '==': [{ var: 'fritids' }, 'heltdi'] }],
};
const right: Json = { and: [{ '>=': [{ var: 'avstand' }, 2000] }, { '==': [{ var: 'fritids' }, 'heltid'] }] };

for (const place of ['the form of the step', 'the list of problems'] as const) {
  test(`errors of type are mended by their proposed fixes in ${place}, by keyboard alone`, async ({
    app,
    page,
  }) => {
    const { keyboard } = page;
    const around =
      place === 'the form of the step'
        ? page.getByRole('region', { name: app.t('inspector.problems') })
        : page
            .getByRole('dialog')
            .filter({ has: page.getByRole('heading', { name: app.t('build.problems') }) });
    const fix = (name: RegExp) => around.getByRole('button', { name });
    await app.openBot(botAsking(wrong));
    if (place === 'the form of the step') await openChoice(app);
    else {
      const strip = page.getByRole('region', { name: app.t('app.status') });
      await app.tabTo(strip.getByRole('button').first());
      await keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: app.t('build.problems') })).toBeVisible();
    }
    await app.tabTo(fix(/^Skriv 2/));
    await keyboard.press('Enter');
    await expect(app.notices.first()).toContainText('Rättat: Skriv 2');
    await asks(app, halfRight);
    await expect(fix(/^Skriv texten/)).toBeFocused();
    await keyboard.press('Enter');
    await asks(app, right);
    // What had the focus is gone with the last problem.
    await expect(page.locator(':focus')).toBeVisible();
    if (place === 'the form of the step') await keyboard.press('Shift+Tab');
    await undoneAndRedone(app, halfRight, right);
    await undoneAndRedone(app, wrong, right);
  });
}

test('a row is dragged to another place', async ({ app, page }) => {
  await app.openBot(botAsking(right));
  await app.canvas.card('racker').click();
  const handle = (place: number) =>
    app.button('rules.move', { name: app.t('rules.partOf', { place, count: 2 }) });
  await handle(2).dragTo(handle(1));
  await asks(app, { and: [...(right as { and: Json[] }).and].reverse() });
  await page.keyboard.press('Control+z');
  await asks(app, right);
});
