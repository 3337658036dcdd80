/**
 * One Monaco editor over one JSON text. Promises: what is set from outside keeps the cursor, the folds
 * and what Ctrl+Z can bring back; callbacks tell only of what a person did. Must not know React.
 */
import type { Speech } from '#i18n/use-say.ts';
import { setCodeTheme, themeName } from './code-theme.ts';
import { type CodeHint, type CodeMark, type CodeSuggestions, hole, type TextSpan } from './code-types.ts';
import { type ServiceFault, sayFault } from './schema-faults.ts';

type Monaco = typeof import('./monaco.ts');
type Marker = Parameters<Monaco['editor']['setModelMarkers']>[2][number];

export interface CodeEditorOptions {
  readonly host: HTMLElement;
  readonly text: string;
  readonly label: string;
  /** The id of the words that say how Tab behaves. */
  readonly describedBy: string;
  readonly schema: object | undefined;
  readonly isDark: boolean;
  /** What is asked while the editor lives; read anew each time, so that it may change. */
  readonly asks: () => CodeEditorAsks;
}

export interface CodeEditorAsks {
  readonly speech: Speech;
  /** Each change of the text, by whomever it was made. */
  onText(text: string): void;
  /** The person put the cursor somewhere. */
  onCursor?(offset: number): void;
  /** Whether Tab leaves the field (true) or indents. */
  onTabMoves(moves: boolean): void;
  suggest?(text: string, offset: number): CodeSuggestions | undefined;
  explain?(text: string, offset: number): (CodeHint & { readonly span: TextSpan }) | undefined;
}

export type CodeEditor = ReturnType<typeof createCodeEditor>;

const language = 'json';
/** How long after the last key the text is checked, in milliseconds. */
const pause = 300;
/** More faults than these nobody mends at once. */
const mostMarks = 200;

let made = 0;
/** Whether Tab leaves the field. As the person last had it, for every field of the page. */
let tabMoves = true;

export const onMac = /mac/i.test(globalThis.navigator?.userAgent ?? '');

