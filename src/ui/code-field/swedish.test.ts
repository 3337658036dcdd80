import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { swedishTexts } from './swedish.ts';

const sources = 'node_modules/monaco-editor/esm/vs';

test('every number stands for the English text that was translated, in the Monaco that is installed', () => {
  const english = new Map<number, string>();
  for (const room of ['base/browser/ui', 'editor', 'platform']) {
    const folder = join(sources, room);
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.js')) continue;
      for (const [, number, quoted = ''] of readFileSync(join(folder, file), 'utf8').matchAll(
        /localize2?\((\d+), ("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/g,
      )) {
        english.set(Number(number), quoted.slice(1, -1));
      }
    }
  }
  expect(english.size).toBeGreaterThan(500);
  expect(swedishTexts.map(([number]) => [number, english.get(number)])).toEqual(
    swedishTexts.map(([number, text]) => [number, text]),
  );
});
