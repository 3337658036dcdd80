import type { OwnChange } from '#flow/own-change.ts';
import { differing } from '../own-changes.ts';
import type { NoteData } from './data.ts';

export function noteChanges(before: NoteData, after: NoteData): readonly OwnChange[] {
  return differing('words', 'note.text', before.text, after.text);
}