export function createCodeEditor(monaco: Monaco, options: CodeEditorOptions) {
  const { host, asks } = options;
  setCodeTheme(monaco, options.isDark);
  const uri = monaco.Uri.parse(`inmemory://botverkstad/${roomOf(monaco, options.schema)}/${++made}.json`);
  const model = monaco.editor.createModel(options.text, language, uri);
  model.setEOL(monaco.editor.EndOfLineSequence.LF);
  const editor = monaco.editor.create(host, {
    model,
    theme: themeName,
    ariaLabel: options.label,
    automaticLayout: true,
    // A text area in every browser: the page's own keys then leave it alone as they do other fields.
    editContext: false,
    fontFamily: getComputedStyle(host).fontFamily,
    fontSize: 13,
    lineHeight: 20,
    tabSize: 2,
    tabFocusMode: tabMoves,
    minimap: { enabled: false },
    scrollBeyondLastLine: false,
    fixedOverflowWidgets: true,
    lineNumbersMinChars: 4,
    folding: true,
    showFoldingControls: 'always',
    wordBasedSuggestions: 'off',
    quickSuggestions: { strings: true, other: true, comments: false },
    suggest: { showStatusBar: false, snippetsPreventQuickSuggestions: false },
    bracketPairColorization: { enabled: false },
    unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false },
    stickyScroll: { enabled: false },
    padding: { top: 8, bottom: 8 },
    scrollbar: { alwaysConsumeMouseWheel: false },
  });
  host.querySelector('textarea')?.setAttribute('aria-describedby', options.describedBy);

  asks().onTabMoves(tabMoves);
  const { KeyCode, KeyMod } = monaco;
  editor.addAction({
    id: 'botverkstad.tab',
    label: 'Tab',
    keybindings: [onMac ? KeyMod.WinCtrl | KeyMod.Shift | KeyCode.KeyM : KeyMod.CtrlCmd | KeyCode.KeyM],
    run() {
      tabMoves = !tabMoves;
      editor.updateOptions({ tabFocusMode: tabMoves });
      asks().onTabMoves(tabMoves);
    },
  });

  const rangeOf = ({ from, to }: TextSpan) =>
    monaco.Range.fromPositions(model.getPositionAt(from), model.getPositionAt(Math.max(from, to)));
  const chosenLines = editor.createDecorationsCollection();
  let chosenKey: string | undefined;

  // Two hands mark the text: the owner (set from outside) and the schema. Where both mark, the owner's word stands.
  let owned: readonly Marker[] = [];
  let faults: readonly Marker[] = [];
  const showMarks = () => {
    const places = new Set(owned.map(placeOf));
    const rest = faults.filter((fault) => !places.has(placeOf(fault)));
    monaco.editor.setModelMarkers(model, themeName, [...owned, ...rest]);
  };
  const severityOf = (severity: CodeMark['severity']) =>
    severity === 'error' ? monaco.MarkerSeverity.Error : monaco.MarkerSeverity.Warning;

  const checkSchema = async () => {
    const version = model.getVersionId();
    const found = await serviceFaults(monaco, model.uri).catch(() => []);
    if (model.isDisposed() || model.getVersionId() !== version) return;
    faults = found.slice(0, mostMarks).map(({ message, range: { start, end } }) => {
      const said = sayFault(message, asks().speech);
      return {
        severity: severityOf(said.severity),
        message: said.message,
        startLineNumber: start.line + 1,
        startColumn: start.character + 1,
        endLineNumber: end.line + 1,
        endColumn: end.character + 1,
      };
    });
    showMarks();
  };
  let waiting = setTimeout(checkSchema, 0);

  /** What the owner was last told: when it hands that back there is nothing to do. */
  let told = options.text;
  /** While something is set from outside: where the cursor then goes is nobody's wish. */
  let isSetting = false;
  const setting = (set: () => void) => {
    isSetting = true;
    set();
    isSetting = false;
  };

  const listeners = [
    model.onDidChangeContent(() => {
      clearTimeout(waiting);
      waiting = setTimeout(checkSchema, pause);
      told = model.getValue();
      asks().onText(told);
    }),
    editor.onDidChangeCursorPosition(({ position }) => {
      if (!isSetting) asks().onCursor?.(model.getOffsetAt(position));
    }),
    monaco.languages.registerCompletionItemProvider(language, {
      triggerCharacters: ['"', ':', ' ', '['],
      provideCompletionItems(of, position) {
        const found = of === model && asks().suggest?.(model.getValue(), model.getOffsetAt(position));
        if (!found) return { suggestions: [] };
        const range = rangeOf(found.span);
        const quote = model.getValueInRange(range).startsWith('"') ? '"' : '';
        return {
          suggestions: found.list.map(({ label, detail, kind, parts, found: word, hint }, index) => ({
            label: { label, description: detail },
            kind: monaco.languages.CompletionItemKind[kinds[kind]],
            insertText: snippetOf(parts),
            insertTextRules: monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet,
            filterText: quote + word,
            sortText: String(index).padStart(5, '0'),
            range,
            ...(hint ? { documentation: { value: markdownOf(hint) } } : {}),
          })),
        };
      },
    }),
    monaco.languages.registerHoverProvider(language, {
      provideHover(of, position) {
        const hint = of === model && asks().explain?.(model.getValue(), model.getOffsetAt(position));
        return hint ? { range: rangeOf(hint.span), contents: [{ value: markdownOf(hint) }] } : null;
      },
    }),
  ];

  return {
    setText(text: string) {
      const edit = text === told ? undefined : editBetween(told, text);
      if (!edit) return;
      setting(() => {
        model.pushStackElement();
        model.pushEditOperations(null, [{ range: rangeOf(edit), text: edit.text }], () => null);
        model.pushStackElement();
      });
    },
    setMarks(marks: readonly CodeMark[]) {
      owned = marks.slice(0, mostMarks).map((mark) => ({
        severity: severityOf(mark.severity),
        message: mark.message,
        ...rangeOf(mark),
      }));
      showMarks();
    },
    /** Lights up what is chosen elsewhere; what is newly chosen is gone to, unless the cursor is there already. */
    setChosen(chosen: (TextSpan & { readonly key: string }) | undefined) {
      const isNew = chosen?.key !== chosenKey;
      chosenKey = chosen?.key;
      if (!chosen) return chosenLines.clear();
      const range = rangeOf(chosen);
      const look = {
        isWholeLine: true,
        className: 'bv-code-chosen',
        linesDecorationsClassName: 'bv-code-bar',
      };
      chosenLines.set([{ range, options: look }]);
      const cursor = editor.getPosition();
      if (!isNew || (cursor && range.containsPosition(cursor))) return;
      setting(() => editor.setPosition(range.getStartPosition()));
      editor.revealLineNearTop(range.startLineNumber);
    },
    setLabel: (label: string) => editor.updateOptions({ ariaLabel: label }),
    setDark: (isDark: boolean) => setCodeTheme(monaco, isDark),
    focus: () => editor.focus(),
    goTo(span: TextSpan) {
      const range = rangeOf(span);
      editor.setSelection(range);
      editor.revealRangeInCenterIfOutsideViewport(range);
      editor.focus();
    },
    format() {
      editor.focus();
      void editor.getAction('editor.action.formatDocument')?.run();
    },
    find() {
      editor.focus();
      void editor.getAction('actions.find')?.run();
    },
    dispose() {
      clearTimeout(waiting);
      for (const listener of listeners) listener.dispose();
      editor.dispose();
      model.dispose();
    },
  };
}

