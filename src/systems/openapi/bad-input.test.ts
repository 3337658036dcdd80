import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isKey } from '#flow/keys.ts';
import { systemSchema } from '#flow/system.ts';
import { registerMessages } from '#i18n/engine.ts';
import { say } from '#i18n/say.ts';
import { readDescription, systemOf } from './description.ts';
import { openApiMessages } from './messages.ts';
import { type ReadingReply, startReading } from './reading.ts';

registerMessages(openApiMessages);

const caseData = readFileSync(
  new URL('../../../tests/inputs/openapi/case-data.yaml', import.meta.url),
  'utf8',
);

function refusal(text: string): string {
  const read = readDescription(text);
  return read.ok ? 'read' : say(read.message, 'sv');
}

function read(value: unknown) {
  const found = readDescription(typeof value === 'string' ? value : JSON.stringify(value));
  if (!found.ok) throw new Error(found.message.key);
  return found.value;
}

/** A description of what a `GET /a` answers. */
function answering(schema: unknown, rest: object = {}) {
  const responses = { 200: { description: 'OK', content: { 'application/json': { schema } } } };
  return { openapi: '3.0.3', info: { title: 'Test' }, paths: { '/a': { get: { responses } } }, ...rest };
}

function only(value: unknown) {
  const [described] = read(value).operations;
  if (!described) throw new Error('no operation');
  return described;
}

test.each([
  ['Swagger 2', 'swagger: "2.0"\npaths: {}', 'Filen är Swagger 2.0. Spara om den som OpenAPI 3.'],
  ['Swagger 2 with the number unquoted', 'swagger: 2.0', 'Filen är Swagger 2.0. Spara om den som OpenAPI 3.'],
  [
    'a version that is not known',
    '{"openapi": "4.0.0"}',
    'Filen är OpenAPI 4.0.0. Spara om den som OpenAPI 3.0 eller 3.1.',
  ],
  ['JSON that is something else', '{"nodes": []}', 'Innehållet är ingen OpenAPI-beskrivning'],
  ['a list', '[1, 2]', 'Innehållet är ingen OpenAPI-beskrivning'],
  ['a letter', 'Hej!\n\nHär kommer beskrivningen.', 'Innehållet är ingen OpenAPI-beskrivning'],
  ['nothing', ' \n', 'Beskrivningen är tom.'],
  ['no operations', 'openapi: 3.0.0\npaths: {}', 'Beskrivningen har inga åtgärder'],
  ['paths that are no paths', 'openapi: 3.0.0\npaths: [1]', 'Beskrivningen har inga åtgärder'],
  ['JSON that is cut off', '{"openapi": "3.0.0",\n"paths": {"/a": {"get', 'gick bara att läsa till rad 2'],
  ['YAML that is broken', 'openapi: 3.0.0\npaths:\n  /a: [x\n', 'gick bara att läsa till rad'],
  ['several documents', 'openapi: 3.0.0\n---\nopenapi: 3.1.0', 'Filen har flera dokument'],
  ['lists inside lists', `openapi: ${'['.repeat(100_000)}`, 'för många nivåer'],
  ['an alias to nothing', 'openapi: 3.0.0\npaths: *a', 'eller delar som inte finns'],
])('%s is refused with what to do', (_what, text, words) => {
  expect(refusal(text)).toContain(words);
});

test('a billion laughs is refused', () => {
  const levels = Array.from({ length: 12 }, (_, level) => {
    const inside =
      level === 0
        ? '"lol"'
        : Array(10)
            .fill(`*a${level - 1}`)
            .join(', ');
    return `a${level}: &a${level} [${inside}]`;
  });
  expect(refusal(`${levels.join('\n')}\nopenapi: 3.0.0\n`)).toContain('upprepar delar av sig själv');
});

test('a file of 100 MB is refused by its size, before a byte of it is read', async () => {
  const replies: ReadingReply[] = [];
  const large = new (class extends Blob {
    override get size() {
      return 100_000_000;
    }
    override arrayBuffer(): Promise<ArrayBuffer> {
      throw new Error('it was opened');
    }
  })();
  await startReading((reply) => replies.push(reply))({ type: 'read', source: large });
  expect(replies).toEqual([{ type: 'refused', message: { key: 'openapi.tooLarge', args: { limit: 5 } } }]);
  expect(refusal('x'.repeat(5_000_001))).toContain('större än 5 MB');
});

