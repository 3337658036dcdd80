import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { cruiseSources } from './cruise.ts';
import { floors } from './floors.ts';

const root = join(import.meta.dirname, '..', '..');
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => `src/${file}`);

let result: Awaited<ReturnType<typeof cruiseSources>>;
beforeAll(async () => {
  result = await cruiseSources(root);
});

test('no import goes against the floors', () => {
  const broken = result.summary.violations.map(({ rule, from, to, cycle, via }) =>
    [`${rule.name}: ${from}`, ...(cycle ?? via ?? [{ name: to }]).map((step) => step.name)].join(' → '),
  );
  expect(broken).toEqual([]);
});

test('every source file was read', () => {
  const read = new Set(result.modules.map((module) => module.source));
  expect(sources.length).toBeGreaterThan(0);
  expect(sources.filter((file) => !read.has(file))).toEqual([]);
});

test('every import across rooms that the text shows was resolved to a file', () => {
  const resolved = new Set(
    result.modules.flatMap((module) =>
      module.dependencies
        .filter((dependency) => dependency.resolved.startsWith('src/') && !dependency.couldNotResolve)
        .map((dependency) => `${module.source} → ${dependency.module}`),
    ),
  );
  // Any quoted room path counts, so that an import the parser passes over (`import('…').Type`) shows up here.
  const written = sources.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/'(#[a-z0-9]+\/[^'?]+)'/g)].map(
      (found) => `${file} → ${found[1]}`,
    ),
  );
  expect(written.length).toBeGreaterThan(0);
  expect(written.filter((edge) => !resolved.has(edge))).toEqual([]);
});

test('every folder in src is a room with a floor, and every room has its import name', () => {
  const folders = readdirSync(join(root, 'src'));
  expect(folders.filter((folder) => !(folder in floors))).toEqual([]);
  const manifest: { imports: Record<string, string> } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  expect(manifest.imports).toEqual(
    Object.fromEntries(Object.keys(floors).map((room) => [`#${room}/*`, `./src/${room}/*`])),
  );
});
