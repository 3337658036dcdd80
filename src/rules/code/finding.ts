import type { Message } from '#lib/message.ts';
import type { CodeMark, TextSpan } from '#ui/code-field/code-types.ts';
import { spanAt, spanOfLine, spanOfPlace, type TextTree } from '#ui/code-field/json-text.ts';

/** Something to mend, with its place in the text. */
export interface Finding extends TextSpan {
  readonly severity: CodeMark['severity'];
  readonly message: Message;
}

/** Why a text was refused, in words for whoever wrote it, and where. */
export function refusalIn(tree: TextTree, why: Message): Finding {
  const { place, line } = why.args ?? {};
  const span =
    typeof place === 'string'
      ? spanOfPlace(tree, place)
      : typeof line === 'number'
        ? spanOfLine(tree.text, line)
        : spanAt(tree, []);
  const key = refusals[why.key] ?? why.key;
  return { severity: 'error', message: why.args ? { key, args: why.args } : { key }, ...span };
}

/** Decoding speaks of files that were fetched; here somebody is writing. */
const refusals: Readonly<Record<string, string>> = {
  'file.empty': 'code.refuse.empty',
  'file.notJson': 'code.refuse.notJson',
  'file.notBot': 'code.refuse.notBot',
  'file.wrongShape': 'code.refuse.wrongShape',
  'file.unknownKind': 'code.refuse.unknownKind',
  'file.repeated': 'code.refuse.repeated',
  'file.lostEdge': 'code.refuse.lostEdge',
  'file.forbiddenKey': 'code.refuse.forbiddenKey',
  'file.tooDeep': 'code.refuse.tooDeep',
};

/** What the field underlines. Where JSON itself is broken it says so by itself, to the sign. */
export function marksOf(
  findings: readonly Finding[],
  sentence: (said: Message) => string,
): readonly CodeMark[] {
  return findings
    .filter(({ message }) => message.key !== refusals['file.notJson'])
    .map(({ message, ...mark }) => ({ ...mark, message: sentence(message) }));
}