test('a file is read whatever it is encoded as, and one that is cut off inside its parts says which are missing', async () => {
  const replies: ReadingReply[] = [];
  const utf16 = new Blob([Buffer.from(`\uFEFF${caseData}`, 'utf16le')]);
  await startReading((reply) => replies.push(reply))({ type: 'read', source: utf16 });
  const told = replies.filter(({ type }) => type === 'work');
  expect(told.length).toBeGreaterThan(3);
  expect(replies.at(-1)).toMatchObject({ type: 'read', overview: { name: 'api-service-case-data' } });

  const cut = read(caseData.slice(0, caseData.indexOf('\n    ContactInformation:')));
  expect(cut.operations).toHaveLength(76);
  expect(cut.operations[0]?.leftOut).toContainEqual({
    what: 'brokenRef',
    where: '200[]: #/components/schemas/Stakeholder',
  });
});

test('a reference to another file or address is told of and never fetched', () => {
  const fetch = globalThis.fetch;
  globalThis.fetch = () => {
    throw new Error('it was fetched');
  };
  const address = 'https://example.com/schema.json#/Person';
  const { leftOut, operation } = only(
    answering({ properties: { a: { $ref: address }, b: { $ref: './other.yaml' }, c: { type: 'string' } } }),
  );
  globalThis.fetch = fetch;
  expect(operation.outputs.map(({ key }) => key)).toEqual(['c']);
  expect(leftOut).toEqual([
    { what: 'remoteRef', where: `200.a: ${address}` },
    { what: 'remoteRef', where: '200.b: ./other.yaml' },
  ]);
});

test('a reference that goes round is a record without parts, and one that leads only to itself is told of', () => {
  const parts = {
    Person: {
      type: 'object',
      properties: { name: { type: 'string' }, mother: { $ref: '#/components/schemas/Person' } },
    },
    Loop: { $ref: '#/components/schemas/Loop' },
    Itself: { allOf: [{ $ref: '#/components/schemas/Itself' }, { properties: { x: { type: 'integer' } } }] },
  };
  const schema = {
    properties: {
      person: { $ref: '#/components/schemas/Person' },
      loop: { $ref: '#/components/schemas/Loop' },
      itself: { $ref: '#/components/schemas/Itself' },
    },
  };
  const { operation, leftOut } = only(answering(schema, { components: { schemas: parts } }));
  expect(operation.outputs.map(({ key, type }) => [key, type])).toMatchObject([
    ['person', { members: [{ key: 'name' }, { key: 'mother', type: { kind: 'record', members: [] } }] }],
    ['itself', { members: [{ key: 'x' }] }],
  ]);
  expect(leftOut).toContainEqual({ what: 'circular', where: '200.person.mother' });
  expect(leftOut).toContainEqual({ what: 'circular', where: '200.loop' });
});

test('a schema that grows without end is read to a bound', () => {
  // Each part has ten of the next: ten to the twentieth in all.
  const schemas = Object.fromEntries(
    Array.from({ length: 20 }, (_, level) => {
      const next = { $ref: `#/components/schemas/S${level + 1}` };
      return [`S${level}`, { anyOf: Array(10).fill({ allOf: [next, { properties: { x: next } }] }) }];
    }),
  );
  const described = only(
    answering(
      { $ref: '#/components/schemas/S0' },
      { components: { schemas: { ...schemas, S20: { type: 'string' } } } },
    ),
  );
  expect(described.leftOut).toContainEqual({ what: 'tooMany', where: '' });
  expect(JSON.stringify(described).length).toBeLessThan(100_000);

  let deep: unknown = { type: 'string' };
  for (let level = 0; level < 2000; level++) deep = { type: 'array', items: deep };
  expect(only(answering(deep)).leftOut).toContainEqual(expect.objectContaining({ what: 'tooDeep' }));
});

test('many operations that are all large are read to a bound together', () => {
  const properties = Object.fromEntries(
    Array.from({ length: 1000 }, (_, place) => [`p${place}`, { type: 'string' }]),
  );
  const schema = { $ref: '#/components/schemas/Large' };
  const responses = { 200: { content: { 'application/json': { schema } } } };
  const paths = Object.fromEntries(
    Array.from({ length: 500 }, (_, place) => [`/a${place}`, { get: { responses } }]),
  );
  const { operations } = read({
    openapi: '3.1.0',
    paths,
    components: { schemas: { Large: { properties } } },
  });
  expect(operations).toHaveLength(500);
  const values = operations.reduce((sum, { operation }) => sum + operation.outputs.length, 0);
  expect(values).toBeLessThan(100_000);
  expect(operations.at(-1)).toMatchObject({ operation: { outputs: [] }, leftOut: [{ what: 'tooMany' }] });
});

