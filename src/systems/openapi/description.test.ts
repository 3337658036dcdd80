import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { DataType } from '#flow/data-type.ts';
import { decodeBotText, encodeBot } from '#flow/decode.ts';
import { isKey } from '#flow/keys.ts';
import { type Operation, type System, systemSchema } from '#flow/system.ts';
import { typeTest } from '#flow/type-test.ts';
import type { Json } from '#lib/json.ts';
import { definitions } from '#nodes/definitions.ts';
import { createHost } from '#running/host.ts';
import { BotDrawing } from '../../../tests/support/bot.ts';
import { type Description, readDescription, systemOf } from './description.ts';

const inputs = new URL('../../../tests/inputs/openapi/', import.meta.url);

function read(text: string): Description {
  const description = readDescription(text);
  if (!description.ok) throw new Error(description.message.key);
  return description.value;
}

function whole(description: Description): System {
  const chosen = description.operations.map(({ operation: { id, writes } }) => ({
    id,
    writes: writes === true,
  }));
  return systemOf(description, description.name, chosen);
}

function file(name: string): string {
  return readFileSync(new URL(name, inputs), 'utf8');
}

function operationOf(system: System, id: string): Operation {
  const operation = system.operations.find((one) => one.id === id);
  if (!operation) throw new Error(`no ${id}`);
  return operation;
}

/** A description of one operation, `GET /a`, that answers with a schema. */
function answering(schema: Json, parts: Readonly<Record<string, Json>> = {}): string {
  const content = { 'application/json': { schema } };
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Test' },
    paths: { '/a': { get: { responses: { 200: { description: 'OK', content } } } } },
    components: { schemas: parts },
  });
}

function only(text: string) {
  const [described] = read(text).operations;
  if (!described) throw new Error('no operation');
  return described;
}

/**
 * Whether a value is of a type through and through, and not only on its surface. What a test tool is to
 * fill in, `{{…}}`, may become anything.
 */
function fits(value: Json, type: DataType): boolean {
  if (typeof value === 'string' && value.startsWith('{{')) return true;
  if (!typeTest(type)(value)) return false;
  // The test above holds the value to be what it is taken for here.
  if (type.kind === 'list') return (value as readonly Json[]).every((item) => fits(item, type.items));
  if (type.kind === 'choice') return type.choices.some((choice) => choice.value === value);
  const members = value as Readonly<Record<string, Json>>;
  if (type.kind === 'table') return Object.values(members).every((member) => fits(member, type.values));
  if (type.kind !== 'record') return true;
  return type.members.every(
    ({ key, type: inside }) => members[key] === undefined || fits(members[key], inside),
  );
}

const descriptions = readdirSync(inputs).filter((name) => name.endsWith('.yaml'));

test('there are descriptions to read', () => expect(descriptions).toHaveLength(3));

test.each(descriptions)(
  '%s becomes a system that a bot may hold, and every answer made is what it promises',
  (name) => {
    const description = read(file(name));
    const system = whole(description);
    expect(systemSchema.safeParse(system).success).toBe(true);
    const { bot } = new BotDrawing().start().system(system);
    expect(decodeBotText(encodeBot(bot), definitions)).toMatchObject({
      ok: true,
      value: { systems: [system] },
    });
    expect(new Set(system.operations.map(({ id }) => id)).size).toBe(description.operations.length);
    let answers = 0;
    for (const { inputs, outputs, answers: given, id } of system.operations) {
      for (const values of [inputs, outputs]) {
        expect(values.every(({ key }) => isKey(key))).toBe(true);
        expect(new Set(values.map(({ key }) => key)).size).toBe(values.length);
      }
      if (given?.type !== 'constant') continue;
      for (const { key, type } of outputs) {
        const value = given.values[key];
        if (value === undefined) throw new Error(`${id} does not answer ${key}`);
        expect([id, key, fits(value, type)]).toEqual([id, key, true]);
        answers++;
      }
    }
    expect(answers).toBeGreaterThan(1);
  },
);

