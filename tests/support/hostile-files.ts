import fc from 'fast-check';
import { currentFormat } from '#flow/bot.ts';
import { isList, isRecord, type Json, type JsonPath } from '#lib/json.ts';

/*
 * Files that pretend to be bots: sound ones that somebody has tampered with, in one place or several. Of some it is
 * known that they must be refused, whatever else is wrong with them.
 */

export interface HostileFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What is wrong with it, for whoever reads a failed test. */
  readonly what: readonly string[];
  /** No sound reader takes it for a bot. */
  readonly mustBeRefused: boolean;
}

/** Where and with what to tamper: numbers to pick by, and a value. */
interface Picks {
  readonly at: number;
  readonly other: number;
  readonly value: Json;
}

/** Stands for a number that no computer holds, until the file is written. */
const overflow = '@overflow@';

const nasty = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    -1,
    0.1,
    1e308,
    2 ** 53,
    '',
    [],
    {},
    overflow,
    '__proto__',
    'constructor',
  ),
  fc.constantFrom<Json>('\u0000', '\ud800', '\u202e', '<img src=x onerror=alert(1)>', 'x'.repeat(100_000)),
  fc.constantFrom<Json>(
    { var: '__proto__.polluted' },
    { var: ['constructor', 'prototype'] },
    { matches: [{ var: 'avstand' }, '(a+)+$'] },
    { '+': Array.from({ length: 2_000 }, (_, index) => index) },
    { toString: 1, valueOf: null, hasOwnProperty: [], length: -1 },
    deepRule(150),
  ),
  fc.jsonValue({ maxDepth: 3 }).map((value) => value as Json),
);

const picks: fc.Arbitrary<Picks> = fc.record({
  // Every place as likely as another, and not the first ones more.
  at: fc.noBias(fc.nat()),
  other: fc.noBias(fc.nat()),
  value: nasty,
});

/** What may leave a bot sound, or not. */
const tamperings: Readonly<Record<string, (bot: Json, picks: Picks) => Json>> = {
  'a value put in the place of another': (bot, { at, value }) => changed(bot, place(bot, at), () => value),
  'something left out': (bot, { at }) => changed(bot, place(bot, at), () => undefined),
  'a part moved to where another was': (bot, { at, other }) =>
    changed(bot, place(bot, at), () => valueAt(bot, place(bot, other))),
  'an item twice in a list': (bot, { at }) =>
    changed(bot, place(bot, at), (value) => (isList(value) ? [...value, ...value.slice(0, 1)] : value)),
  'a key that nobody knows': (bot, { at, value }) =>
    changed(bot, place(bot, at), (before) => (isRecord(before) ? { ...before, unknown: value } : before)),
  'a part inside a list': (bot, { at }) => changed(bot, place(bot, at), (value) => [value]),
  'a key by another name': (bot, { at, other }) =>
    changed(bot, place(bot, at), (value) => renamed(value, other)),
  'another format': (bot, { at }) => ({ ...recordOf(bot), format: at % (currentFormat + 1) }),
};

/** What no bot survives. */
const fatal: Readonly<Record<string, (bot: Json, picks: Picks) => string>> = {
  'a key that reaches a prototype': (bot, { at, other, value }) => {
    const key = ['__proto__', 'constructor', 'prototype'][other % 3] ?? '__proto__';
    // Where a copy of it would be careless; written by hand, since `__proto__` in an object sets no key.
    const marked = { ...recordOf(bot), fields: [], '@key@': value };
    return written(at % 2 ? marked : { ...marked, '@key@': { polluted: true } }).replace(
      '"@key@"',
      `"${key}"`,
    );
  },
  'a newer format': (bot, { at }) => written({ ...recordOf(bot), format: currentFormat + 1 + (at % 1000) }),
  'a format that is no number': (bot) => written({ ...recordOf(bot), format: String(currentFormat) }),
  'a way to nowhere': (bot) =>
    written(withItem(bot, 'edges', { id: 'nyvag', from: { node: 'borta', port: 'out' }, to: 'borta' })),
  'a step twice': (bot) => written(withItem(bot, 'nodes', listOf(bot, 'nodes')[0] ?? null)),
  'a step of no known kind': (bot) =>
    written(
      withItem(bot, 'nodes', { id: 'nytt', kind: 'toString', name: 'x', position: { x: 0, y: 0 }, data: {} }),
    ),
  'a list for the whole': (bot) => written([bot]),
  'no end': (bot, { at }) => {
    const text = written(bot);
    return text.slice(0, at % (text.length - 1));
  },
  'nested too deep': (bot, { at }) => {
    const depth = 200 + (at % 50_000);
    return written({ ...recordOf(bot), deep: '@deep@' }).replace(
      '"@deep@"',
      '['.repeat(depth) + ']'.repeat(depth),
    );
  },
  'something after the end': (bot, { at }) => `${written(bot)}${['}', ',{}', '<!-- -->', 'null'][at % 4]}`,
  'code for data': (bot, { at }) =>
    written({ ...recordOf(bot), code: '@code@' }).replace(
      '"@code@"',
      ['undefined', 'NaN', '(()=>1)()', '0x10', "'text'", '/* */ 1,'][at % 6] ?? 'NaN',
    ),
};

