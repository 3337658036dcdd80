import { setCodeTheme } from './code-theme.ts';

type Monaco = typeof import('./monaco.ts');

export interface CodeDiffOptions {
  readonly host: HTMLElement;
  readonly before: string;
  readonly after: string;
  readonly labels: { readonly before: string; readonly after: string };
  readonly isDark: boolean;
}

/** Two JSON texts beside each other, to be read. */
export function createCodeDiff(monaco: Monaco, options: CodeDiffOptions) {
  const { host, before, after, labels, isDark } = options;
  setCodeTheme(monaco, isDark);
  const original = monaco.editor.createModel(before, 'json');
  const modified = monaco.editor.createModel(after, 'json');
  const editor = monaco.editor.createDiffEditor(host, {
    readOnly: true,
    originalEditable: false,
    renderSideBySide: true,
    useInlineViewWhenSpaceIsLimited: false,
    renderOverviewRuler: false,
    renderGutterMenu: false,
    automaticLayout: true,
    editContext: false,
    tabFocusMode: true,
    fontFamily: getComputedStyle(host).fontFamily,
    fontSize: 13,
    lineHeight: 20,
    minimap: { enabled: false },
    scrollBeyondLastLine: false,
    fixedOverflowWidgets: true,
    lineNumbersMinChars: 3,
    folding: false,
    bracketPairColorization: { enabled: false },
    stickyScroll: { enabled: false },
    padding: { top: 8, bottom: 8 },
    scrollbar: { alwaysConsumeMouseWheel: false },
  });
  editor.setModel({ original, modified });
  // What Monaco's own options for this say is not heard.
  editor.getOriginalEditor().updateOptions({ ariaLabel: labels.before });
  editor.getModifiedEditor().updateOptions({ ariaLabel: labels.after });
  return {
    setDark: (dark: boolean) => setCodeTheme(monaco, dark),
    dispose() {
      editor.dispose();
      original.dispose();
      modified.dispose();
    },
  };
}
