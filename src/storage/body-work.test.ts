import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, type Json } from '#lib/json.ts';
import { smallBot } from '../../tests/support/bot.ts';
import { largeBot, withRuleChanged } from '../../tests/support/large-bot.ts';
import { type Body, pack } from './body.ts';
import { answerBody } from './body-work.ts';
import { contentHash, textHash } from './content-hash.ts';

const bot = largeBot(smallBot(), 200);

async function packed(text: string, base: Body | null) {
  const answer = await answerBody({ type: 'pack', text, base });
  if (answer.type !== 'packed') throw new Error(answer.type);
  return answer;
}

const sizeOf = (body: Body) => (body.encoding === 'gzip' ? body.bytes.length : body.text.length);

test('a document with one changed rule is told as what differs, and comes back the same', async () => {
  const base = await pack(JSON.stringify(bot));
  const changed = withRuleChanged(bot, 3);
  const { body, isDelta, hash } = await packed(JSON.stringify(changed), base);
  expect(isDelta).toBe(true);
  expect(sizeOf(body)).toBeLessThan(300);
  expect(hash).toBe(await contentHash(changed));
  const back = await answerBody({ type: 'unpack', body, base });
  expect(back).toMatchObject({ type: 'unpacked', hash });
  expect(back.type === 'unpacked' && JSON.parse(back.text)).toEqual(changed);
});

test('a document that is another one altogether is stored whole', async () => {
  const base = await pack(JSON.stringify(bot));
  expect(await packed(JSON.stringify(smallBot()), base)).toMatchObject({ isDelta: false });
});

test('whatever differs, what is stored gives the very document back', async () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const member = fc.oneof(
    fc.record({ id, value: fc.jsonValue({ maxDepth: 2 }) }),
    fc.record({ key: id, _t: fc.constantFrom('a', 'b') }),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const list = fc.array(member, { maxLength: 8 });
  const document = fc.record({ nodes: list, edges: list, cases: fc.record({ list }) });
  // Long enough that a delta pays; and the same in both.
  const filling = Array.from({ length: 400 }, (_, index) => ({
    id: `n${index}`,
    value: String(index * 7919),
  }));
  await fc.assert(
    fc.asyncProperty(document, document, async (one, other) => {
      const base = await pack(JSON.stringify({ ...one, filling }));
      const text = JSON.stringify({ ...other, filling });
      const { body, isDelta, hash } = await packed(text, base);
      const back = await answerBody({ type: 'unpack', body, base: isDelta ? base : null });
      if (back.type !== 'unpacked') throw new Error(back.type);
      expect(canonicalJson(JSON.parse(back.text))).toBe(canonicalJson(JSON.parse(text)));
      expect(back.hash).toBe(hash);
    }),
    { numRuns: 200 },
  );
});

test('two long lists that differ everywhere are not compared', async () => {
  const list = Array.from({ length: 5000 }, (_, index) => ({ id: `n${index}` }));
  const base = await pack(JSON.stringify({ list }));
  const answer = await packed(JSON.stringify({ list: list.toReversed() }), base);
  expect(answer.isDelta).toBe(false);
});

test('a text that is no JSON is kept letter by letter', async () => {
  const base = await pack(JSON.stringify(bot));
  const text = '{"format": 1, ';
  const { body, isDelta, hash } = await packed(text, base);
  expect({ isDelta, hash }).toEqual({ isDelta: false, hash: await textHash(text) });
  expect(await answerBody({ type: 'unpack', body, base: null })).toEqual({ type: 'unpacked', text, hash });
});

test('a base that has rotted is not told apart from', async () => {
  const base: Body = { encoding: 'gzip', bytes: new Uint8Array([31, 139, 8, 0, 7]) };
  expect(await packed(JSON.stringify(bot), base)).toMatchObject({ isDelta: false });
});

test.each<[string, Json | string]>([
  ['reaches for a prototype', '{"__proto__": {"polluted": [1]}}'],
  ['points at a step that is not there', { nodes: { _t: 'a', '9999': { name: ['A', 'B'] } } }],
  ['is cut', '{"nodes": {'],
])('a delta that %s gives nothing, and changes nothing else', async (_what, delta) => {
  const base = await pack(JSON.stringify(bot));
  const body = await pack(typeof delta === 'string' ? delta : JSON.stringify(delta));
  const answer = await answerBody({ type: 'unpack', body, base });
  const hash = answer.type === 'unpacked' ? answer.hash : undefined;
  expect(hash).not.toBe(await contentHash(bot));
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});
