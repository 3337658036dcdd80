import type { Bot } from '#flow/bot.ts';
import { say } from '#i18n/say.ts';
import type { App } from '../support/app.ts';
import { boxOf, middleOf } from '../support/canvas.ts';
import { expect, test } from '../support/page.ts';
import { storedBot } from '../support/stored.ts';

// A drawing that flies to its place cannot be drawn on with certainty.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** A flow as its ways, in the words of the kinds: what was meant to be drawn, wherever it stands. */
function waysOf(bot: Bot): string[] {
  const kindOf = (id: string) => bot.nodes.find((node) => node.id === id)?.kind ?? id;
  return bot.edges.map(({ from, to }) => `${kindOf(from.node)}.${from.port} → ${kindOf(to)}`).sort();
}

function kindsOf(bot: Bot): string[] {
  return bot.nodes.map((node) => node.kind).sort();
}

/** After a reload all is there: on the screen as before, and in the browser as on the screen. */
async function staysAsDrawn(app: App, ways: readonly string[], kinds: readonly string[]): Promise<void> {
  await app.saved();
  await app.canvas.fit();
  const drawn = await app.canvas.drawn();
  const bot = await storedBot(app.page);
  expect(waysOf(bot)).toEqual([...ways].sort());
  expect(kindsOf(bot)).toEqual([...kinds].sort());
  await app.page.reload();
  await app.canvas.fit();
  await expect(app.canvas.cards).toHaveCount(kinds.length);
  expect(await app.canvas.drawn()).toEqual(drawn);
  expect(await storedBot(app.page)).toEqual(bot);
  for (const node of bot.nodes) {
    await expect(app.page.locator(`[data-card="${node.id}"]`)).toContainText(say(node.name, 'sv'));
  }
}

test('a bot is drawn by mouse, every gesture can be undone and redone, and all is there after a reload', async ({
  app,
  page,
}) => {
  await app.newBot();
  const { canvas } = app;
  const card = (kind: string) => canvas.card(app.kind(kind));

  await test.step('drag steps from the palette', async () => {
    await canvas.undoably(() => canvas.drop('start', { x: 620, y: 130 }));
    await canvas.undoably(() => canvas.drop('outcome', { x: 620, y: 560 }));
  });
  await test.step('draw a way from port to port', async () => {
    await canvas.undoably(() => canvas.connect(card('start'), 'out', card('outcome')));
    await expect(canvas.ways).toHaveCount(1);
  });
  await test.step('drop a step on the way, and another by the plus on it', async () => {
    await canvas.undoably(() => canvas.drop('human', { x: 620, y: 345 }));
    await expect(canvas.ways).toHaveCount(2);
    await canvas.fit();
    await canvas.clickWay(canvas.ways.first());
    await canvas.undoably(async () => {
      await page.getByRole('button', { name: app.t('canvas.insertHere') }).click();
      await page.getByRole('menuitem', { name: app.kind('decision') }).click();
    });
    await expect(canvas.cards).toHaveCount(4);
  });
  await test.step('move a step', async () => {
    await canvas.fit();
    await canvas.undoably(() => canvas.drag(card('human'), { x: 96, y: 0 }));
  });
  await test.step('pull a way out into the empty, and choose what comes there', async () => {
    await card('decision').click();
    await app.button('inspector.addBranch').click();
    await app.canvas.fit();
    const branch = card('decision').locator('.react-flow__handle-right').first();
    const port = await branch.getAttribute('data-handleid');
    const { x, y } = middleOf(await boxOf(branch));
    await canvas.undoably(async () => {
      await canvas.pull(card('decision'), port ?? '', { x: x + 120, y: y - 60 });
      await page.getByRole('menuitem', { name: app.kind('compute') }).click();
    });
    await expect(canvas.cards).toHaveCount(5);
  });
  await test.step('move several at once, remove them, and take it back', async () => {
    await app.canvas.fit();
    const area = await boxOf(canvas.root);
    await canvas.box(
      { x: area.x + 200, y: area.y + 6 },
      { x: area.x + area.width - 6, y: area.y + area.height - 6 },
    );
    await expect(canvas.root.locator('[data-card][data-selected]')).toHaveCount(5);
    await page.keyboard.press('Escape');
    await card('human').click();
    await card('compute').click({ modifiers: ['Control'] });
    await expect(canvas.root.locator('[data-card][data-selected]')).toHaveCount(2);
    await canvas.undoably(() => page.keyboard.press('Delete'));
    await expect(canvas.cards).toHaveCount(3);
    await page.keyboard.press('Control+z');
    await expect(canvas.cards).toHaveCount(5);
  });
  await test.step('remove a way, and undo by the button', async () => {
    const count = await canvas.ways.count();
    await canvas.clickWay(canvas.ways.last());
    await page.keyboard.press('Delete');
    await expect(canvas.ways).toHaveCount(count - 1);
    await page.getByRole('button', { name: new RegExp(`^${app.t('common.undo')}`) }).click();
    await expect(canvas.ways).toHaveCount(count);
  });

  await app.saved();
  const branch = (await storedBot(page)).edges.map((edge) => edge.from.port);
  const own = branch.find((port) => !['out', 'otherwise'].includes(port) && port.length > 8) ?? '';
  const answer = branch.find((port) => port !== own && !['out', 'otherwise'].includes(port)) ?? '';
  await staysAsDrawn(
    app,
    [
      'start.out → decision',
      'decision.otherwise → human',
      `decision.${own} → compute`,
      `human.${answer} → outcome`,
    ],
    ['start', 'decision', 'human', 'compute', 'outcome'],
  );
});

