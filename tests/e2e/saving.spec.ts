import type { CDPSession } from '@playwright/test';
import { randomFrom } from '#lib/random.ts';
import { smallBot } from '../support/bot.ts';
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
  const session = await page.context().newCDPSession(page);
  // From the beginning, since the browser gives a page room for some seconds at a time.
  await limitDisk(session, baseURL, 400_000);
  await app.openBot(smallBot());
  await app.saved();
  const before = await storedIn(page);
  await page.getByRole('textbox', { name: app.t('inspector.botAbout') }).fill(noise(500_000));
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