/** What the real service answers besides what its description promises. */
const unpromised = ['attachments'];

/** Each real answer, and the operation that gives it. */
const real: readonly (readonly [file: string, description: string, operation: string])[] = [
  ['businessrules/rules-result.json', 'business-rules.yaml', 'run'],
  ['businessrules/rules-result-validation-error.json', 'business-rules.yaml', 'run'],
  ['citizen/get-citizen.json', 'citizen.yaml', 'GET /api/v3/citizen/{municipalityId}/{personId}'],
  ['casedata/get-attachments.json', 'case-data.yaml', 'getAttachmentsByErrandId'],
  ['casedata/get-errand.json', 'case-data.yaml', 'getErrandById'],
  ['casedata/get-notes.json', 'case-data.yaml', 'getNotesByErrandId'],
  ['casedata/get-stakeholder.json', 'case-data.yaml', 'getStakeholderOnErrand'],
  ['casedata/patch-extraparameters.json', 'case-data.yaml', 'updateErrandParameters'],
];

test.each(real)('the real answer %s is what %s promises of %s', (name, description, id) => {
  const operation = operationOf(whole(read(file(description))), id);
  const answer: Json = JSON.parse(file(`sample-responses/${name}`));
  const values: Readonly<Record<string, Json>> = Array.isArray(answer)
    ? { lista: answer }
    : (answer as Readonly<Record<string, Json>>);
  const told = new Map(operation.outputs.map(({ key, type }) => [key, type]));
  const kept = Object.entries(values).filter(([key]) => told.has(key) || !unpromised.includes(key));
  for (const [key, value] of kept) {
    const type = told.get(key);
    expect([key, type && fits(value, type)]).toEqual([key, true]);
  }
  expect(kept.length).toBeGreaterThan(0);
});

test('what goes into an operation of case-data, what comes out of it, and how it fails', () => {
  const system = whole(read(file('case-data.yaml')));
  expect(system).toMatchObject({ id: 'api-service-case-data', channel: 'api', version: 1 });
  const operation = operationOf(system, 'updateErrandWithStakeholder');
  expect(operation.name).toBe('Create and add stakeholder to errand');
  expect(operation.writes).toBe(true);
  const input = (key: string) => operation.inputs.find((one) => one.key === key);
  expect(input('errandId')).toEqual({ key: 'errandId', label: 'Errand ID', type: { kind: 'integer' } });
  expect(input('roles')).toMatchObject({ type: { kind: 'list', items: { kind: 'text' } } });
  expect(input('firstName')).toMatchObject({ optional: true, label: 'The first name of the stakeholder' });
  expect(input('type')?.type).toMatchObject({
    kind: 'choice',
    choices: [{ value: 'PERSON' }, { value: 'ORGANIZATION' }],
  });
  expect(input('created'), 'only the service itself sets it').toBeUndefined();
  expect(operation.failures).toEqual([
    { id: 'http400', name: 'Bad request' },
    { id: 'notFound', name: 'Not found' },
    { id: 'http500', name: 'Internal Server error' },
  ]);
  const found = operationOf(system, 'getStakeholderOnErrand');
  expect(found.writes).toBeUndefined();
  expect(found.answers).toMatchObject({
    values: { id: 1, firstName: 'Test', extraParameters: { key1: 'value1', key2: 'value2' } },
  });
});

test('what has no place is told of by operation, and nothing of it by those that have none', () => {
  const { operations, leftOut } = read(file('citizen.yaml'));
  expect(leftOut).toEqual([{ what: 'security', where: 'security' }]);
  expect(operations.map((one) => one.leftOut)).toContainEqual([]);
  const upload = read(file('case-data.yaml')).operations.find(
    ({ operation }) => operation.id === 'postAttachment',
  );
  expect(upload?.leftOut).toContainEqual({ what: 'bodyNotJson', where: 'multipart/form-data' });
});

