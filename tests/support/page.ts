import { test as base, expect } from '@playwright/test';
import { App } from './app.ts';

interface Watch {
  /** The product, driven in the words of the page's language. */
  readonly app: App;
  /** What a test must end without: console errors and warnings, page errors, requests that leave this machine. */
  readonly complaints: string[];
}

/** What the test tool says itself, where it is told to keep service workers out (see the configuration). */
const blocked = 'Service Worker registration blocked by Playwright';

/** Playwright's `test`, failing when the page complained or asked another host for anything. */
export const test = base.extend<Watch>({
  app: async ({ page, locale }, use) => {
    await use(new App(page, locale?.startsWith('en') ? 'en' : 'sv'));
  },
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      context.on('console', (line) => {
        if (line.text() === blocked) return;
        if (line.type() === 'error' || line.type() === 'warning') {
          complaints.push(`console ${line.type()}: ${line.text()} (${line.location().url})`);
        }
      });
      context.on('weberror', (failure) => complaints.push(`page error: ${failure.error().message}`));
      context.on('request', (request) => complainOfForeign(request.url(), complaints));
      context.on('page', (page) => {
        page.on('websocket', (socket) => complainOfForeign(socket.url(), complaints));
      });
      await use(complaints);
      expect(complaints, 'what the page complained of, and whom it asked').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

function complainOfForeign(address: string, complaints: string[]): void {
  const { hostname } = new URL(address);
  // `data:` and `blob:` addresses have no host: they are answered inside the browser.
  if (!['', 'localhost', '127.0.0.1'].includes(hostname))
    complaints.push(`request to another host: ${address}`);
}
