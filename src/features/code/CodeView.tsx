/**
 * The whole bot as text beside its picture, for developers. Promises: the text reaches the document only
 * by one edit that can be undone, and only when it decodes; what somebody wrote is never written over.
 * Must not know routes or storage.
 */
import { Button } from '@mantine/core';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { Canvas, type CanvasHandle } from '#canvas/Canvas.tsx';
import { type CanvasSelection, noSelection, onlyNode } from '#canvas/selection.ts';
import { replaceBot } from '#editing/commands/change-bot.ts';
import { botSchemaJson } from '#flow/bot-schema-json.ts';
import { graphOf } from '#flow/graph.ts';
import { useSay } from '#i18n/use-say.ts';
import { message } from '#lib/message.ts';
import { definitions } from '#nodes/definitions.ts';
import { type Finding, marksOf } from '#rules/code/finding.ts';
import { hintAt, suggestionsAt } from '#rules/code/rule-words.ts';
import { useReading } from '#rules/code/use-reading.ts';
import { BarDivider } from '#ui/BarDivider.tsx';
import { CodeField, type CodeFieldHandle } from '#ui/CodeField.tsx';
import { draftOf, followed, isOvertaken, isTouched } from '#ui/code-field/draft.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import type { RenderFrame } from '#ui/frame-slots.ts';
import { HistoryButtons } from '#ui/HistoryButtons.tsx';
import { problemsOf } from '#workspace/derived.ts';
import type { Workspace } from '#workspace/workspace.ts';
import { CodeHead } from './CodeHead.tsx';
import { CodeNotices } from './CodeNotices.tsx';
import { CodeStrip } from './CodeStrip.tsx';
import { sittingOf, textOf } from './code-sitting.ts';
import { spanOfStep, stepAround } from './place-in-text.ts';
import type { Reading } from './read-text.ts';
import { createBotReader } from './reader.ts';
import { rulePlaceAt } from './rule-in-step.ts';
import './code-view.css';

interface CodeViewProps {
  readonly workspace: Workspace;
  readonly frame: RenderFrame;
}

let schema: object | undefined;

/** Made once, when it is first asked for. */
function schemaOfBots(): object {
  schema ??= botSchemaJson(definitions);
  return schema;
}

/** How long the cursor rests before the picture follows it, in milliseconds. */
const rest = 120;
const inset = { left: 28, top: 34, right: 28, bottom: 64 };