test('the same bot is drawn by keyboard alone', async ({ app, page }) => {
  await app.library();
  const { canvas } = app;
  const { keyboard } = page;
  await app.tabTo(app.button('library.new'));
  await keyboard.press('Enter');
  await expect(app.button('build.run')).toBeVisible();

  await test.step('begin from the palette, and go on from the step', async () => {
    await app.tabTo(canvas.palette('start'));
    await canvas.undoably(() => keyboard.press('Enter'));
    for (const [from, kind] of [
      ['start', 'human'],
      ['human', 'outcome'],
    ] as const) {
      await app.tabTo(canvas.card(app.kind(from)));
      await canvas.undoably(async () => {
        await keyboard.press('c');
        await app.tabTo(app.button('canvas.newStepHere'));
        await keyboard.press('Enter');
        await choose(app, kind);
      });
    }
    await expect(canvas.cards).toHaveCount(3);
    await expect(canvas.ways).toHaveCount(2);
  });
  await test.step('go along the flow by arrows', async () => {
    await app.tabTo(canvas.card(app.kind('start')), 'Shift+Tab');
    await keyboard.press('ArrowDown');
    await expect(canvas.card(app.kind('human'))).toBeFocused();
    await keyboard.press('ArrowDown');
    await expect(canvas.card(app.kind('outcome'))).toBeFocused();
    await keyboard.press('ArrowUp');
    await keyboard.press('ArrowUp');
    await expect(canvas.card(app.kind('start'))).toBeFocused();
  });
  await test.step('put a step on the way that C shows', async () => {
    await canvas.undoably(async () => {
      await keyboard.press('c');
      await app.tabTo(app.button('canvas.insertOnWay'));
      await keyboard.press('Enter');
      await choose(app, 'decision');
    });
    await expect(canvas.cards).toHaveCount(4);
  });
  await test.step('move a step, write its name, and come back', async () => {
    await app.tabTo(canvas.card(app.kind('decision')), 'Shift+Tab');
    await keyboard.press('Shift+ArrowRight');
    await keyboard.press('Enter');
    await expect(page.getByRole('textbox').and(page.locator(':focus'))).toBeVisible();
    await keyboard.press('Control+a');
    await keyboard.type('Räcker avståndet?');
    await keyboard.press('Escape');
    await expect(canvas.card('Räcker avståndet?')).toBeVisible();
  });
  await test.step('choose all, remove all, take it back', async () => {
    await app.tabTo(canvas.card('Räcker avståndet?'), 'Shift+Tab');
    await keyboard.press('Control+a');
    await expect(canvas.root.locator('[data-card][data-selected]')).toHaveCount(4);
    await keyboard.press('Delete');
    await expect(canvas.cards).toHaveCount(0);
    await keyboard.press('Control+z');
    await expect(canvas.cards).toHaveCount(4);
  });

  await app.saved();
  const human = (await storedBot(page)).edges.find(({ from }) => !['out', 'otherwise'].includes(from.port));
  await staysAsDrawn(
    app,
    ['start.out → decision', 'decision.otherwise → human', `human.${human?.from.port} → outcome`],
    ['start', 'decision', 'human', 'outcome'],
  );
});

/** Walks the open menu of kinds by arrows, and takes one. */
async function choose(app: App, kind: string): Promise<void> {
  const item = app.page.getByRole('menuitem', { name: app.kind(kind), exact: true });
  await expect(item).toBeVisible();
  await expect(app.page.getByRole('menu').locator(':focus')).toBeVisible();
  await expect(async () => {
    if (await item.evaluate((element) => element === document.activeElement)) return;
    await app.page.keyboard.press('ArrowDown');
    await expect(item).toBeFocused({ timeout: 300 });
  }).toPass();
  await app.page.keyboard.press('Enter');
}
