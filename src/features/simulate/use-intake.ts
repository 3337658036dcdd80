import { useEffect, useRef, useState } from 'react';
import { addCases } from '#editing/commands/cases.ts';
import { registerMessages } from '#i18n/engine.ts';
import { type Message, message } from '#lib/message.ts';
import type { Work } from '#lib/start-work.ts';
import { asTestCases } from '#systems/intake/as-test-cases.ts';
import type { FileRead } from '#systems/intake/intake-answer.ts';
import { startIntake } from '#systems/intake/intake-client.ts';
import { intakePoints } from '#systems/intake/intake-points.ts';
import { intakeMessages } from '#systems/intake/messages.ts';
import type { Workspace } from '#workspace/workspace.ts';

registerMessages(intakeMessages);

/** Something to say of a file. */
export interface FileNote {
  readonly file: string;
  readonly message: Message;
}

/** What came of the files. */
export interface IntakeSummary {
  readonly added: number;
  readonly unread: readonly FileNote[];
  readonly notes: readonly FileNote[];
  /** Why nothing was read at all. */
  readonly failure?: Message;
}

export interface Intake {
  /** How far a reading has come that takes more than a moment. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly isReading: boolean;
  readonly summary: IntakeSummary | null;
  read(files: readonly File[]): void;
  cancel(): void;
  close(): void;
}

const mostFiles = 10_000;
/** Milliseconds. What is done sooner is not worth showing the way of. */
const aMoment = 1000;

/** Documents become cases: all that could be read in one edit, when every file has been. Leaving the view cancels. */
export function useIntake(workspace: Workspace): Intake {
  const [progress, setProgress] = useState<Intake['progress']>(null);
  const [summary, setSummary] = useState<IntakeSummary | null>(null);
  const [isReading, setIsReading] = useState(false);
  const work = useRef<Work | null>(null);
  useEffect(() => () => work.current?.cancel(), []);

  const fail = (failure: Message) => setSummary({ added: 0, unread: [], notes: [], failure });

  const read = (files: readonly File[]) => {
    const points = intakePoints(workspace.getState().history.bot);
    if (isReading || files.length === 0 || points.length === 0) return;
    if (files.length > mostFiles) {
      return fail(message('intake.tooManyFiles', { count: files.length, limit: mostFiles }));
    }
    const reads: FileRead[] = [];
    let isLong = false;
    const show = () => isLong && setProgress({ done: reads.length, total: files.length });
    const timer = setTimeout(() => {
      isLong = true;
      show();
    }, aMoment);
    work.current = startIntake(
      { files, points },
      {
        onReads: (part) => {
          reads.push(...part);
          show();
        },
      },
    );
    setIsReading(true);
    void work.current.done.then((end) => {
      clearTimeout(timer);
      setIsReading(false);
      setProgress(null);
      if (end === 'died') fail(message('intake.died'));
      if (end === 'finished') setSummary(takeIn(workspace, reads));
    });
  };

  return {
    progress,
    isReading,
    summary,
    read,
    cancel: () => work.current?.cancel(),
    close: () => setSummary(null),
  };
}

/** Adds what could be read as cases and shows the first of them. */
function takeIn(workspace: Workspace, reads: readonly FileRead[]): IntakeSummary {
  const taken = workspace.getState().history.bot.cases.list.map(({ id }) => id);
  const good = reads.flatMap((one) => (one.ok ? [{ name: one.name, ...one.read }] : []));
  const cases = asTestCases(good, taken);
  const [first] = cases;
  if (first) {
    const failure = workspace.edit(addCases, { cases });
    if (failure) return { added: 0, unread: [], notes: [], failure };
    workspace.lookAt(first.id, 1);
  }
  return {
    added: cases.length,
    unread: reads.flatMap((one) => (one.ok ? [] : [{ file: one.name, message: one.message }])),
    notes: good.flatMap(({ name, notes }) => notes.map((note) => ({ file: name, message: note }))),
  };
}