export function CodeView({ workspace, frame }: CodeViewProps) {
  const speech = useSay();
  const { t } = speech;
  const history = useStore(workspace, (state) => state.history);
  const selection = useStore(workspace, (state) => state.selection);
  const { bot } = history;
  const sittings = sittingOf(bot);
  const sitting = useStore(sittings);
  const [opensAt] = useState(() => workspace.getState().outlooks['code']);
  const [refusal, setRefusal] = useState<{ readonly text: string; readonly why: Finding }>();
  const field = useRef<CodeFieldHandle>(null);
  const canvas = useRef<CanvasHandle>(null);

  useEffect(() => sittings.setState((state) => followed(state, textOf(bot))), [sittings, bot]);
  const { text } = sitting;
  const touched = isTouched(sitting);
  const request = useMemo(() => ({ text, id: bot.id }), [text, bot.id]);
  const { reading, readNow } = useReading(request, createBotReader);
  const marks = useMemo(() => marksOf(findingsOf(reading), speech.sentence), [reading, speech]);
  const known = useRef(bot);
  if (reading) known.current = reading.type === 'bot' ? reading.bot : known.current;

  const apply = async () => {
    const read = isTouched(sittings.getState()) ? await readNow() : undefined;
    if (!read) return;
    const { text } = read;
    if (read.type === 'refused') return setRefusal({ text, why: read.why });
    setRefusal(undefined);
    if (workspace.edit(replaceBot, { bot: read.bot, from: message('code.edit') })) return;
    const now = textOf(workspace.getState().history.bot);
    // Somebody may have written on while the text was read.
    sittings.setState((latest) => (latest.text === text ? draftOf(now) : { text: latest.text, base: now }));
  };
  useSaveKey(apply);
  const restore = () => {
    setRefusal(undefined);
    sittings.setState(draftOf(textOf(workspace.getState().history.bot)));
  };

  // From the text to the picture, and from the picture to the text.
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(resting.current), []);
  const follow = (offset: number) => {
    clearTimeout(resting.current);
    resting.current = setTimeout(() => {
      const { history, selection } = workspace.getState();
      const step = stepAround(sittings.getState().text, offset);
      const isDrawn = step !== undefined && graphOf(history.bot).node(step) !== undefined;
      const next = isDrawn ? onlyNode(step) : noSelection;
      if (onlyChosen(selection) !== onlyChosen(next)) workspace.select(next);
      if (isDrawn) canvas.current?.reveal(step);
    }, rest);
  };
  const chosenStep = onlyChosen(selection);
  const written = useRef(text);
  written.current = text;
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the step lies is looked up anew when the text has been read, not at each key.
  const chosen = useMemo(() => {
    const span = chosenStep === undefined ? undefined : spanOfStep(written.current, chosenStep);
    return span && chosenStep !== undefined ? { key: chosenStep, ...span } : undefined;
  }, [chosenStep, reading]);

  // Kept while only the text changes, and drawn after the text: a thousand steps take their time.
  const drawn = useDeferredValue(bot);
  const picture = useMemo(
    () => (
      <Canvas
        ref={canvas}
        bot={drawn}
        selection={selection}
        onSelect={workspace.select}
        problems={problemsOf(drawn)}
        inset={inset}
        opensAt={opensAt}
        onLeave={(at) => workspace.lookFrom('code', at)}
        zoomControl
      />
    ),
    [workspace, drawn, selection, opensAt],
  );

  const reason = touched ? undefined : t('code.nothingToApply');
  return frame({
    actions: (
      <>
        <HistoryButtons history={history} onUndo={workspace.undo} onRedo={workspace.redo} />
        <BarDivider />
        <DisabledReason reason={reason}>
          <Button onClick={restore}>{t('code.restore')}</Button>
        </DisabledReason>
        <DisabledReason reason={reason}>
          <Button variant="filled" aria-keyshortcuts="Control+S" onClick={apply}>
            {t('code.apply')}
          </Button>
        </DisabledReason>
      </>
    ),
    strip: (
      <CodeStrip
        reading={reading?.text === text ? reading : undefined}
        lines={lineCount(text)}
        onGo={(span) => field.current?.goTo(span)}
      />
    ),
    children: (
      <div className="bv-code-view">
        <section className="bv-code-pane" aria-label={t('code.title')}>
          <CodeHead
            touched={touched}
            onFormat={() => field.current?.format()}
            onFind={() => field.current?.find()}
          />
          <CodeNotices
            refusal={refusal?.text === text ? refusal.why : undefined}
            overtaken={isOvertaken(sitting, textOf(bot))}
            onGo={(span) => field.current?.goTo(span)}
            onKeep={() => sittings.setState({ base: textOf(bot) })}
            onTake={restore}
          />
          <div className="bv-code-text">
            <CodeField
              ref={field}
              label={t('code.textOf', { name: bot.name })}
              text={text}
              schema={schemaOfBots()}
              marks={marks}
              chosen={chosen}
              onText={(next) => sittings.setState({ text: next })}
              onCursor={follow}
              suggest={(text, offset) => suggestionsAt(rulePlaceAt(text, offset), known.current, speech)}
              explain={(text, offset) => hintAt(rulePlaceAt(text, offset), known.current, speech)}
            />
          </div>
        </section>
        <section className="bv-code-canvas" aria-label={t('code.canvas')}>
          {picture}
        </section>
      </div>
    ),
  });
}

/** The chosen step, when one step and nothing else is chosen. */
function onlyChosen({ nodes, edges }: CanvasSelection): string | undefined {
  return nodes.length === 1 && edges.length === 0 ? nodes[0] : undefined;
}

function findingsOf(reading: Reading | undefined): readonly Finding[] {
  return reading?.type === 'bot' ? reading.findings : reading ? [reading.why] : [];
}

function lineCount(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < text.length - 1; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

/** Ctrl+S anywhere in the view: the browser would otherwise offer to save the page. */
function useSaveKey(save: () => unknown): void {
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isSave = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's';
      if (!isSave) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
