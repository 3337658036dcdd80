import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { findChromium } from './chromium.mjs';
import { isLong } from './long.ts';

// Playwright reads this file again in each of its worker processes; the environment carries the port there.
process.env['BOTVERKSTAD_PORT'] ??= String(await freePort());
const origin = `http://127.0.0.1:${process.env['BOTVERKSTAD_PORT']}`;
const executablePath = findChromium();
// Another build than the project's own, so that two can be tested side by side.
const dist = process.env['BOTVERKSTAD_DIST'] ?? 'dist';

// biome-ignore lint/style/noDefaultExport: Playwright reads the default export.
export default defineConfig({
  testDir: '../e2e',
  outputDir: '../../test-results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: isLong ? 600_000 : 60_000,
  use: {
    baseURL: origin,
    actionTimeout: 10_000,
    viewport: { width: 1366, height: 768 },
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    // Each test is a first visit, and would fetch the whole product to keep it; see offline.spec.ts.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-gpu',
      ],
    },
  },
  webServer: {
    command: `npx --no-install vite preview --outDir ${dist} --host 127.0.0.1 --port ${process.env['BOTVERKSTAD_PORT']} --strictPort`,
    cwd: '../..',
    url: origin,
    reuseExistingServer: false,
  },
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('no free port'));
      });
    });
  });
}
