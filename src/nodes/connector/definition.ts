import type { Bot } from '#flow/bot.ts';
import type { NodeDefinition, Port } from '#flow/node-definition.ts';
import type { OwnProblem } from '#flow/problem.ts';
import type { Operation } from '#flow/system.ts';
import { type LocalText, textIn } from '#lib/local-text.ts';
import { message } from '#lib/message.ts';
import { unknownFields } from '../unknown-fields.ts';
import { failureOf } from './broken-answer.ts';
import { connectorChanges } from './changes.ts';
import { type ConnectorData, connectorSchema, contractOf, failedPort, firstCard, okPort } from './data.ts';

export const connectorDefinition: NodeDefinition<ConnectorData> = {
  kind: 'connector',
  role: 'step',
  schema: connectorSchema,
  create: () => ({ system: '', operation: '', inputs: [], outputs: [] }),
  ports: (data, bot) => {
    const planned = data.takeover
      ? ({ side: 'right', failure: true, takeover: true } as const)
      : ({ side: 'right', failure: true, instead: writeCard(data, bot) } as const);
    return [
      { id: okPort, name: message('port.ok'), side: 'down' },
      ...(contractOf(data, bot).operation?.failures ?? []).map(({ id, name }) => ({ id, name, ...planned })),
      { id: failedPort, name: message('port.failed'), ...planned },
    ];
  },
  writes: writtenBy,
  writesAt: (data, port) =>
    port === okPort ? { sets: writtenBy(data), empties: [] } : { sets: [], empties: writtenBy(data) },
  calls: ({ system, operation, inputs }) =>
    operation === '' ? undefined : { system, operation, sends: inputs },
  recall: (data, { system, operation, sends }, receives) => ({
    ...data,
    system,
    operation,
    inputs: [...sends],
    outputs: [...receives],
  }),
  receives: (data) => data.outputs,
  failure: (data, bot, reply) => {
    const { operation } = contractOf(data, bot);
    return operation && failureOf(data, operation, reply);
  },
  undoes: (data) => data.undoes,
  mapNodes: ({ undoes, ...data }, to) => {
    const mapped = undoes === undefined ? undefined : to(undoes);
    return mapped === undefined ? data : { ...data, undoes: mapped };
  },
  takeover: (data) => data.takeover,
  expressions: (data) =>
    data.inputs.map(({ expression }, index) => ({ at: ['inputs', index, 'expression'], rule: expression })),
  mapExpressions: (data, change) => ({
    ...data,
    inputs: data.inputs.map((item) => ({ ...item, expression: change(item.expression) })),
  }),
  renameField: (data, from, to) => ({
    ...data,
    outputs: data.outputs.map((item) => (item.field === from ? { ...item, field: to } : item)),
  }),
  check: checkConnector,
  changes: connectorChanges,
  card: (data, bot) => {
    const { system, operation } = contractOf(data, bot);
    return system
      ? { detail: system.name, sentence: operation?.name ?? message('connector.noOperation') }
      : { sentence: message('connector.noSystem') };
  },
};

function writtenBy(data: ConnectorData): readonly string[] {
  return data.outputs.map((output) => output.field);
}

/** What the problem list offers where a failure has no way. */
function writeCard(data: ConnectorData, bot: Bot): NonNullable<Port['instead']> {
  return { message: message('connector.writeCard'), at: ['takeover'], part: firstCard(data, bot) };
}

function checkConnector(data: ConnectorData, bot: Bot): OwnProblem[] {
  const { system, operation } = contractOf(data, bot);
  if (!system) return [{ severity: 'error', message: message('connector.noSystem'), at: ['system'] }];
  if (!operation)
    return [{ severity: 'error', message: message('connector.noOperation'), at: ['operation'] }];
  return [
    ...checkCard(data),
    ...(data.retries && operation.writes
      ? [{ severity: 'warning' as const, message: message('connector.writesTwice'), at: ['retries'] }]
      : []),
    ...checkSent(data, operation),
    ...checkKept(data, operation, bot),
    ...unknownFields(
      bot,
      data.outputs.map((item, index) => ({ field: item.field, at: ['outputs', index] })),
    ),
  ];
}

/** A system refuses a call without a value that it demands, and one with a value that it does not know. */
function checkSent({ inputs }: ConnectorData, operation: Operation): OwnProblem[] {
  const notSent = operation.inputs.filter(({ key }) => !inputs.some(({ input }) => input === key));
  const unknown = inputs.flatMap(({ input }, index) =>
    operation.inputs.some(({ key }) => key === input) ? [] : [{ input, index }],
  );
  const only = notSent.length === 1 && unknown.length === 1 ? notSent[0] : undefined;
  return [
    ...unknown.map(
      ({ input, index }): OwnProblem => ({
        severity: 'error',
        message: message('connector.unknownInput', { input, operation: operation.name }),
        at: ['inputs'],
        ...(only
          ? {
              fix: {
                message: message('connector.sendAs', { input: only.label }),
                at: ['inputs', index, 'input'],
                part: only.key,
              },
            }
          : {}),
      }),
    ),
    ...notSent.map(
      ({ label, optional }): OwnProblem => ({
        severity: optional ? 'warning' : 'error',
        message: message('connector.inputNotSent', { input: label }),
        at: ['inputs'],
      }),
    ),
  ];
}

/** What is kept must be answered. Where one value alone could be meant instead, that is proposed. */
function checkKept({ outputs }: ConnectorData, operation: Operation, bot: Bot): OwnProblem[] {
  const left = operation.outputs.filter(({ key }) => !outputs.some(({ output }) => output === key));
  return outputs.flatMap(({ output, field }, index): OwnProblem[] => {
    if (operation.outputs.some(({ key }) => key === output)) return [];
    const kind = bot.fields.find(({ key }) => key === field)?.type.kind;
    const [meant, another] = left.filter(({ type }) => type.kind === kind);
    return [
      {
        severity: 'error',
        message: message('connector.unknownOutput', { output, operation: operation.name }),
        at: ['outputs'],
        ...(meant && !another
          ? {
              fix: {
                message: message('connector.keepInstead', { output: meant.label }),
                at: ['outputs', index, 'output'],
                part: meant.key,
              },
            }
          : {}),
      },
    ];
  });
}

/** A plan that does not say who or where is none. */
function checkCard({ takeover }: ConnectorData): OwnProblem[] {
  if (!takeover) return [];
  return (['who', 'where'] as const)
    .filter((part) => isEmpty(takeover[part]))
    .map((part) => ({
      severity: 'error',
      message: message(part === 'who' ? 'connector.cardWithoutWho' : 'connector.cardWithoutWhere'),
      at: ['takeover', part],
    }));
}

function isEmpty(text: LocalText): boolean {
  return textIn(text, 'sv').trim() === '';
}
