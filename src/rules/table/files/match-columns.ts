import type { Bot } from '#flow/bot.ts';
import { type LocalText, textIn } from '#lib/local-text.ts';
import { dictionaryOf } from '../../dictionary.ts';
import type { GridColumn } from '../edit-table.ts';
import type { FileColumn, FileTable } from './file-table.ts';

/** Where a column of a file goes: to one of the table's, to a new one, or nowhere. */
export type Target =
  | { readonly to: 'column'; readonly column: GridColumn }
  /** `path` is what is read; of a new answer the field that it is put in. */
  | { readonly to: 'new'; readonly part: 'inputs' | 'outputs'; readonly path: string }
  /** Asks what the file itself says, in JSON Logic. */
  | { readonly to: 'asInFile' }
  | { readonly to: 'nowhere' };

/** A column of the table and all that it may be called in a file: its label in both languages, its key. */
export interface NamedColumn {
  readonly column: GridColumn;
  readonly names: readonly string[];
}

export const nowhere: Target = { to: 'nowhere' };

/** Each column of the file to the one of the table that has its name; where the file says which part, else to a new one. */
export function matchColumns(file: FileTable, known: readonly NamedColumn[], bot: Bot): Target[] {
  const left = [...known];
  const targets = file.columns.map((column): Target => {
    const place = left.findIndex(
      (candidate) =>
        isOfPart(candidate.column, column) && candidate.names.some((name) => isCalled(column, name)),
    );
    if (place < 0) return nowhere;
    const [found] = left.splice(place, 1);
    return found ? { to: 'column', column: found.column } : nowhere;
  });
  return targets.map((target, index) => {
    const column = file.columns[index];
    return target.to === 'nowhere' && column?.part ? newColumn(column, column.part, bot) : target;
  });
}

function isOfPart({ part }: GridColumn, { part: wanted }: FileColumn): boolean {
  return wanted === undefined || wanted === part;
}

function newColumn(column: FileColumn, part: 'inputs' | 'outputs', bot: Bot): Target {
  if (part === 'inputs' && column.expression !== undefined) return { to: 'asInFile' };
  const isOne = (key: string, label: LocalText) =>
    [key, textIn(label, 'sv'), textIn(label, 'en')].some((name) => isCalled(column, name));
  const path =
    part === 'inputs'
      ? dictionaryOf(bot).entries.find((entry) => isOne(entry.path, entry.label))?.path
      : bot.fields.find((field) => isOne(field.key, field.label))?.key;
  return path === undefined ? nowhere : { to: 'new', part, path };
}

function isCalled({ heading, otherNames }: FileColumn, name: string): boolean {
  return [heading, ...otherNames].some((own) => alike(own, name));
}

export function alike(one: string, other: string): boolean {
  const wanted = plain(one);
  return wanted !== '' && wanted === plain(other);
}

function plain(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
