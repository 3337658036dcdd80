import type { CDPSession, Page } from '@playwright/test';
import { encodeBot } from '#flow/decode.ts';
import { randomFrom } from '#lib/random.ts';
import { App } from '../support/app.ts';
import { BotDrawing, smallBot } from '../support/bot.ts';
import { times } from '../support/long.ts';
import { expect, test } from '../support/page.ts';
import { damageDraft, storedBot, storedIn } from '../support/stored.ts';

/** The bot's name is the shortest edit there is. */
async function rename(app: App, name: string): Promise<void> {
  await app.page.getByRole('textbox', { name: app.t('inspector.botName') }).fill(name);
  await expect(app.title).toHaveText(name);
}

/** What the top bar says when the draft could not be saved. */
function notSaved(app: App) {
  return app.page.getByRole('alert').filter({ hasText: app.t('app.notSaved') });
}

async function newTab(app: App, address: string): Promise<App> {
  const tab = new App(await app.page.context().newPage(), app.language);
  await tab.page.goto(address);
  await expect(tab.button('build.run')).toBeVisible();
  return tab;
}

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
    const other = await newTab(app, page.url());
    await expect(following(other)).toBeVisible();
    await expect(following(app)).toHaveCount(0);

    await test.step('what one saves the other sees, with what it has chosen', async () => {
      await other.canvas.cards.first().click();
      await rename(app, 'Från den första');
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
      await rename(app, 'I sista stund');
      await editHere(other);
      await expect(following(app)).toBeVisible();
      await expect(following(other)).toHaveCount(0);
      await expect(other.title).toHaveText('I sista stund');
      await expect(other.page.getByRole('main')).toBeFocused();
      await other.canvas.cards.first().press('Escape');
      await rename(other, 'Från den andra');
      await expect(app.title).toHaveText('Från den andra');
      await other.saved();
      expect((await storedBot(page)).name).toBe('Från den andra');
    });
    await test.step('when the tab that edits is closed, the other edits', async () => {
      await other.page.close();
      await expect(following(app)).toHaveCount(0);
      await rename(app, 'Ensam kvar');
      await app.saved();
      expect((await storedBot(page)).name).toBe('Ensam kvar');
    });
    await test.step('a page that is loaded anew edits on', async () => {
      await page.reload();
      await expect(app.title).toHaveText('Ensam kvar');
      await rename(app, 'Åter');
      await app.saved();
    });
  });

  test('a tab that stands still is overtaken, and what it saves later is refused', async ({ app, page }) => {
    await app.openBot(smallBot());
    await app.saved();
    const other = await newTab(app, page.url());
    await expect(following(other)).toBeVisible();
    const debug = await page.context().newCDPSession(page);
    await debug.send('Debugger.enable');
    await rename(app, 'Har stannat');
    await debug.send('Debugger.pause');
    await editHere(other);
    await expect(following(other)).toHaveCount(0);
    await other.page.keyboard.press('Escape');
    await rename(other, 'Från den andra');
    await other.saved();

    await debug.send('Debugger.resume');
    await debug.send('Debugger.disable');
    await expect(notSaved(app)).toContainText(app.t('storage.conflict'));
    expect((await storedBot(other.page)).name).toBe('Från den andra');
    await test.step('what it had done can be kept as a file', async () => {
      const download = page.waitForEvent('download');
      await notSaved(app)
        .getByRole('button', { name: app.t('app.saveAsFile') })
        .click();
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
      await notSaved(app)
        .getByRole('button', { name: app.t('app.reload') })
        .click();
      await expect(app.title).toHaveText('Från den andra');
      await expect(following(app)).toBeVisible();
    });
  });
});

