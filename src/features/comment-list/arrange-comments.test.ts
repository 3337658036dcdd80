import { expect, test } from 'vitest';
import type { Comment } from '#storage/database.ts';
import { arrangeComments, type CommentFilter, type Placed, writersOf } from './arrange-comments.ts';

function placed(id: string, at: number, name: string, text: string, resolved = false): Placed {
  const by = { name, role: '' };
  const target = { type: 'node', node: 'n' } as const;
  const comment: Comment = {
    id,
    botId: 'b',
    target,
    basedOn: null,
    thread: [{ at, by, text }],
    resolved: resolved ? { at, by } : null,
  };
  return { comment, place: { target, name: 'Räcker avståndet?' }, placeName: 'Räcker avståndet?' };
}

const list = [
  placed('old', 1, 'Eva', 'Varför 2 000 m?'),
  placed('solved', 3, 'Åsa', 'Gäller det fritids?', true),
  placed('new', 2, 'Åsa', '<b>Vem</b> mäter?'),
];
const everything: CommentFilter = { standing: 'all', writer: null, search: '' };
const ids = (filter: Partial<CommentFilter>) =>
  arrangeComments(list, { ...everything, ...filter }).map(({ comment }) => comment.id);

test('open ones come first, and then the newest', () => {
  expect(ids({})).toEqual(['new', 'old', 'solved']);
});

test('the list is narrowed down to open ones, resolved ones, and those of one person', () => {
  expect(ids({ standing: 'open' })).toEqual(['new', 'old']);
  expect(ids({ standing: 'resolved' })).toEqual(['solved']);
  expect(ids({ writer: 'Åsa' })).toEqual(['new', 'solved']);
});

test('every word that is sought is found in the text, in who wrote it or in what it is about', () => {
  expect(ids({ search: 'AVSTÅNDET vem' })).toEqual(['new']);
  expect(ids({ search: 'eva' })).toEqual(['old']);
  expect(ids({ search: '<b>' })).toEqual(['new']);
  expect(ids({ search: 'månen' })).toEqual([]);
});

test('an answer counts as writing', () => {
  const [first] = list;
  if (!first) throw new Error('empty');
  const { comment } = first;
  const answered = {
    ...comment,
    thread: [...comment.thread, { at: 9, by: { name: 'Ola', role: '' }, text: 'Skollagen.' }],
  };
  expect(writersOf([answered, ...list.map((item) => item.comment)])).toEqual(['Eva', 'Ola', 'Åsa']);
});
