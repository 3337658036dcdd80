import { encodeBot } from '#flow/decode.ts';
import type { App } from '../support/app.ts';
import { BotDrawing, smallBot } from '../support/bot.ts';
import { expect, test } from '../support/page.ts';
import { damageDraft, storedBot, storedIn } from '../support/stored.ts';

test.describe('two tabs with the same bot', () => {
  /** What the top bar says where another tab edits the bot. */
  const following = (app: App) =>
    app.page.getByRole('status').filter({ hasText: app.t('app.openElsewhere') });
  const editHere = (app: App) =>
    following(app)
      .getByRole('button', { name: app.t('app.editHere') })
      .click();

  test('one edits, the other follows and can take over, and nothing is lost on the way', async ({
    app,
    page,
  }) => {
    await app.openBot(smallBot());
    const other = await app.newTab();
    await expect(following(other)).toBeVisible();
    await expect(following(app)).toHaveCount(0);

    await test.step('what one saves the other sees, with what it has chosen', async () => {
      await other.canvas.cards.first().click();
      await app.rename('Från den första');
      await expect(other.title).toHaveText('Från den första');
      await expect(other.canvas.cards.first()).toHaveAttribute('data-selected', 'true');
    });
    await test.step('an edit in the one that follows is refused, and said once', async () => {
      const name = other.page.getByRole('textbox', { name: other.t('inspector.name') });
      const before = await name.inputValue();
      await name.pressSequentially('abc');
      await expect(other.notices).toHaveCount(1);
      await expect(other.notices).toContainText(other.t('storage.editedElsewhere'));
      await expect(name).toHaveValue(before);
      await other.notices.getByRole('button', { name: other.t('common.close') }).click();
      await expect(other.page.getByRole('group', { name: other.t('build.palette') })).toHaveCount(0);
    });
    await test.step('every view of it says so', async () => {
      for (const view of ['simulate', 'test', 'lab', 'data', 'versions', 'code', 'build'] as const) {
        await other.go(view);
        await expect(following(other)).toBeVisible();
      }
    });
    await test.step('it takes over in the middle of an edit', async () => {
      await app.rename('I sista stund');
      await editHere(other);
      await expect(following(app)).toBeVisible();
      await expect(following(other)).toHaveCount(0);
      await expect(other.title).toHaveText('I sista stund');
      await expect(other.page.getByRole('main')).toBeFocused();
      await other.canvas.cards.first().press('Escape');
      await other.rename('Från den andra');
      await expect(app.title).toHaveText('Från den andra');
      await other.saved();
      expect((await storedBot(page)).name).toBe('Från den andra');
    });
    await test.step('when the tab that edits is closed, the other edits', async () => {
      await other.page.close();
      await expect(following(app)).toHaveCount(0);
      await app.rename('Ensam kvar');
      await app.saved();
      expect((await storedBot(page)).name).toBe('Ensam kvar');
    });
    await test.step('a page that is loaded anew edits on', async () => {
      await page.reload();
      await expect(app.title).toHaveText('Ensam kvar');
      await app.rename('Åter');
      await app.saved();
    });
  });

  test('a tab that stands still is overtaken, and what it saves later is refused', async ({ app, page }) => {
    await app.openBot(smallBot());
    await app.saved();
    const other = await app.newTab();
    await expect(following(other)).toBeVisible();
    const debug = await page.context().newCDPSession(page);
    await debug.send('Debugger.enable');
    const stands = new Promise((stand) => debug.once('Debugger.paused', stand));
    // At once, before there is time to save it.
    await page.evaluate(
      "addEventListener('input', () => setTimeout(() => { debugger; }), { once: true, capture: true })",
    );
    const renamed = app.rename('Har stannat');
    await stands;
    await editHere(other);
    await expect(following(other)).toHaveCount(0);
    await other.page.keyboard.press('Escape');
    await other.rename('Från den andra');
    await other.saved();

    await debug.send('Debugger.resume');
    await debug.send('Debugger.disable');
    await renamed;
    await expect(app.notSaved).toContainText(app.t('storage.conflict'));
    expect((await storedBot(other.page)).name).toBe('Från den andra');
    await test.step('what it had done can be kept as a file', async () => {
      const download = page.waitForEvent('download');
      await app.notSaved.getByRole('button', { name: app.t('app.saveAsFile') }).click();
      expect((await download).suggestedFilename()).toBe('har-stannat.bot.json');
    });
    await test.step('going to the library loses nothing: the bot stays open, and says so', async () => {
      await page
        .getByRole('navigation')
        .getByRole('link', { name: app.t('app.bots') })
        .first()
        .click();
      await expect(app.notices).toContainText(app.t('app.stillOpen'));
      await page.getByRole('article').getByRole('link').click();
      await expect(app.title).toHaveText('Har stannat');
    });
    await test.step('loaded anew it follows the other', async () => {
      // The browser asks before a page with unsaved work is left.
      page.on('dialog', (dialog) => dialog.accept());
      await app.notSaved.getByRole('button', { name: app.t('app.reload') }).click();
      await expect(app.title).toHaveText('Från den andra');
      await expect(following(app)).toBeVisible();
    });
  });
});

