import type { TestCase } from '#flow/case.ts';
import type { CaseColumn } from './case-column.ts';
import type { CasePart, CasePreview, ReadOptions } from './case-file.ts';
import { piecesOf } from './file-bytes.ts';
import { previewCases, readCases } from './read-cases.ts';
import { excelRows, writeExcel } from './write-cases.ts';

/** What the worker is asked: to look at a file, to read it, or to make a workbook; and then it is done. */
export type CaseFileRequest =
  | { readonly type: 'preview' | 'read'; readonly file: File; readonly options: ReadOptions }
  /** Some of the cases that a workbook is to hold; more are to come. */
  | { readonly type: 'rows'; readonly cases: readonly TestCase[] }
  | { readonly type: 'workbook'; readonly columns: readonly CaseColumn[] };

export type CaseFileReply =
  | { readonly type: 'previewed'; readonly preview: CasePreview }
  | { readonly type: 'part'; readonly part: CasePart }
  | { readonly type: 'read' }
  | { readonly type: 'written'; readonly file: Blob };

/** What the worker does with its requests. Apart from its entry, so that it also runs where there is no worker. */
export function caseFileAnswerer(reply: (reply: CaseFileReply) => void) {
  const cases: TestCase[] = [];
  return async (request: CaseFileRequest): Promise<void> => {
    switch (request.type) {
      case 'preview': {
        const { file, options } = request;
        reply({ type: 'previewed', preview: await previewCases(piecesOf(file), file.name, options) });
        return;
      }
      case 'read': {
        const { file, options } = request;
        for await (const part of readCases(piecesOf(file), file.name, options)) reply({ type: 'part', part });
        reply({ type: 'read' });
        return;
      }
      case 'rows':
        cases.push(...request.cases);
        return;
      case 'workbook': {
        const rows = [...excelRows(cases, request.columns)].flat();
        reply({ type: 'written', file: await writeExcel(rows) });
      }
    }
  };
}