test('a connector of an imported system gets its simulated answer', () => {
  const bot = new BotDrawing()
    .system(whole(read(file('case-data.yaml'))))
    .field('arende')
    .field('fornamn', 'text')
    .start('arende')
    .node('hamta', 'connector', {
      system: 'api-service-case-data',
      operation: 'getStakeholderOnErrand',
      inputs: ['municipalityId', 'namespace', 'errandId', 'stakeholderId'].map((input) => ({
        input,
        expression: { var: 'arende' },
      })),
      outputs: [{ output: 'firstName', field: 'fornamn' }],
    })
    .outcome('klar', 'KLAR', '{fornamn}')
    .outcome('fel', 'MANUELL')
    .way('start', 'hamta')
    .way('hamta.ok', 'klar')
    .way('hamta.failed', 'fel').bot;
  expect(createHost(bot).run({ id: 'a', input: { arende: 1 } }).ending).toMatchObject({
    outcome: 'KLAR',
    reason: 'Test',
  });
});

test('types: null beside another type, one alternative, a constant, parts put together and what all alternatives have', () => {
  const { operation, leftOut } = only(
    answering(
      {
        type: 'object',
        properties: {
          a: { type: ['string', 'null'] },
          b: { oneOf: [{ type: 'null' }, { type: 'integer', minimum: 7 }] },
          c: { const: 'ja' },
          d: { allOf: [{ $ref: '#/components/schemas/Base' }, { properties: { own: { type: 'boolean' } } }] },
          e: {
            anyOf: [{ $ref: '#/components/schemas/Base' }, { properties: { id: { type: 'string' }, x: {} } }],
          },
          f: { oneOf: [{ type: 'string' }, { type: 'integer' }] },
          g: { type: 'number', default: 2.5 },
          h: { type: 'string', format: 'date', example: '2024-05-17T08:31:29Z' },
        },
      },
      { Base: { type: 'object', properties: { id: { type: 'string', example: 'A1' } } } },
    ),
  );
  expect(Object.fromEntries(operation.outputs.map(({ key, type }) => [key, type]))).toMatchObject({
    a: { kind: 'text' },
    b: { kind: 'integer' },
    c: { kind: 'choice', choices: [{ value: 'ja' }] },
    d: { kind: 'record', members: [{ key: 'id' }, { key: 'own' }] },
    e: { kind: 'record', members: [{ key: 'id' }] },
    g: { kind: 'decimal' },
    h: { kind: 'date' },
  });
  expect(operation.outputs.map(({ key }) => key)).not.toContain('f');
  expect(operation.answers).toEqual({
    type: 'constant',
    values: {
      a: 'exempel',
      b: 7,
      c: 'ja',
      d: { id: 'A1', own: false },
      e: { id: 'A1' },
      g: 2.5,
      h: '2024-05-17',
    },
  });
  expect(leftOut).toContainEqual({ what: 'alternatives', where: '200.e' });
  expect(leftOut).toContainEqual({ what: 'alternatives', where: '200.f' });
});

test('an example of the whole answer is the answer, and what it lacks is not made up', () => {
  const text = answering({ type: 'object', properties: { a: { type: 'string' }, b: { type: 'integer' } } });
  const given = text.replace('"schema":', '"examples":{"en":{"value":{"a":"x","c":1}}},"schema":');
  expect(only(given).operation.answers).toEqual({ type: 'constant', values: { a: 'x' } });
});

test('a list and a plain value are one output each', () => {
  expect(only(answering({ type: 'array', items: { type: 'integer' } })).operation).toMatchObject({
    outputs: [{ key: 'lista', type: { kind: 'list', items: { kind: 'integer' } } }],
    answers: { values: { lista: [1] } },
  });
  expect(only(answering({ type: 'boolean' })).operation).toMatchObject({
    outputs: [{ key: 'varde', type: { kind: 'yesNo' } }],
    answers: { values: { varde: false } },
  });
});