const kinds = {
  operator: 'Function',
  field: 'Field',
  parameter: 'Constant',
  value: 'EnumMember',
} as const;

const schemas: object[] = [];

/**
 * The folder of the texts that follow a schema, or none. The JSON service takes all schemas at once, each
 * with the texts it is for, and begins anew when there is another.
 */
function roomOf(monaco: Monaco, schema: object | undefined): string {
  if (!schema) return 'free';
  if (!schemas.includes(schema)) {
    schemas.push(schema);
    monaco.jsonDefaults.setDiagnosticsOptions({
      validate: true,
      allowComments: false,
      enableSchemaRequest: false,
      schemas: schemas.map((schema, index) => ({
        uri: `inmemory://botverkstad/schema-${index}.json`,
        fileMatch: [`schema-${index}/*.json`],
        schema,
      })),
    });
  }
  return `schema-${schemas.indexOf(schema)}`;
}

async function serviceFaults(
  monaco: Monaco,
  uri: InstanceType<Monaco['Uri']>,
): Promise<readonly ServiceFault[]> {
  const workerFor = await monaco.getWorker();
  // The worker answers more than its published type says: this is what Monaco's own marks are made from.
  const worker = (await workerFor(uri)) as unknown as {
    doValidation(uri: string): Promise<readonly ServiceFault[]>;
  };
  return worker.doValidation(uri.toString());
}

function placeOf({ startLineNumber, startColumn, endLineNumber, endColumn }: Marker): string {
  return [startLineNumber, startColumn, endLineNumber, endColumn].join(' ');
}

/** The one stretch that differs between two texts; undefined when none does. */
function editBetween(old: string, text: string): (TextSpan & { readonly text: string }) | undefined {
  if (old === text) return undefined;
  const most = Math.min(old.length, text.length);
  let from = 0;
  while (from < most && old.charCodeAt(from) === text.charCodeAt(from)) from++;
  let tail = 0;
  while (
    tail < most - from &&
    old.charCodeAt(old.length - 1 - tail) === text.charCodeAt(text.length - 1 - tail)
  )
    tail++;
  return { from, to: old.length - tail, text: text.slice(from, text.length - tail) };
}

function snippetOf(parts: CodeSuggestions['list'][number]['parts']): string {
  let holes = 0;
  return parts.map((part) => (part === hole ? `$${++holes}` : part.replace(/[\\$}]/g, '\\$&'))).join('');
}

function markdownOf({ title, lines, code }: CodeHint): string {
  const texts = [`**${plainMarkdown(title)}**`, ...lines.map(plainMarkdown)];
  if (code !== undefined) texts.push(`\`\`\`json\n${code}\n\`\`\``);
  return texts.join('\n\n');
}

/** What people wrote is shown as they wrote it, whatever signs it has. */
function plainMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&');
}