test('a stored draft that cannot be read is said, and its bytes are left as they were', async ({
  app,
  page,
}) => {
  await app.openBot(smallBot());
  await app.saved();
  const address = page.url();
  await app.library();
  await damageDraft(page, encodeBot(smallBot()).slice(0, 700));
  const before = await storedIn(page);
  await page.reload();
  await expect(page.getByRole('article')).toContainText(app.t('library.corrupt'));
  await page.goto(address);
  // The address differs in its hash alone, so the page is the same one until it is loaded again.
  await page.reload();
  await expect(page.getByText(app.t('app.cannotOpen'))).toBeVisible();
  await expect(page.getByRole('main')).toContainText(/är lämnat som det är.*rad \d+/);
  await page.getByRole('link', { name: app.t('app.toLibrary') }).click();
  await expect(page.getByRole('article')).toHaveCount(1);
  expect(await storedIn(page)).toEqual(before);
});

test.describe('a batch in the worker', () => {
  /** So many cases that each go round until the bound: work for a good while. */
  function longBatch() {
    const bot = new BotDrawing()
      .field('varv')
      .start()
      .node('rakna', 'compute', {
        assignments: [{ field: 'varv', expression: { '+': [{ var: 'varv' }, 1] }, sources: [] }],
      })
      .outcome('klart', 'FORSLAG_BIFALL', 'klart')
      .node('igen', 'decision', {
        branches: [{ id: 'ja', name: 'Klart', condition: { '>': [{ var: 'varv' }, 9000] }, sources: [] }],
        otherwise: { name: '' },
        main: 'otherwise',
        unanswered: false,
      })
      .way('start', 'rakna')
      .way('rakna', 'igen')
      .way('igen.ja', 'klart')
      .way('igen.otherwise', 'rakna')
      .base({ input: { varv: 0 } }).bot;
    const list = Array.from({ length: 50_000 }, (_, at) => ({
      id: `F${at}`,
      input: { varv: 5000 },
      expected: { outcome: 'FORSLAG_BIFALL' },
    }));
    return { ...bot, cases: { ...bot.cases, list } };
  }

  async function start(app: App): Promise<void> {
    await app.library();
    await app.openFile({ name: 'manga.bot.json', content: JSON.stringify(longBatch()) });
    await expect(app.button('build.run')).toBeVisible();
    await app.go('simulate');
    await expect(app.button('cases.runAll')).toBeVisible();
    await app.button('cases.runAll').click();
    await expect(app.button('common.cancel')).toBeVisible();
    // Under way, and not only asked for.
    await expect(app.page.getByText(/[1-9].* av 50.000 körda/)).toBeVisible();
  }

  test('the page answers while it runs, and a cancel of 50,000 cases is prompt', async ({ app, page }) => {
    await start(app);
    const longest = await page.evaluate(async () => {
      let longest = 0;
      for (let frame = 0; frame < 40; frame++) {
        const from = performance.now();
        await new Promise(requestAnimationFrame);
        longest = Math.max(longest, performance.now() - from);
      }
      return longest;
    });
    console.log(`figure: longest frame while 50,000 cases run: ${Math.round(longest)} ms`);
    await page.getByRole('option').nth(3).click();
    await expect(page.getByRole('option').nth(3)).toHaveAttribute('aria-selected', 'true');
    await expect(app.button('common.cancel')).toBeVisible();

    const asked = Date.now();
    await app.button('common.cancel').click();
    await expect(app.button('cases.runAll')).toBeVisible();
    console.log(`figure: a batch of 50,000 cases is cancelled in ${Date.now() - asked} ms`);
    await expect.poll(() => page.workers().length).toBe(0);
    await expect(page.getByRole('status').first()).toContainText(/av 50.000/);
  });

  test('workers that fail again and again are said, and all can be run again', async ({ app, page }) => {
    await page.route('**/batch.worker*.js', async (route) => {
      const response = await route.fetch();
      const failsLater = `{
        const tell = self.postMessage.bind(self);
        let told = 0;
        self.postMessage = (part) => {
          if (++told > 4) throw new Error('the worker has failed');
          tell(part);
        };
      }`;
      await route.fulfill({ response, body: `${failsLater}\n${await response.text()}` });
    });
    await start(app);
    // One worker after another is tried first.
    await expect(page.getByText(app.t('cases.batchDied'))).toBeVisible({ timeout: 30_000 });
    await expect.poll(() => page.workers().length).toBe(0);
    await page.unroute('**/batch.worker*.js');
    await app.button('cases.runAll').click();
    await expect(app.page.getByText(/[2-9].* av 50.000 körda/)).toBeVisible();
    await expect(page.getByText(app.t('cases.batchDied'))).toHaveCount(0);
    await app.button('common.cancel').click();
  });

  test('workers that are killed without a word are exchanged, and the run goes on', async ({ app, page }) => {
    await page.clock.install();
    await page.addInitScript(() => {
      const killed: Worker[] = [];
      Object.assign(window, { killWorkers: () => killed.map((worker) => worker.terminate()) });
      window.Worker = class extends Worker {
        constructor(...args: ConstructorParameters<typeof Worker>) {
          super(...args);
          killed.push(this);
        }
      };
    });
    await start(app);
    await page.evaluate('killWorkers()');
    await expect.poll(() => page.workers().length).toBe(0);
    await expect(app.button('common.cancel')).toBeVisible();
    for (let wait = 0; wait < 3; wait++) await page.clock.fastForward(10_500);
    await expect.poll(() => page.workers().length).toBeGreaterThan(0);
    const done = async () =>
      Number((await page.getByText(/ av 50.000 körda/).textContent())?.replace(/ av.*|\D/g, ''));
    const before = await done();
    await page.clock.runFor(1_000);
    await expect.poll(done).toBeGreaterThan(before);
    await expect(page.getByText(app.t('cases.batchDied'))).toHaveCount(0);
    await app.button('common.cancel').click();
  });
});
