/**
 * A field for JSON text: Monaco, loaded when the field is shown. Promises: Tab leaves it until the person
 * says otherwise, and the words under it say how; its owner hears of every change and may set the text at
 * any time. Must not know what the text is about: schema, marks, suggestions and explanations come from the owner.
 */
import { useComputedColorScheme } from '@mantine/core';
import { type Ref, useEffect, useId, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { type CodeEditor, type CodeEditorAsks, createCodeEditor, onMac } from './code-field/code-editor.ts';
import type { CodeMark, TextSpan } from './code-field/code-types.ts';
import { loadMonaco } from './code-field/load-monaco.ts';
import { ErrorNotice } from './ErrorNotice.tsx';
import { Kbd } from './Kbd.tsx';
import './code-field/code-field.css';

export interface CodeFieldHandle {
  /** Selects a stretch, brings it into view and gives the field focus. */
  goTo(span: TextSpan): void;
  format(): void;
  find(): void;
}

interface CodeFieldProps extends Pick<CodeEditorAsks, 'onText' | 'onCursor' | 'suggest' | 'explain'> {
  readonly label: string;
  readonly text: string;
  /** A JSON Schema to check and complete by. Keep the same object between renders. */
  readonly schema?: object;
  readonly marks?: readonly CodeMark[];
  /** What is chosen elsewhere: lit up, and gone to when the key is another. */
  readonly chosen?: (TextSpan & { readonly key: string }) | undefined;
  /** Takes the focus as soon as it is there. */
  readonly autoFocus?: boolean;
  readonly ref?: Ref<CodeFieldHandle>;
}

const noMarks: readonly CodeMark[] = [];

export function CodeField(props: CodeFieldProps) {
  const { label, text, marks = noMarks, chosen, ref } = props;
  const speech = useSay();
  const { t } = speech;
  const host = useRef<HTMLDivElement>(null);
  const help = useId();
  const isDark = useComputedColorScheme('light') === 'dark';
  const [editor, setEditor] = useState<CodeEditor>();
  const [isLost, setIsLost] = useState(false);
  const [tabMoves, setTabMoves] = useState(true);

  const latest = useRef({ ...props, speech, isDark });
  latest.current = { ...props, speech, isDark };
  useEffect(() => {
    let made: CodeEditor | undefined;
    let isGone = false;
    const make = (monaco: typeof import('./code-field/monaco.ts')) => {
      if (isGone || !host.current) return;
      const { text, label, schema, isDark } = latest.current;
      const asks = () => ({ ...latest.current, onTabMoves: setTabMoves });
      made = createCodeEditor(monaco, {
        host: host.current,
        text,
        label,
        describedBy: help,
        schema,
        isDark,
        asks,
      });
      if (latest.current.autoFocus) made.focus();
      setEditor(made);
    };
    loadMonaco().then(make, () => setIsLost(true));
    return () => {
      isGone = true;
      made?.dispose();
      setEditor(undefined);
    };
  }, [help]);

  // Before the next key: a text that came late would write over what was typed since.
  useLayoutEffect(() => editor?.setText(text), [editor, text]);
  useEffect(() => editor?.setMarks(marks), [editor, marks]);
  useEffect(() => editor?.setChosen(chosen), [editor, chosen]);
  useEffect(() => editor?.setLabel(label), [editor, label]);
  // After the page's own scheme has changed, so that the colours read are the new ones.
  useLayoutEffect(() => {
    const frame = requestAnimationFrame(() => editor?.setDark(isDark));
    return () => cancelAnimationFrame(frame);
  }, [editor, isDark]);

  useImperativeHandle(
    ref,
    () => ({
      goTo: (span) => editor?.goTo(span),
      format: () => editor?.format(),
      find: () => editor?.find(),
    }),
    [editor],
  );

  const [before = '', after = ''] = t(tabMoves ? 'code.tabMoves' : 'code.tabWrites', { keys: gap }).split(
    gap,
  );
  return (
    <div className="bv-code">
      <div className="bv-code-host" ref={host}>
        {!editor && !isLost && <p className="bv-code-wait">{t('code.loading')}</p>}
        {isLost && (
          <ErrorNotice title={t('code.notLoaded')} live>
            {t('code.notLoadedWhy')}
          </ErrorNotice>
        )}
      </div>
      <p className="bv-code-help" id={help} aria-live="polite">
        {before}
        <Kbd>{onMac ? 'Ctrl Shift M' : 'Ctrl M'}</Kbd>
        {after}
      </p>
    </div>
  );
}

/** Stands where the keys go in a sentence. */
const gap = '\uE000';
