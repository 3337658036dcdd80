import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { brokenRules, cruiseSources } from './cruise.ts';
import { floors } from './floors.ts';

type Files = Readonly<Record<string, string>>;

/** A house in which every import is allowed. */
const sound: Files = {
  'lib/json.ts': `export const json = 1;`,
  'i18n/say.ts': `import '#lib/json.ts';`,
  'expression/compile.ts': `import '#lib/json.ts'; export const compile = 1;`,
  'flow/document.ts': `import { compile } from '#expression/compile.ts'; export const document = compile;`,
  'ui/Button.tsx': `import { useState } from 'react'; export const Button = () => <b>{useState(1)[0]}</b>;`,
  'ui/code.ts': `export const code = () => import('monaco-editor');`,
  'systems/answer.ts': `import '#flow/document.ts';`,
  'simulator/step.ts': `import type { document } from '#flow/document.ts'; export type Step = typeof document;`,
  'editing/command.ts': `import '#flow/document.ts'; export const command = 1;`,
  'storage/database.ts': `import Dexie from 'dexie'; export const database = new Dexie('x');`,
  'rules/Builder.tsx': `export { Button } from '#ui/Button.tsx';`,
  'nodes/start/data.ts': `export const data = 1;`,
  'nodes/start/definition.ts': `import './data.ts'; import '#simulator/step.ts'; export const definition = 1;`,
  'nodes/start/view.tsx': `import './definition.ts'; export { Button as View } from '#ui/Button.tsx';`,
  'nodes/definitions.ts': `export { definition } from './start/definition.ts';`,
  'nodes/views.ts': `export { View } from './start/view.tsx';`,
  'running/host.ts': `import '#nodes/definitions.ts'; import '#systems/answer.ts'; export const host = 1;`,
  'running/batch.worker.ts': `import './host.ts';`,
  'canvas/Canvas.tsx': `import { ReactFlow } from '@xyflow/react'; import '#nodes/views.ts'; export const Canvas = () => <ReactFlow />;`,
  'workspace/open-bot.ts': `import { createStore } from 'zustand/vanilla'; import '#running/host.ts'; import '#editing/command.ts'; export const open = createStore;`,
  'features/library/Library.tsx': `import '#workspace/open-bot.ts'; import { Canvas } from '#canvas/Canvas.tsx'; import { part } from './part.ts'; export const Library = () => <Canvas key={part} />;`,
  'features/library/part.ts': `export const part = 'a';`,
  'features/build/Build.tsx': `export const Build = () => <i />;`,
  'app/main.tsx': `const Library = () => import('#features/library/Library.tsx'); import { Build } from '#features/build/Build.tsx'; export const main = <Build key={String(Library)} />;`,
  'cli/simulate.ts': `import '#running/host.ts'; import '#storage/database.ts';`,
  'simulator/step.test.ts': `import '#nodes/definitions.ts'; import './step.ts';`,
};

