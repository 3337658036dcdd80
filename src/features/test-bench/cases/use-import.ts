import { useEffect, useRef, useState } from 'react';
import type { CaseColumn } from '#cases/case-column.ts';
import type { CaseFault, CasePreview } from '#cases/case-file.ts';
import { startPreview, startReading } from '#cases/case-file-client.ts';
import type { TestCase } from '#flow/case.ts';
import type { Message } from '#lib/message.ts';
import type { Work } from '#lib/start-work.ts';

/** What was read of a file, to its end or to where nothing more could be. */
export interface ReadFile {
  readonly cases: readonly TestCase[];
  readonly faults: readonly CaseFault[];
  readonly faultCount: number;
  /** Why it ended before the file did. */
  readonly refusal: Message | null;
  readonly isCut: boolean;
}

export interface Reading {
  readonly read: number;
  /** From 0 to 1. */
  readonly share: number;
}

type Mapping = readonly (CaseColumn | null)[];

/** Looks at the beginning of a file, each time anew when its columns are to go elsewhere. */
export function usePreview(
  file: File,
  columns: readonly CaseColumn[],
  mapping: Mapping | undefined,
): CasePreview | undefined {
  const [preview, setPreview] = useState<CasePreview>();
  useEffect(
    () => startPreview(file, { columns, mapping, takenIds: [] }, setPreview),
    [file, columns, mapping],
  );
  return preview;
}

/** Reads a file in the worker, with how far it has come and what came of it. */
export function useReading(
  file: File,
  columns: readonly CaseColumn[],
  onRead: (result: ReadFile) => void,
): { readonly reading: Reading | null; start(mapping: Mapping): void; cancel(): void } {
  const [reading, setReading] = useState<Reading | null>(null);
  const work = useRef<Work>(undefined);
  // Whoever shuts the dialog wants nothing more of the file.
  useEffect(() => () => work.current?.cancel(), []);
  return {
    reading,
    start(mapping) {
      const cases: TestCase[] = [];
      const faults: CaseFault[] = [];
      let faultCount = 0;
      let refusal: Message | null = null;
      setReading({ read: 0, share: 0 });
      work.current = startReading(file, {
        columns,
        mapping,
        takenIds: [],
        onPart: (part, share) => {
          for (const testCase of part.cases) cases.push(testCase);
          faults.push(...part.faults);
          faultCount = part.count.faults;
          refusal = part.refusal ?? null;
          setReading({ read: part.count.read, share });
        },
      });
      void work.current.done.then((end) => {
        setReading(null);
        if (end !== 'cancelled') onRead({ cases, faults, faultCount, refusal, isCut: end === 'died' });
      });
    },
    cancel: () => work.current?.cancel(),
  };
}
