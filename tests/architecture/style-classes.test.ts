import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { classesOfTwoRooms, type StyleSheets } from './style-classes.ts';

const sources = join(import.meta.dirname, '..', '..', 'src');

test('a class is defined in one room only', () => {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.css'),
  );
  expect(files.length).toBeGreaterThan(20);
  const sheets = Object.fromEntries(files.map((file) => [file, readFileSync(join(sources, file), 'utf8')]));
  expect(classesOfTwoRooms(sheets)).toEqual([]);
});

const sound: StyleSheets = {
  'ui/tag.css': '.bv-tag { color: red } .bv-tag[data-solid], .bv-tag:hover { color: blue }',
  'features/versions/timeline.css':
    '/* .bv-tag { } */ .bv-timeline > li { margin: 0 } .bv-timeline .bv-tag { margin: 0 }',
  'features/versions/other.css': '@media (width < 900px) { .bv-timeline { display: none } }',
  'features/simulate/steps.css': '.bv-steps:has(.bv-tag) { gap: 4px } .mantine-Tag-root { color: red }',
};

test('a sound house has no class of two rooms', () => {
  expect(classesOfTwoRooms(sound)).toEqual([]);
});

test.each([
  ['as a rule of its own', '.bv-timeline { color: red }'],
  ['with what lies in it', '.bv-timeline button { color: red }'],
  ['second in a list', '.bv-steps, .bv-timeline > li { color: red }'],
  ['inside a condition', '@media print { .bv-timeline { color: red } }'],
  ['after a place that is no class of ours', ':root[data-scheme="dark"] .bv-timeline { color: red }'],
])('a class that another feature defines %s is found', (_how, planted) => {
  expect(classesOfTwoRooms({ ...sound, 'features/simulate/steps.css': planted })).toEqual([
    '.bv-timeline: features/simulate/steps.css, features/versions/other.css',
  ]);
});