/** What is added to the sound house, and the one rule that it must break. */
const planted: readonly [rule: string, what: string, files: Files][] = [
  ['floor-of-lib', 'lib looks up', { 'lib/up.ts': `import '#expression/compile.ts';` }],
  ['floor-of-i18n', 'i18n knows the bot', { 'i18n/up.ts': `import type {} from '#flow/document.ts';` }],
  [
    'floor-of-expression',
    'an expression knows the bot',
    { 'expression/up.ts': `export * from '#flow/document.ts';` },
  ],
  [
    'floor-of-flow',
    'the document knows the simulator',
    { 'flow/up.ts': `import type { Step } from '#simulator/step.ts';` },
  ],
  ['floor-of-flow', 'the document knows node kinds', { 'flow/up.ts': `import '#nodes/definitions.ts';` }],
  [
    'floor-of-ui',
    'a wrapper knows the bot',
    { 'ui/Up.tsx': `import '#flow/document.ts'; export const x = <b />;` },
  ],
  ['floor-of-systems', 'systems know the simulator', { 'systems/up.ts': `import '#simulator/step.ts';` }],
  ['floor-of-cases', 'cases know the simulator', { 'cases/up.ts': `import '#simulator/step.ts';` }],
  ['floor-of-changes', 'changes know node kinds', { 'changes/up.ts': `import '../nodes/definitions.ts';` }],
  [
    'floor-of-simulator',
    'the simulator knows node kinds',
    { 'simulator/up.ts': `import '#nodes/definitions.ts';` },
  ],
  [
    'floor-of-simulator',
    'the simulator loads node kinds late',
    {
      'simulator/up.ts': `export const x = { a: async () => (await import('#nodes/definitions.ts')).definition };`,
    },
  ],
  [
    'floor-of-editing',
    'editing knows node kinds',
    { 'editing/up.ts': `import '#nodes/start/definition.ts';` },
  ],
  ['floor-of-storage', 'storage knows node kinds', { 'storage/up.ts': `import '../nodes/definitions.ts';` }],
  [
    'floor-of-rules',
    'the rule builder knows editing',
    { 'rules/Up.tsx': `import '#editing/command.ts'; export const x = <b />;` },
  ],
  [
    'floor-of-contracts',
    'a contract’s form knows a node kind',
    { 'contracts/Up.tsx': `import '#nodes/start/data.ts'; export const x = <b />;` },
  ],
  [
    'floor-of-comments',
    'comments know node kinds',
    { 'comments/Up.tsx': `import '#nodes/definitions.ts'; export const x = <b />;` },
  ],
  ['floor-of-nodes', 'a node kind knows the host', { 'nodes/start/up.ts': `import '#running/host.ts';` }],
  [
    'floor-of-running',
    'the host knows one node kind',
    { 'running/up.ts': `import '#nodes/start/definition.ts';` },
  ],
  [
    'floor-of-canvas',
    'the canvas knows the workspace',
    { 'canvas/Up.tsx': `import '#workspace/open-bot.ts'; export const x = <b />;` },
  ],
  [
    'floor-of-workspace',
    'the workspace knows a rule tool',
    { 'workspace/up.ts': `import '#rules/grid.ts';`, 'rules/grid.ts': '' },
  ],
  [
    'floor-of-features',
    'a feature knows the app',
    { 'features/build/Up.tsx': `import '#app/database.ts'; export const x = <b />;`, 'app/database.ts': '' },
  ],
  ['floor-of-app', 'the app knows the command line', { 'app/up.ts': `import '#cli/simulate.ts';` }],
  [
    'floor-of-cli',
    'the command line knows the app',
    { 'cli/up.ts': `import '#app/database.ts';`, 'app/database.ts': '' },
  ],
  [
    'only-ui-imports-monaco-editor',
    'a rule tool takes Monaco',
    { 'rules/up.ts': `export const x = () => import('monaco-editor/esm/vs/editor/editor.api.js');` },
  ],
  [
    'only-storage-imports-dexie',
    'the app takes Dexie',
    { 'app/up.ts': `import type { Table } from 'dexie';` },
  ],
  [
    'only-canvas-imports-@xyflow/react',
    'a feature takes React Flow',
    { 'features/build/Up.tsx': `import '@xyflow/react'; export const x = <b />;` },
  ],
  [
    'no-cycle',
    'two files need each other',
    { 'flow/a.ts': `import './b.ts';`, 'flow/b.ts': `import './a.ts';` },
  ],
  [
    'features-are-strangers',
    'a feature knows another',
    { 'features/build/Up.tsx': `import '#features/library/part.ts'; export const x = <b />;` },
  ],
  [
    'pure-files-draw-nothing',
    'the simulator takes React',
    { 'simulator/up.ts': `import type { ReactNode } from 'react';` },
  ],
  [
    'pure-files-draw-nothing',
    'a definition takes an icon',
    { 'nodes/start/messages.ts': `import { IconX } from '@tabler/icons-react';` },
  ],
  [
    'pure-files-reach-no-component',
    'the command line reaches a component',
    { 'cli/up.ts': `import '#nodes/views.ts';` },
  ],
  [
    'pure-files-reach-no-component',
    'a definition reaches its own card',
    { 'nodes/start/run.ts': `import './view.tsx';` },
  ],
  ['nobody-imports-a-test', 'a file leans on a test', { 'simulator/up.ts': `import './step.test.ts';` }],
  ['every-import-is-found', 'an import leads nowhere', { 'lib/up.ts': `import '#lib/gone.ts';` }],
];

let house: string;
beforeEach(() => {
  house = realpathSync(mkdtempSync(join(tmpdir(), 'botverkstad-floors-')));
});
afterEach(() => rmSync(house, { recursive: true }));

async function rulesBrokenBy(files: Files): Promise<string[]> {
  const imports = Object.fromEntries(Object.keys(floors).map((room) => [`#${room}/*`, `./src/${room}/*`]));
  writeFileSync(join(house, 'package.json'), JSON.stringify({ type: 'module', imports }));
  for (const [file, text] of Object.entries(files)) {
    const path = join(house, 'src', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return brokenRules(await cruiseSources(house));
}

test('a sound house breaks no rule', async () => {
  expect(await rulesBrokenBy(sound)).toEqual([]);
});

test.each(planted)('%s bites when %s', async (rule, _what, files) => {
  expect(await rulesBrokenBy({ ...sound, ...files })).toEqual([rule]);
});

test('every rule has a planted violation', async () => {
  const { rules } = await import('./rules.ts');
  const bitten = new Set(planted.map(([rule]) => rule));
  expect(rules.map((rule) => rule.name).filter((name) => name && !bitten.has(name))).toEqual([]);
});
