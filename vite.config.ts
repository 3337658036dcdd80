import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The page's own policy, which stands in it for servers that say nothing. */
const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(
  readFileSync(file('index.html'), 'utf8'),
)?.[1];
if (policy === undefined) throw new Error('index.html has no Content-Security-Policy');

/** What the server says of every file. That nobody frames the page can only be said here. */
const headers = {
  'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), display-capture=(), payment=(), usb=(), serial=(), hid=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

export default defineConfig({
  base: './',
  plugins: [
    react(),
    VitePWA({
      // Registered by the product itself, which knows when there is time for it and what to save before a reload.
      injectRegister: null,
      registerType: 'prompt',
      manifest: {
        name: 'Botverkstad',
        short_name: 'Botverkstad',
        description:
          'Rita botar som bereder ärenden, prova dem och se varför varje beslut blir som det blir.',
        lang: 'sv',
        display: 'standalone',
        background_color: '#f5f5f1',
        theme_color: '#2a52be',
        icons: [
          { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        // Everything that any view needs: the code editor and every worker too.
        globPatterns: ['**/*.{html,js,css,json,svg,woff2,ttf}'],
        maximumFileSizeToCacheInBytes: 20_000_000,
        // Hashed names tell two releases of a file apart.
        dontCacheBustURLsMatching: /assets\//,
        cleanupOutdatedCaches: true,
        inlineWorkboxRuntime: true,
      },
    }),
  ],
  resolve: {
    alias: [
      // Monaco's own brings the whole editor along: see the file that takes its place.
      {
        find: /^(\.\.\/)+internal\/common\/workers\.js$/,
        replacement: file('src/ui/code-field/monaco-worker.ts'),
      },
      { find: /^zod$/, replacement: file('src/lib/zod-without-eval.ts') },
    ],
  },
  build: {
    target: 'es2023',
    sourcemap: false,
    // Every asset is a file of its own, so that the page's Content-Security-Policy needs no `data:`.
    assetsInlineLimit: 0,
    // The code editor is that large, and comes only when it is opened; a test holds what comes at first.
    chunkSizeWarningLimit: 4000,
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', headers },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          environment: 'node',
          include: ['src/**/*.test.ts', 'tests/{properties,traces,saves}/**/*.test.ts'],
          setupFiles: ['src/i18n/later-texts.ts'],
          // A property is tried hundreds of times; on a busy machine that takes its time.
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['tests/support/dom.ts', 'src/i18n/later-texts.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'architecture',
          environment: 'node',
          include: ['tests/architecture/**/*.test.ts'],
          testTimeout: 60_000,
          // All imports are read before the first test.
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
