import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { redo, startHistory, undo } from '#editing/history.ts';
import { decodeBotText, encodeBot } from '#flow/decode.ts';
import { definitions } from '#nodes/definitions.ts';
import { sampleBot } from '../bench/sample-bot.ts';
import { times } from '../support/long.ts';
import { anEdit, edits, perform } from '../support/random-edits.ts';

/*
 * Whatever is edited, in whatever order: the document stays one that opens again, every edit can be
 * undone to the letter and done again, and what is refused changes nothing.
 */

const sample = sampleBot();

test('a valid bot stays valid through any edits, and undo and redo go back and forth to the letter', () => {
  const done = new Set<string>();
  fc.assert(
    fc.property(fc.array(anEdit, { minLength: 1, maxLength: 12 }), (script) => {
      let history = startHistory(sample);
      const documents = [sample];
      for (const [index, edit] of script.entries()) {
        const next = perform(edit, history, `n-${index}`);
        if (!next) continue;
        done.add(edit.name);
        history = next;
        if (history.past.length === documents.length) documents.push(history.bot);
        else documents[documents.length - 1] = history.bot;
      }
      expect(decodeBotText(encodeBot(history.bot), definitions)).toEqual({ ok: true, value: history.bot });
      let back = history;
      for (const document of documents.slice(0, -1).reverse()) {
        back = undo(back);
        expect(back.bot).toBe(document);
      }
      expect(undo(back)).toBe(back);
      for (const document of documents.slice(1)) {
        back = redo(back);
        expect(back.bot).toBe(document);
      }
    }),
    { numRuns: times(200, 5_000) },
  );
  // Every kind of edit was really done, and not only refused.
  expect([...done].sort()).toEqual(Object.keys(edits).sort());
});
