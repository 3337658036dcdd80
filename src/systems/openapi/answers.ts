import type { Operation, OperationValue } from '#flow/system.ts';
import { isRecord, type Json, ownProperty } from '#lib/json.ts';
import { type JsonContent, jsonContent } from './media.ts';
import { asName, textIn } from './said.ts';
import { fitted, recordOf } from './sample.ts';
import { type Reading, type Shape, shapeOf } from './shape.ts';
import { firstFitting, type NamedValue, valuesOf } from './value.ts';

interface Answer {
  readonly outputs: readonly OperationValue[];
  /** What the simulated system answers; undefined where it answers nothing. */
  readonly values?: Readonly<Record<string, Json>>;
}

type Responses = Readonly<Record<string, unknown>>;

const nameLength = 100;

/** What an operation answers when it went well: the body of its first answer in JSON. */
export function answerOf(responses: Responses, reading: Reading): Answer {
  const { leftOut } = reading;
  const good = Object.keys(responses).filter((status) => /^2(\d\d|XX)$/i.test(status));
  const statuses = good.length === 0 && Object.hasOwn(responses, 'default') ? ['default'] : good.sort();
  let answer: Answer | undefined;
  for (const status of statuses) {
    const response = reading.references.part(responses[status], status, leftOut);
    if (!response) continue;
    if (isRecord(ownProperty(response, 'headers'))) leftOut.add('responseHeader', status);
    if (isRecord(ownProperty(response, 'links'))) leftOut.add('links', status);
    const types = ownProperty(response, 'content');
    if (!isRecord(types) || Object.keys(types).length === 0) continue;
    if (answer) leftOut.add('otherAnswer', status);
    else {
      answer = bodyOf(response, status, reading);
      if (!answer) leftOut.add('answerNotJson', `${status}: ${Object.keys(types).slice(0, 5).join(', ')}`);
    }
  }
  return answer ?? { outputs: [] };
}

function bodyOf(response: object, status: string, reading: Reading): Answer | undefined {
  const content = jsonContent(response, reading);
  if (!content) return undefined;
  const shape = shapeOf(content.schema, status, reading, []);
  if (!shape) return { outputs: [] };
  const values = valuesOf(shape, status, reading, new Set());
  const outputs = values.map(({ name, key, value }) => ({
    key,
    label: value.label ?? name,
    type: value.type,
  }));
  if (outputs.length === 0) return { outputs };
  return {
    outputs,
    values: wholeExample(content, shape, values, reading) ?? samples(content, values, reading),
  };
}

/** An example of the whole answer is one answer: what it lacks is not filled with values made up. */
function wholeExample(content: JsonContent, shape: Shape, values: readonly NamedValue[], reading: Reading) {
  const [example] = [...content.examples, ...shape.examples];
  if (shape.members.size === 0 || !isRecord(example)) return undefined;
  const found = recordOf(
    values.map(({ name, key, value }) => [
      key,
      fitted(ownProperty(example, name), value.type, reading.budget),
    ]),
  );
  return Object.keys(found).length > 0 ? found : undefined;
}

function samples(content: JsonContent, values: readonly NamedValue[], reading: Reading) {
  return recordOf(
    values.map(({ key, value }) => [
      key,
      firstFitting(content.examples, value.type, reading) ?? value.sample,
    ]),
  );
}

/** What the description says may go wrong, each by its status; 404 is what a look-up without a row gives. */
export function failuresOf(responses: Responses, reading: Reading): Operation['failures'] {
  const statuses = Object.keys(responses).filter((status) => /^[45](\d\d|XX)$/i.test(status));
  const hasGood = Object.keys(responses).some((status) => status.startsWith('2'));
  if (hasGood && Object.hasOwn(responses, 'default')) statuses.push('default');
  const failures: { id: string; name: string }[] = [];
  const withContent: string[] = [];
  for (const status of statuses) {
    const response = reading.references.part(responses[status], status, reading.leftOut);
    const said = response && textIn(response, 'description');
    const id =
      status === '404' ? 'notFound' : status === 'default' ? 'httpDefault' : `http${status.toUpperCase()}`;
    failures.push({ id, name: said ? asName(said, nameLength) : `HTTP ${status}` });
    if (response && isRecord(ownProperty(response, 'content'))) withContent.push(status);
  }
  if (withContent.length > 0) reading.leftOut.add('errorContent', withContent.join(', '));
  return failures;
}
