import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ICruiseResult } from 'dependency-cruiser';
import { beforeAll, expect, test } from 'vitest';
import { areas } from '#i18n/catalogue/catalogue.ts';
import { laterAreas } from '#i18n/catalogue/later.ts';
import type { MessageSet } from '#i18n/catalogue/message-set.ts';
import { cruiseSources } from './cruise.ts';

const root = join(import.meta.dirname, '..', '..');

/* The first page waits only for its own texts. So nothing that comes with it may say one that comes later. */

const keysIn = (sets: readonly MessageSet[]) =>
  new Set(sets.flatMap(({ sv }) => Object.keys(sv)).map((key) => key.replace(/_(one|other)$/, '')));

/** What is written out in a call of `t`; the beginning only, where the rest is put in. */
function saidIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/\bt\(\s*['`]([\w.]+)/g)].map(([, key = '']) => key);
}

/** The modules that come with a module: not those that are loaded later, nor those that only lend a type. */
function comingWith(entry: string, { modules }: ICruiseResult): string[] {
  const byName = new Map(modules.map((module) => [module.source, module]));
  const coming = new Set([entry]);
  for (const name of coming) {
    for (const { resolved, dynamic, dependencyTypes } of byName.get(name)?.dependencies ?? []) {
      if (!dynamic && !dependencyTypes.includes('type-only') && resolved.startsWith('src/'))
        coming.add(resolved);
    }
  }
  return [...coming];
}

let said: string[];
beforeAll(async () => {
  said = comingWith('src/app/main.tsx', await cruiseSources(root))
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap(saidIn);
});

test('what comes with the first page says only texts that come with it', () => {
  const later = keysIn(Object.values(laterAreas));
  expect(
    said.filter((key) => [...later].some((one) => one === key || (key.endsWith('.') && one.startsWith(key)))),
  ).toEqual([]);
});

test('the test sees what is said: most texts of the library are', () => {
  const first = keysIn(Object.values(areas));
  expect(said.filter((key) => first.has(key)).length).toBeGreaterThan(80);
});
