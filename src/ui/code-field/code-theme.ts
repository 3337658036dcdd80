import type { editor } from 'monaco-editor/editor';

/** Monaco's colours, by the token of ours that each takes. */
const parts: Readonly<Record<string, string>> = {
  'editor.background': 'panel',
  'editor.foreground': 'ink',
  'editorCursor.foreground': 'ink',
  'editorLineNumber.foreground': 'ink-3',
  'editorLineNumber.activeForeground': 'ink',
  'editor.lineHighlightBackground': 'sunk',
  'editor.lineHighlightBorder': 'sunk',
  'editor.selectionBackground': 'accent-tint',
  'editor.inactiveSelectionBackground': 'neutral-tint',
  'editor.wordHighlightBackground': 'neutral-tint',
  'editor.findMatchBackground': 'note-line',
  'editor.findMatchHighlightBackground': 'note-paper',
  'editor.findMatchBorder': 'ink',
  'editorIndentGuide.background1': 'line',
  'editorIndentGuide.activeBackground1': 'line-strong',
  'editorBracketMatch.background': 'neutral-tint',
  'editorBracketMatch.border': 'control-border',
  'editorError.foreground': 'wrong',
  'editorWarning.foreground': 'warning',
  'editorGutter.foldingControlForeground': 'ink-2',
  'editorWidget.background': 'card',
  'editorWidget.foreground': 'ink',
  'editorWidget.border': 'line-strong',
  'editorHoverWidget.background': 'card',
  'editorHoverWidget.foreground': 'ink',
  'editorHoverWidget.border': 'line-strong',
  'editorSuggestWidget.background': 'card',
  'editorSuggestWidget.foreground': 'ink',
  'editorSuggestWidget.border': 'line-strong',
  'editorSuggestWidget.selectedBackground': 'accent-tint',
  'editorSuggestWidget.selectedForeground': 'ink',
  'editorSuggestWidget.highlightForeground': 'accent-text',
  'editorSuggestWidget.focusHighlightForeground': 'accent-text',
  'editorSuggestWidgetStatus.foreground': 'ink-2',
  'editorMarkerNavigation.background': 'card',
  'editorOverviewRuler.border': 'line',
  'input.background': 'panel',
  'input.foreground': 'ink',
  'input.border': 'control-border',
  'inputOption.activeBackground': 'accent-tint',
  'inputOption.activeForeground': 'accent-text',
  'inputOption.activeBorder': 'accent',
  'scrollbarSlider.background': 'track',
  'scrollbarSlider.hoverBackground': 'control-border',
  'scrollbarSlider.activeBackground': 'control-border',
  'editorBracketHighlight.foreground1': 'ink-2',
  'editorBracketHighlight.foreground2': 'ink-2',
  'editorBracketHighlight.foreground3': 'ink-2',
  'editorBracketHighlight.foreground4': 'ink-2',
  'editorBracketHighlight.foreground5': 'ink-2',
  'editorBracketHighlight.foreground6': 'ink-2',
  'editorBracketHighlight.unexpectedBracket.foreground': 'ink-2',
  'diffEditor.insertedTextBackground': 'accent-tint',
  'diffEditor.insertedLineBackground': 'sunk',
  'diffEditor.removedTextBackground': 'neutral-tint',
  'diffEditor.removedLineBackground': 'sunk',
  'diffEditor.diagonalFill': 'line',
  'diffEditor.border': 'line',
  focusBorder: 'accent',
  'textLink.foreground': 'accent-text',
  'textCodeBlock.background': 'sunk',
  descriptionForeground: 'ink-2',
  'icon.foreground': 'ink-2',
  'symbolIcon.functionForeground': 'rules',
  'symbolIcon.operatorForeground': 'rules',
  'symbolIcon.fieldForeground': 'system',
  'symbolIcon.variableForeground': 'system',
  'symbolIcon.constantForeground': 'human',
  'symbolIcon.enumeratorMemberForeground': 'human',
};

export const themeName = 'botverkstad';

/** Gives every editor of the page the colours of the scheme that now holds. */
export function setCodeTheme(monaco: Pick<typeof import('./monaco.ts'), 'editor'>, isDark: boolean): void {
  monaco.editor.defineTheme(themeName, codeTheme(isDark));
  monaco.editor.setTheme(themeName);
}

/** The parts of a JSON text. Green and red are kept for right and wrong. */
const tokens: Readonly<Record<string, string>> = {
  '': 'ink',
  'string.key.json': 'ink',
  'string.value.json': 'human',
  'number.json': 'system',
  'keyword.json': 'rules',
  'delimiter.bracket.json': 'ink-2',
  'delimiter.array.json': 'ink-2',
  'delimiter.colon.json': 'ink-2',
  'delimiter.comma.json': 'ink-2',
};

/** The look's tokens as Monaco wants them: figures, read off in the scheme that now holds. */
function codeTheme(isDark: boolean): editor.IStandaloneThemeData {
  const colour = colourReader();
  const theme: editor.IStandaloneThemeData = {
    base: isDark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: Object.entries(tokens).map(([token, name]) => ({ token, foreground: colour.of(name).slice(1) })),
    colors: {
      ...Object.fromEntries(Object.entries(parts).map(([part, name]) => [part, colour.of(name)])),
      'widget.shadow': isDark ? '#00000080' : '#1b202922',
    },
  };
  colour.done();
  return theme;
}

/** Only the browser knows what `light-dark()` comes to; it is asked through an element that nobody sees. */
function colourReader() {
  const probe = document.createElement('i');
  probe.hidden = true;
  document.body.append(probe);
  return {
    of(name: string): string {
      probe.style.color = `var(--bv-${name})`;
      const [red = 0, green = 0, blue = 0] =
        getComputedStyle(probe)
          .color.match(/[\d.]+/g)
          ?.map(Number) ?? [];
      return `#${[red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
    },
    done: () => probe.remove(),
  };
}
