import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: './',
  plugins: [react()],
  resolve: {
    alias: [
      // Monaco's own brings the whole editor along: see the file that takes its place.
      {
        find: /^(\.\.\/)+internal\/common\/workers\.js$/,
        replacement: fileURLToPath(new URL('src/ui/code-field/monaco-worker.ts', import.meta.url)),
      },
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
  preview: { host: '127.0.0.1' },
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
