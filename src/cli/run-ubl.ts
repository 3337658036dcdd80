import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import { registerMessages } from '#i18n/engine.ts';
import { say } from '#i18n/say.ts';
import type { CaseResult } from '#running/result.ts';
import { intakePoints } from '#systems/intake/intake-points.ts';
import { intakeMessages } from '#systems/intake/messages.ts';
import { type ExitCode, type Output, refuse, refuseFile } from './output.ts';
import { readCase, readFolder } from './read-files.ts';
import { reasonText } from './report.ts';

registerMessages(intakeMessages);

interface DocumentRun {
  readonly file: string;
  readonly outcome: string;
  readonly reason: string;
  /** What there is to say of how the document was read. */
  readonly notes: readonly string[];
}

interface Unread {
  readonly file: string;
  readonly unreadable: string;
}

/** Runs each XML file of a folder as a case: a line a file, the count last; what is odd in one goes to the errors. */
export function runUbl(
  bot: Bot,
  folder: string,
  run: (testCase: TestCase) => CaseResult,
  json: boolean,
  output: Output,
): ExitCode {
  const points = intakePoints(bot);
  if (points.length === 0)
    return refuse(output, 'The bot has no operation that reads UBL: none has an intake.');
  const files = readFolder(folder);
  if (!files.ok) return refuseFile(output, folder, files);
  if (files.value.xml.length === 0)
    return refuse(output, `${folder}: there are no .xml files in the folder.`);

  const documents = files.value.xml.map((file): DocumentRun | Unread => {
    const read = readCase(folder, file, points);
    if (!read.ok) return { file, unreadable: say(read.message, 'en') };
    const notes = read.value.notes.map((note) => say(note, 'en'));
    const result = run({ id: file, systems: read.value.systems });
    return { file, outcome: result.outcome, reason: reasonText(result), notes };
  });
  const unreadable = documents.filter((document) => 'unreadable' in document).length;
  const counts = { read: documents.length - unreadable, unreadable, leftOut: files.value.others };
  for (const line of json
    ? [JSON.stringify({ ...counts, files: documents }, null, 2)]
    : reportLines(documents, counts)) {
    output.line(line);
  }
  // In the JSON they stand with their file.
  if (!json) for (const note of noteLines(documents)) output.error(note);
  return unreadable > 0 ? 1 : 0;
}

interface Counts {
  readonly read: number;
  readonly unreadable: number;
  readonly leftOut: number;
}

function reportLines(documents: readonly (DocumentRun | Unread)[], counts: Counts): string[] {
  const lines = documents.map((document) => {
    if ('unreadable' in document) return `${document.file}: could not be read. ${document.unreadable}`;
    return `${document.file}: ${document.outcome}: ${document.reason}`;
  });
  const leftOut = counts.leftOut > 0 ? `, ${counts.leftOut} left out (not .xml)` : '';
  return [...lines, `${counts.read} read, ${counts.unreadable} could not be read${leftOut}`];
}

function noteLines(documents: readonly (DocumentRun | Unread)[]): string[] {
  return documents.flatMap((document) =>
    'notes' in document ? document.notes.map((note) => `${document.file}: ${note}`) : [],
  );
}
