import { graphOf } from '#flow/graph.ts';
import type { BotPair, OwnChange } from '#flow/own-change.ts';
import type { OperationValue } from '#flow/system.ts';
import type { LocalText } from '#lib/local-text.ts';
import { type MessageArg, message } from '#lib/message.ts';
import { paired } from '#lib/paired.ts';
import { isSameJson } from '#lib/same-json.ts';
import {
  added,
  changed,
  differing,
  fieldName,
  goneRule,
  newRule,
  orNone,
  removed,
  ruleChanged,
  worth,
} from '../own-changes.ts';
import { type ConnectorData, contractOf, usualTimeout } from './data.ts';

/** What is called, what is sent and kept, how long the step waits and tries, and who takes over. */
export function connectorChanges(
  before: ConnectorData,
  after: ConnectorData,
  bots: BotPair,
): readonly OwnChange[] {
  return [
    ...callChanges(before, after, bots),
    ...sentChanges(before, after, bots),
    ...keptChanges(before, after, bots),
    ...differing('decision', 'connector.timeout', seconds(before), seconds(after)),
    ...differing('decision', 'connector.retries', triesOf(before), triesOf(after)),
    ...differing('words', 'connector.undoes', undone(before, bots), undone(after, bots)),
    ...cardChanges(before, after),
  ];
}

function seconds({ timeoutSeconds = usualTimeout }: ConnectorData): MessageArg {
  return { shown: timeoutSeconds, unit: 's' };
}

function triesOf({ retries }: ConnectorData): MessageArg | undefined {
  if (!retries) return undefined;
  const { times: count, waitSeconds, factor = 1 } = retries;
  const wait = { shown: waitSeconds, unit: 's' };
  return factor > 1
    ? message('changes.connector.triesLonger', { count, wait, factor })
    : message('changes.connector.tries', { count, wait });
}

function undone({ undoes }: ConnectorData, { before, after }: BotPair): MessageArg | undefined {
  if (undoes === undefined) return undefined;
  return (graphOf(after).node(undoes) ?? graphOf(before).node(undoes))?.name ?? undoes;
}

function callChanges(before: ConnectorData, after: ConnectorData, bots: BotPair): readonly OwnChange[] {
  if (before.system === after.system && before.operation === after.operation) return [];
  const called = (data: ConnectorData, side: keyof BotPair) => {
    const { system, operation } = contractOf(data, bots[side]);
    const parts = [system?.name ?? data.system, operation?.name ?? data.operation];
    return orNone(parts.filter((part) => part !== ''));
  };
  const [from, to] = [called(before, 'before'), called(after, 'after')];
  return [changed('decision', 'connector.calls', { from, to })];
}

function sentChanges(before: ConnectorData, after: ConnectorData, bots: BotPair): readonly OwnChange[] {
  const { added: come, removed: gone, kept } = paired(before.inputs, after.inputs, ({ input }) => input);
  const name = (key: string) => valueName(key, 'inputs', before, after, bots);
  const at = (item: ConnectorData['inputs'][number], { inputs }: ConnectorData) => [
    'inputs',
    inputs.indexOf(item),
    'expression',
  ];
  return [
    ...come.map((item) => ({
      ...added('decision', 'connector.sends', {
        name: name(item.input),
        to: worth(item.expression, bots.after),
      }),
      rule: newRule(at(item, after), item.expression),
    })),
    ...kept.flatMap(({ before: old, after: now }) =>
      ruleChanged(
        bots,
        { at: at(now, after), before: old.expression, after: now.expression },
        'connector.sendsOther',
        { name: name(now.input) },
      ),
    ),
    ...gone.map((item) => ({
      ...removed('decision', 'connector.sendsNot', { name: name(item.input) }),
      rule: goneRule(at(item, before), item.expression),
    })),
  ];
}

function keptChanges(before: ConnectorData, after: ConnectorData, bots: BotPair): readonly OwnChange[] {
  const { added: come, removed: gone, kept } = paired(before.outputs, after.outputs, ({ output }) => output);
  const name = (key: string) => valueName(key, 'outputs', before, after, bots);
  const field = (key: string) => fieldName(key, bots);
  return [
    ...come.map((item) =>
      added('decision', 'connector.keeps', { name: name(item.output), to: field(item.field) }),
    ),
    ...kept
      .filter(({ before, after }) => before.field !== after.field)
      .map(({ before: old, after: now }) =>
        changed('decision', 'connector.keepsOther', {
          name: name(now.output),
          from: field(old.field),
          to: field(now.field),
        }),
      ),
    ...gone.map((item) =>
      removed('decision', 'connector.keepsNot', { name: name(item.output), from: field(item.field) }),
    ),
  ];
}

/** What the contract calls a value that is sent or answered. */
function valueName(
  key: string,
  part: 'inputs' | 'outputs',
  before: ConnectorData,
  after: ConnectorData,
  bots: BotPair,
): LocalText {
  const named = [contractOf(after, bots.after), contractOf(before, bots.before)]
    .flatMap(({ operation }): readonly OperationValue[] => operation?.[part] ?? [])
    .find((value) => value.key === key);
  return named?.label || key;
}

/** A planned takeover is told of to people: the run ends there all the same. */
function cardChanges({ takeover: before }: ConnectorData, { takeover: after }: ConnectorData) {
  if (isSameJson(before, after)) return [];
  if (!before && after) return [added('words', 'connector.cardNew', { who: after.who, where: after.where })];
  if (before && !after) {
    return [removed('words', 'connector.cardGone', { who: before.who, where: before.where })];
  }
  const hours = (card: typeof after): MessageArg | undefined =>
    card?.withinHours === undefined ? undefined : { shown: card.withinHours };
  return [
    ...differing('words', 'connector.cardWho', before?.who, after?.who),
    ...differing('words', 'connector.cardWhere', before?.where, after?.where),
    ...differing('words', 'connector.cardHours', hours(before), hours(after)),
    ...differing('words', 'connector.cardTodo', before?.todo, after?.todo),
  ];
}
