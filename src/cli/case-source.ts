import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { columnsOf } from '#cases/case-column.ts';
import type { CaseFault } from '#cases/case-file.ts';
import { readCases } from '#cases/read-cases.ts';
import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import { type Message, message } from '#lib/message.ts';
import { definitions } from '#nodes/definitions.ts';

/** What comes of a file of cases as it is read. */
export interface CaseReading {
  readonly onCase: (testCase: TestCase) => void;
  readonly onFault: (fault: CaseFault) => void;
}

/** What was read in all, and why no more was. */
export interface CasesRead {
  readonly read: number;
  /** Cases that could not be read. */
  readonly lost: number;
  /** Faults, also those that were only counted. */
  readonly faults: number;
  readonly refusal?: Message;
}

/** Gives the cases one by one; as often as it is called. */
export type CaseSource = (reading: CaseReading) => Promise<CasesRead>;

export function casesOf(bot: Bot): CaseSource {
  const { list } = bot.cases;
  return async ({ onCase }) => {
    for (const testCase of list) onCase(testCase);
    return { read: list.length, lost: 0, faults: 0 };
  };
}

/** The cases of a file, read as they are asked for. The product's own JSON form is taken whole or not at all. */
export function casesIn(file: string, bot: Bot): CaseSource {
  const columns = columnsOf(bot, definitions);
  return async ({ onCase, onFault }) => {
    let count = { read: 0, lost: 0, faults: 0 };
    try {
      const bytes = createReadStream(file, { highWaterMark: 262_144 });
      for await (const part of readCases(bytes, basename(file), { columns, isJsonWhole: true })) {
        for (const fault of part.faults) onFault(fault);
        for (const testCase of part.cases) onCase(testCase);
        count = part.count;
        if (part.refusal) return { ...count, refusal: part.refusal };
      }
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
      // Node's errors of the file system carry a code such as ENOENT.
      return { ...count, refusal: message('file.unreadable', { code: String(error.code) }) };
    }
    return count;
  };
}
