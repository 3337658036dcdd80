/**
 * Monaco as we use it: JSON alone, and of its features those that help with a text. Loaded when a code
 * field is shown, never before; its two workers come from this page's own files.
 */
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codeEditor/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/cursorUndo/register';
import 'monaco-editor/features/diffEditor/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/format/register';
import 'monaco-editor/features/gotoError/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/lineSelection/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/smartSelect/register';
import 'monaco-editor/features/snippet/register';
// What is listed as the feature "suggest" suggests in the line of text; the list of suggestions is this.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import 'monaco-editor/features/wordOperations/register';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import JsonWorker from 'monaco-editor/language/json/json.worker?worker';
import { jsonDefaults } from 'monaco-editor/languages/features/json/register';

export * from 'monaco-editor/editor';
export { getWorker, jsonDefaults } from 'monaco-editor/languages/features/json/register';

globalThis.MonacoEnvironment = {
  getWorker: (_module: string, label: string) => (label === 'json' ? new JsonWorker() : new EditorWorker()),
};

// What is wrong is said in our own words (schema-faults.ts), and what a word means is the owner's to say.
jsonDefaults.setModeConfiguration({
  documentFormattingEdits: true,
  documentRangeFormattingEdits: true,
  completionItems: true,
  tokens: true,
  foldingRanges: true,
  selectionRanges: true,
  hovers: false,
  colors: false,
  documentSymbols: false,
  diagnostics: false,
});
