import { readFile } from 'node:fs/promises';
import type { CDPSession, Page } from '@playwright/test';
import { randomFrom } from '#lib/random.ts';
import { App } from '../support/app.ts';
import { BotDrawing, smallBot } from '../support/bot.ts';
import { times } from '../support/long.ts';
import { expect, test } from '../support/page.ts';
import { storedBot, storedIn } from '../support/stored.ts';

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
      await app.rename(`${way} ${leave}`);
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

test('a full disk is said, loses nothing, and the saving goes on when there is space again', async ({
  app,
  page,
  baseURL,
}) => {
  // Half a million letters are typed, told and read many times.
  test.slow();
  const session = await page.context().newCDPSession(page);
  // From the beginning, since the browser gives a page room for some seconds at a time.
  await limitDisk(session, baseURL, 400_000);
  await app.openBot(smallBot());
  await app.saved();
  const before = await storedIn(page);
  const about = noise(500_000);
  await page.getByRole('textbox', { name: app.t('inspector.botAbout') }).fill(about);
  await app.rename('På full disk');
  await expect(app.notSaved).toContainText(app.t('storage.full'));
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
  await test.step('it can be kept as a file', async () => {
    const download = page.waitForEvent('download');
    await app.notSaved.getByRole('button', { name: app.t('app.saveAsFile') }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('pa-full-disk.bot.json');
    const kept: unknown = JSON.parse(await readFile(await file.path(), 'utf8'));
    expect(kept).toMatchObject({ name: 'På full disk', description: about });
  });
  await test.step('the work goes on in memory, and is there when the page is loaded anew', async () => {
    await app.rename('Fortfarande full');
    // The browser asks before a page with unsaved work is left.
    page.on('dialog', (dialog) => dialog.accept());
    await page.evaluate(() => location.reload());
    await expect(app.title).toHaveText('Fortfarande full', { timeout: 20_000 });
    await expect(app.notSaved).toContainText(app.t('storage.full'));
    expect(await storedIn(page)).toEqual(before);
    await app.rename('På full disk');
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
    await expect(app.notSaved).toHaveCount(0, { timeout: 15_000 });
    await app.saved();
    expect(await storedBot(page)).toMatchObject({ name: 'På full disk', description: about });
  });
  console.log(
    'figure: a full disk: said, exported, kept in memory and over a reload; the stored records as before, byte for byte; saved by itself with space again',
  );
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

test('a bot of a thousand steps is saved without holding up the page', async ({ app, page }) => {
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(Math.round(duration));
    }).observe({ type: 'longtask' });
  });
  const drawing = new BotDrawing().start();
  for (let step = 1; step <= 1000; step++)
    drawing.node(`steg${step}`, 'note', { text: `Det här är steg ${step} av tusen.` });
  await app.openBot(drawing.bot);
  await app.saved();
  const counts: string[] = [];
  for (let edit = 1; edit <= 5; edit++) {
    await app.rename(`Tusen steg ${edit}`);
    // From here on there is nothing but the saving.
    await page.evaluate('tasks.length = 0');
    await app.saved();
    counts.push(await page.evaluate<string>('tasks.join(" + ") || "none"'));
  }
  console.log(`figure: tasks over 50 ms while 1,000 steps are saved, in ms: ${counts.join(', ')}`);
  expect(await storedBot(page)).toMatchObject({ name: 'Tusen steg 5', nodes: { length: 1001 } });
  await page.reload();
  await expect(app.title).toHaveText('Tusen steg 5');
  await page.keyboard.press('Control+z');
  // Names that are given soon after one another are taken back together.
  await expect(app.title).toHaveText(/^(Testbot|Tusen steg [1-4])$/);
});

test('for a newer release in another tab it saves, lets go of the database, and asks to be loaded anew', async ({
  app,
  page,
}) => {
  await app.openBot(smallBot());
  const newer = await page.context().newPage();
  await openNothing(newer);
  await app.rename('I sista stund');
  const opened = newer.evaluate(
    () =>
      new Promise<string>((tell) => {
        const request = indexedDB.open('botverkstad', 1_000);
        request.onsuccess = () => {
          const read = request.result.transaction('drafts').objectStore('drafts').getAll();
          read.onsuccess = () => tell(JSON.parse(read.result[0].text).name);
        };
      }),
  );
  expect(await opened).toBe('I sista stund');
  const notice = page.getByRole('alert').filter({ hasText: app.t('app.newRelease') });
  await expect(notice).toContainText(app.t('app.newReleaseWhy'));
  await app.rename('Efteråt');
  await expect(app.notSaved).toContainText(app.t('storage.closed'));
  page.on('dialog', (dialog) => dialog.accept());
  await notice.getByRole('button', { name: app.t('app.reload') }).click();
  await expect(page.getByRole('main')).toContainText(app.t('storage.newerDatabase'));
});

test('an older release in another tab that does not let go is told of, and waited for', async ({
  app,
  page,
}) => {
  await openNothing(page);
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const request = indexedDB.open('botverkstad', 10);
        request.onupgradeneeded = () => {
          const { result: database } = request;
          for (const name of ['bots', 'versionBodies']) database.createObjectStore(name, { keyPath: 'id' });
          database.createObjectStore('drafts', { keyPath: 'botId' });
          database
            .createObjectStore('versions', { keyPath: 'id' })
            .createIndex('[botId+number]', ['botId', 'number'], { unique: true });
        };
        request.onsuccess = () => done();
      }),
  );
  const newer = new App(await page.context().newPage(), app.language);
  await newer.page.goto('./');
  await expect(newer.page.getByText(app.t('app.oldReleaseWhy'))).toBeVisible();
  await page.close();
  await expect(newer.button('library.new')).toBeVisible();
});

/** A page of the same origin in which none of our code runs. */
async function openNothing(page: Page): Promise<void> {
  await page.route('**/nothing', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }),
  );
  await page.goto('./nothing');
}