test('names that objects inherit, and names that are no keys, become keys that are', () => {
  const names = [
    'toString',
    '__proto__',
    'x-y.z',
    'x y z',
    '2fa',
    'param',
    'å',
    'Ünï',
    '',
    '-',
    'a'.repeat(300),
  ];
  const pairs = names.map((name) => `${JSON.stringify(name)}: {"type": "string", "example": "hej"}`);
  const text = JSON.stringify(answering({ properties: 0 })).replace(
    '"properties":0',
    `"properties":{${pairs.join(',')}}`,
  );
  const { operation, leftOut } = only(text);
  const keys = operation.outputs.map(({ key }) => key);
  expect(keys).toEqual([
    'toString_',
    'xYZ',
    'xYZ2',
    'fa',
    'param_',
    'å',
    'n',
    'varde',
    'varde2',
    'a'.repeat(50),
  ]);
  expect(keys.every(isKey)).toBe(true);
  expect(leftOut).toContainEqual({ what: 'forbiddenName', where: '200.__proto__' });
  expect(operation.answers).toMatchObject({ values: { toString_: 'hej', xYZ: 'hej' } });
});

test('keys that reach a prototype do nothing, and are in no answer', () => {
  const text = `
openapi: 3.0.0
__proto__: { polluted: true }
info: { title: constructor }
paths:
  __proto__: { get: { responses: {} } }
  /a:
    get:
      operationId: __proto__
      responses:
        200:
          content:
            application/json:
              schema: { type: object, properties: { a: { type: object } } }
              example: { a: { __proto__: { polluted: true }, constructor: 1, b: 2 } }
`;
  const description = read(text);
  const chosen = description.operations.map(({ operation }) => ({ id: operation.id, writes: false }));
  const system = systemOf(description, 'x', chosen);
  expect(systemSchema.safeParse(system).success).toBe(true);
  expect(JSON.stringify(system)).not.toContain('polluted');
  expect(system.operations.at(-1)?.answers).toEqual({ type: 'constant', values: { a: { b: 2 } } });
  expect('polluted' in {}).toBe(false);
});

test('500 operations become 500 operations, each with an id of its own, and so do those that share one', () => {
  const operation = { operationId: 'same', responses: { 404: {} } };
  const paths = Object.fromEntries(
    Array.from({ length: 500 }, (_, place) => [`/a${place}`, { get: operation }]),
  );
  const description = read({ openapi: '3.1.0', paths });
  expect(new Set(description.operations.map(({ operation: { id } }) => id)).size).toBe(500);
  const more = Object.fromEntries(
    Array.from({ length: 3000 }, (_, place) => [`/a${place}`, { get: operation }]),
  );
  const bounded = read({ openapi: '3.1.0', paths: more });
  expect(bounded.operations).toHaveLength(2000);
  expect(bounded.leftOut).toContainEqual(expect.objectContaining({ what: 'tooManyOperations' }));
});

test('whatever stands where something else should, the rest is read', () => {
  const odd: unknown[] = [
    null,
    0,
    'x',
    [],
    [null],
    {},
    { $ref: 3 },
    { $ref: '#/nowhere' },
    { $ref: '#' },
    true,
  ];
  for (const one of odd) {
    const paths = {
      '/odd': one,
      '/a': {
        parameters: one,
        get: {
          summary: one,
          operationId: one,
          parameters: [one],
          requestBody: one,
          responses: one,
          callbacks: one,
        },
        put: { responses: { 200: one, 400: one, default: one }, requestBody: { content: one } },
        post: {
          parameters: [
            { name: one, in: 'query', schema: one },
            { name: 'a', in: 'query', schema: one },
          ],
          requestBody: { content: { 'application/json': { schema: one } } },
          responses: {
            200: {
              content: {
                'application/json': {
                  schema: {
                    properties: one,
                    items: one,
                    type: one,
                    enum: one,
                    allOf: one,
                    oneOf: [one],
                    required: one,
                  },
                  examples: one,
                },
              },
            },
          },
        },
      },
    };
    const description = read({ openapi: '3.0.0', info: one, security: one, paths, components: one });
    expect(description.operations.length).toBeGreaterThanOrEqual(3);
    const chosen = description.operations.map(({ operation }) => ({ id: operation.id, writes: true }));
    expect(systemSchema.safeParse(systemOf(description, 'x', chosen)).success).toBe(true);
  }
});
