/**
 * The rooms of `src/` and whom each may import: the one table that the rules are made from.
 * A room may always import itself, except that the features are strangers to each other.
 */
const pureBase = ['lib', 'i18n', 'expression', 'flow'] as const;
const headless = [...pureBase, 'systems', 'cases', 'changes', 'simulator', 'editing', 'storage'] as const;
const everyRoomBelowCanvas = [...headless, 'ui', 'rules'] as const;
const everyRoomBelowFeatures = [
  ...everyRoomBelowCanvas,
  'contracts',
  'comments',
  'nodes',
  'running',
  'canvas',
  'workspace',
] as const;

/** Room → what it may import: a whole room, or one file of it. */
export const floors: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  i18n: ['lib'],
  expression: ['lib'],
  flow: ['lib', 'expression'],
  ui: ['lib', 'i18n'],
  systems: pureBase,
  cases: pureBase,
  changes: pureBase,
  simulator: pureBase,
  editing: pureBase,
  storage: pureBase,
  rules: [...pureBase, 'ui'],
  contracts: everyRoomBelowCanvas,
  comments: [...pureBase, 'storage', 'ui'],
  nodes: everyRoomBelowCanvas,
  running: [...headless, 'nodes/definitions.ts'],
  canvas: [...everyRoomBelowCanvas, 'nodes'],
  workspace: [...headless, 'running', 'nodes/definitions.ts'],
  features: everyRoomBelowFeatures,
  app: [...everyRoomBelowFeatures, 'features'],
  cli: [...everyRoomBelowFeatures, 'features'],
};

/** A library that one room alone may import, so that it can be exchanged there. */
export const soleImporters: Readonly<Record<string, string>> = {
  'monaco-editor': 'ui',
  dexie: 'storage',
  '@xyflow/react': 'canvas',
};

/** What must run without a screen: in a worker, on the command line, in a test. */
export const pureFiles: readonly string[] = [
  '^src/(lib|expression|flow|systems|cases|changes|simulator|editing|workspace|running|storage|cli)/',
  '^src/nodes/definitions\\.ts$',
  '^src/nodes/[^/]+/(data|definition|run|messages)\\.ts$',
];

/** The libraries that draw: none of these belongs in a pure file. */
export const drawingLibraries: readonly string[] = [
  'react',
  'react-dom',
  'react-i18next',
  '@mantine/[^/]+',
  '@tabler/icons-react',
  '@xyflow/react',
  'wouter',
];
