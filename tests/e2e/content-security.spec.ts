import { readFileSync } from 'node:fs';
import { expect, test } from '../support/page.ts';

/** Every route of the product, read where they are written, so that a new one cannot be forgotten. */
const paths = [...readFileSync('src/app/routes.tsx', 'utf8').matchAll(/path: '([^']+)'/g)].map(
  ([, path = '']) => path,
);

test('no view breaks the page’s Content-Security-Policy', async ({ app, page, context, complaints }) => {
  const breaches: string[] = [];
  await context.exposeBinding('tellOfBreach', (_source, breach: string) => breaches.push(breach));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile } = event;
      // Put there by the binding above.
      const { tellOfBreach } = window as unknown as { tellOfBreach: (breach: string) => void };
      tellOfBreach(`${location.hash}: ${effectiveDirective} ${blockedURI} ${sourceFile}`);
    });
  });
  await app.sample();
  const bot = /bot\/([^/]+)/.exec(page.url())?.[1] ?? '';
  expect(paths.length).toBeGreaterThan(10);
  for (const path of paths) {
    const id = path.startsWith('/systems') ? 'karta' : bot;
    await test.step(path, async () => {
      await page.goto(`./#${path.replace(':id', id).replace(/(\/:\w+\?)+$/, '')}`);
      await expect(page.getByRole('main')).toContainText(/\w/);
      await expect(page.getByText(app.t('app.notFound'))).toBeHidden();
      await expect(page.getByRole('main').getByRole('progressbar')).toHaveCount(0);
    });
  }
  await test.step('the code editor', async () => {
    await page.goto(`./#/bot/${bot}/code`);
    await expect(page.locator('.view-lines')).toContainText('"format"', { timeout: 30_000 });
  });
  expect(breaches).toEqual([]);
  expect(complaints).toEqual([]);

  await test.step('a breach would be seen', async () => {
    await page.evaluate(() => {
      const inline = document.createElement('script');
      inline.textContent = 'document.title = "inline"';
      document.head.append(inline);
    });
    expect(await page.title()).not.toBe('inline');
    await expect(() => expect(breaches.join()).toContain('script-src-elem inline')).toPass();
    await expect(() => expect(complaints.splice(0).join()).toContain('Content Security Policy')).toPass();
  });
});

test('the server says the page’s policy too, and what only a server can say', async ({ page }) => {
  const headers = (await page.goto('./'))?.headers() ?? {};
  const inPage = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(headers['content-security-policy']).toBe(`${inPage}; frame-ancestors 'none'`);
  expect(inPage).toMatch(/script-src 'self';.*connect-src 'self';/);
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': expect.stringContaining('camera=()'),
  });
});