test('what was edited right before the page was left, or loaded anew, is there, and can be undone', async ({
  app,
  page,
}) => {
  await app.openBot(smallBot());
  const address = page.url();
  const ways = {
    elsewhere: async () => {
      await page.goto('about:blank');
      await page.goto(address);
    },
    reload: () => page.reload(),
    back: async () => {
      await page.goto('about:blank');
      await page.goBack();
    },
  };
  const leaves = times(2, 20);
  for (let leave = 1; leave <= leaves; leave++) {
    for (const [way, go] of Object.entries(ways)) {
      await rename(app, `${way} ${leave}`);
      await go();
      await expect(app.title).toHaveText(`${way} ${leave}`);
    }
  }
  console.log(`figure: of ${3 * leaves} edits right before the page was left, 0 are missing`);
  await app.saved();
  await page.reload();
  await expect(app.title).toHaveText(`back ${leaves}`);
  for (const before of [`reload ${leaves}`, `elsewhere ${leaves}`]) {
    await page.keyboard.press('Control+z');
    await expect(app.title).toHaveText(before);
  }
  await app.saved();
  await page.reload();
  await expect(app.title).toHaveText(`elsewhere ${leaves}`);
  await page.keyboard.press('Control+y');
  await expect(app.title).toHaveText(`reload ${leaves}`);
  await app.saved();
  expect((await storedBot(page)).name).toBe(`reload ${leaves}`);
});

test('an edit of more than a second ago is there after the page was killed right after the next', async ({
  app,
}) => {
  await app.openBot(smallBot());
  const address = app.page.url();
  let at = app;
  for (let kill = 1; kill <= times(3, 20); kill++) {
    await rename(at, `Säker ${kill}`);
    await at.page.waitForTimeout(1000);
    await rename(at, `Kanske ${kill}`);
    // How far the saving of the last edit has come is different each time.
    await at.page.waitForTimeout((kill * 137) % 450);
    await crash(at.page);
    at = await newTab(at, address);
    await expect(at.title).toHaveText(new RegExp(`^(Säker|Kanske) ${kill}$`));
    await expect(at.canvas.cards).toHaveCount(4);
  }
});

async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const gone = page.waitForEvent('crash');
  // Nobody is left to answer.
  void session.send('Page.crash').catch(() => {});
  await gone;
  await page.close();
}

test('a full disk is said, loses nothing, and the saving goes on when there is space again', async ({
  app,
  page,
  baseURL,
}) => {
  const session = await page.context().newCDPSession(page);
  // From the beginning, since the browser gives a page room for some seconds at a time.
  await limitDisk(session, baseURL, 400_000);
  await app.openBot(smallBot());
  await app.saved();
  const before = await storedIn(page);
  await page.getByRole('textbox', { name: app.t('inspector.botAbout') }).fill(noise(500_000));
  await rename(app, 'På full disk');
  await expect(notSaved(app)).toContainText(app.t('storage.full'));
  expect(await storedIn(page)).toEqual(before);

  await test.step('neither a version is half saved', async () => {
    await app.button('versions.save').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').first().fill('Går inte');
    await dialog.getByRole('button', { name: app.t('versions.save') }).click();
    await expect(app.notices.first()).toContainText(app.t('storage.full'));
    expect(await storedIn(page)).toEqual(before);
    await app.notices
      .first()
      .getByRole('button', { name: app.t('common.close') })
      .click();
  });
  await test.step('the edit lives on through the library', async () => {
    await page
      .getByRole('navigation')
      .getByRole('link', { name: app.t('app.bots') })
      .first()
      .click();
    await expect(app.notices).toContainText(app.t('app.stillOpen'));
    await page.getByRole('article').getByRole('link').click();
    await expect(app.title).toHaveText('På full disk');
  });
  await test.step('with space again it is saved by itself', async () => {
    await limitDisk(session, baseURL, undefined);
    await expect(notSaved(app)).toHaveCount(0, { timeout: 15_000 });
    await app.saved();
    expect((await storedBot(page)).name).toBe('På full disk');
  });
});

/** So many bytes in all for the page's origin; undefined lifts the limit. */
async function limitDisk(
  session: CDPSession,
  address: string | undefined,
  quotaSize: number | undefined,
): Promise<void> {
  const { origin } = new URL(address ?? '');
  await session.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(quotaSize === undefined ? {} : { quotaSize }),
  });
}

/** Letters that no compressor makes much smaller. */
function noise(length: number): string {
  const random = randomFrom(7);
  return Array.from({ length }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join('');
}

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