/** What happens to a file on its way: of most it cannot be known what they then are. */
const transports: Readonly<Record<string, (text: string, picks: Picks) => Uint8Array<ArrayBuffer>>> = {
  'flipped bits': (text, { at, other }) => {
    const bytes = utf8(text);
    for (let flip = 0; flip <= other % 5; flip++) {
      const index = (at * (flip + 1)) % bytes.length;
      bytes[index] = (bytes[index] ?? 0) ^ (1 << ((other + flip) % 8));
    }
    return bytes;
  },
  'bytes put in': (text, { at, other }) => {
    const bytes = utf8(text);
    const index = at % bytes.length;
    return new Uint8Array([...bytes.slice(0, index), other % 256, at % 256, 0, ...bytes.slice(index)]);
  },
  'a byte order mark': (text) => utf8(`\ufeff${text}`),
  'two bytes a letter': (text) => new Uint8Array(Buffer.from(text, 'utf16le')),
};

export function hostileFiles(bots: readonly Json[]): fc.Arbitrary<HostileFile> {
  const step = <T>(of: Readonly<Record<string, T>>) =>
    fc.record({ name: fc.constantFrom(...Object.keys(of)), picks });
  return fc
    .record({
      bot: fc.constantFrom(...bots),
      tampered: fc.array(step(tamperings), { minLength: 1, maxLength: 3 }),
      end: fc.option(step(fatal), { freq: 2 }),
      way: fc.option(step(transports), { freq: 2 }),
    })
    .map(({ bot, tampered, end, way }) => {
      const result = tampered.reduce(
        (before, { name, picks }) => tamperings[name]?.(before, picks) ?? before,
        bot,
      );
      const text = (end && fatal[end.name]?.(result, end.picks)) ?? written(result);
      // What is known of a file is known of it as it was sent.
      const sent = end ? null : way;
      return {
        bytes: (sent && transports[sent.name]?.(text, sent.picks)) ?? utf8(text),
        what: [...tampered.map(({ name }) => name), ...[end, sent].flatMap((one) => (one ? [one.name] : []))],
        mustBeRefused: end !== null,
      };
    });
}

function written(value: Json): string {
  return JSON.stringify(value, null, 2).replaceAll(`"${overflow}"`, '1e400');
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function deepRule(depth: number): Json {
  return depth === 0 ? true : { '!': [deepRule(depth - 1)] };
}

/** The path of one of all the places in a value. */
function place(value: Json, at: number): JsonPath {
  const paths: JsonPath[] = [];
  const walk = (inside: Json, path: JsonPath) => {
    if (path.length > 0) paths.push(path);
    if (isList(inside)) for (const [index, item] of inside.entries()) walk(item, [...path, index]);
    else if (isRecord(inside))
      for (const [key, member] of Object.entries(inside)) walk(member as Json, [...path, key]);
  };
  walk(value, []);
  return paths[at % paths.length] ?? [];
}

function valueAt(value: Json, path: JsonPath): Json {
  return path.reduce<Json>((inside, part) => (inside as Record<string, Json>)[part] ?? null, value);
}

/** The value with another at a path; nothing there, where the change gives undefined. */
function changed(value: Json, path: JsonPath, change: (before: Json) => Json | undefined): Json {
  const [part, ...rest] = path;
  if (part === undefined) return change(value) ?? null;
  if (isList(value)) {
    return value.flatMap((item, index) => {
      if (index !== part) return [item];
      const after = rest.length > 0 ? changed(item, rest, change) : change(item);
      return after === undefined ? [] : [after];
    });
  }
  const members = Object.entries(recordOf(value)).flatMap(([key, member]): [string, Json][] => {
    if (key !== part) return [[key, member]];
    const after = rest.length > 0 ? changed(member, rest, change) : change(member);
    return after === undefined ? [] : [[key, after]];
  });
  return Object.fromEntries(members);
}

function renamed(value: Json, at: number): Json {
  if (!isRecord(value)) return value;
  const entries = Object.entries(recordOf(value as Json));
  const index = at % Math.max(entries.length, 1);
  return Object.fromEntries(
    entries.map(([key, member], place) => [place === index ? `${key}2` : key, member]),
  );
}

function withItem(bot: Json, list: string, item: Json): Json {
  return { ...recordOf(bot), [list]: [...listOf(bot, list), item] };
}

function listOf(bot: Json, key: string): readonly Json[] {
  const list = recordOf(bot)[key];
  return list !== undefined && isList(list) ? list : [];
}

function recordOf(value: Json): Readonly<Record<string, Json>> {
  // A list or a lone value has no members of a bot.
  return isRecord(value) ? (value as Record<string, Json>) : {};
}
