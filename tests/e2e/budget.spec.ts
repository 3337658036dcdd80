import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { App } from '../support/app.ts';
import { expect, test } from '../support/page.ts';

/** Kilobytes of gzipped JavaScript that may arrive before a person can use the library page. */
const budget = 350;

/** Words of libraries that belong in other views, each in its minified code whatever its file is called. */
const elsewhere: readonly (readonly [library: string, trace: RegExp])[] = [
  ['Monaco', /monaco-editor|vs\/editor|MonacoEnvironment/],
  ['elk', /org\.eclipse\.elk|elkjs|layered\.crossingMinimization/],
  ['the canvas', /react-flow__/],
];

interface Arrived {
  readonly name: string;
  readonly bytes: number;
  readonly text: string;
}

/** Notes every script that the page asks for, workers and imports included. */
function watchScripts(page: Page): () => Promise<readonly Arrived[]> {
  const arriving: Promise<Arrived | undefined>[] = [];
  page.on('response', (response) => {
    const name = new URL(response.url()).pathname.split('/').at(-1) ?? '';
    if (!name.endsWith('.js')) return;
    arriving.push(
      response.body().then(
        (body) => ({ name, bytes: gzipSync(body).length, text: body.toString('utf8') }),
        () => undefined,
      ),
    );
  });
  return async () => (await Promise.all(arriving)).filter((one) => one !== undefined);
}

/** Opens the library afresh, and prints what that took. */
async function openAndMeasure(app: App, page: Page, what: string, ready: () => Promise<void>): Promise<void> {
  await page.addInitScript(() => {
    const longest = { milliseconds: 0 };
    Object.assign(window, { longestTask: longest });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        longest.milliseconds = Math.max(longest.milliseconds, duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  const scripts = watchScripts(page);
  await app.library();
  await ready();
  const { interactive, longest } = await page.evaluate(() => ({
    interactive: performance.now(),
    // Put there by the script above.
    longest: (window as unknown as { longestTask: { milliseconds: number } }).longestTask.milliseconds,
  }));
  const arrived = await scripts();
  const total = arrived.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(
    [
      `figure: ${what}: ${(total / 1000).toFixed(1)} kB gzipped JavaScript in ${arrived.length} files`,
      `figure: ${what}: interactive after ${Math.round(interactive)} ms, longest task ${Math.round(longest)} ms`,
    ].join('\n'),
  );
  expect(arrived.length).toBeGreaterThan(1);
  expect(total).toBeLessThan(budget * 1000);
  for (const [library, trace] of elsewhere) {
    const holders = arrived.filter(({ text }) => trace.test(text)).map(({ name }) => name);
    expect(holders, `${library} must not arrive with the library page`).toEqual([]);
  }
}

test('the first visit stays within the budget of JavaScript', async ({ app, page }) => {
  await openAndMeasure(app, page, 'first visit', async () => {
    await app.button('library.openSample').click({ trial: true });
  });
});

test('a library with bots stays within the budget of JavaScript', async ({ app, page, context }) => {
  await app.sample();
  await app.saved();
  // A page of its own, so that nothing of the views before is in its memory.
  const fresh = await context.newPage();
  await page.close();
  await openAndMeasure(new App(fresh, app.language), fresh, 'with bots', async () => {
    await expect(fresh.getByRole('article')).toContainText('20 av 20');
  });
});

test('the words that tell a library by are in the views where it belongs', async ({ app, page }) => {
  const scripts = watchScripts(page);
  await app.newBot();
  const [, , canvas] = elsewhere;
  expect((await scripts()).some(({ text }) => canvas?.[1].test(text))).toBe(true);
});
