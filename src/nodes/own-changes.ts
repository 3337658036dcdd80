import { ruleSentence, valueSentence } from '#expression/sentence.ts';
import type { Bot } from '#flow/bot.ts';
import type { BotPair, ChangedRule, OwnChange, Weight } from '#flow/own-change.ts';
import { termsOf } from '#flow/terms.ts';
import type { Json, JsonPath } from '#lib/json.ts';
import { type LocalText, textIn } from '#lib/local-text.ts';
import { type Message, type MessageArg, message } from '#lib/message.ts';
import { outOfOrder } from '#lib/out-of-order.ts';
import type { Paired } from '#lib/paired.ts';
import { isSameJson } from '#lib/same-json.ts';

/* How kinds tell of what differs in their data. The words are with those of all changes. */

type Args = Record<string, MessageArg>;

function tell(mark: OwnChange['mark']) {
  return (weight: Weight, key: string, args?: Args): OwnChange => ({
    mark,
    weight,
    said: message(`changes.${key}`, args),
  });
}

export const added = tell('added');
export const removed = tell('removed');
export const changed = tell('changed');
export const moved = tell('moved');

/** A change of a value that a person reads as it stands; none where it is the same. */
export function differing(
  weight: Weight,
  key: string,
  from: MessageArg | undefined,
  to: MessageArg | undefined,
): readonly OwnChange[] {
  if (isSameJson(from, to)) return [];
  return [changed(weight, key, { from: orNone(from), to: orNone(to) })];
}

export function orNone(value: MessageArg | undefined): MessageArg {
  return isNothing(value) ? message('changes.none') : value;
}

function isNothing(value: MessageArg | undefined): value is undefined {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return true;
  return typeof value === 'object' && 'sv' in value && textIn(value, 'sv').trim() === '';
}

/** A rule that was changed, with both sides in words: `asked` for a condition, `worth` for a value. */
export function ruleChanged(
  { before, after }: BotPair,
  rule: ChangedRule,
  key: string,
  args: Args,
  inWords = worth,
): readonly OwnChange[] {
  if (isSameJson(rule.before, rule.after)) return [];
  const said = { ...args, from: inWords(rule.before, before), to: inWords(rule.after, after) };
  return [{ ...changed('decision', key, said), rule }];
}

export function newRule(at: JsonPath, after: Json): ChangedRule {
  return { at, before: null, after };
}

export function goneRule(at: JsonPath, before: Json): ChangedRule {
  return { at, before, after: null };
}

/** What a rule asks, in words. */
export function asked(rule: Json, bot: Bot): Message {
  return rule === null ? message('changes.none') : ruleSentence(rule, termsOf(bot));
}

/** What a rule comes to, in words. */
export function worth(rule: Json, bot: Bot): Message {
  return rule === null ? message('changes.none') : valueSentence(rule, termsOf(bot));
}

/** What a field is called, in the bot that has it. */
export function fieldName(key: string, { before, after }: BotPair): LocalText {
  const field = [after, before].flatMap(({ fields }) => fields).find((candidate) => candidate.key === key);
  return field && textIn(field.label, 'sv').trim() !== '' ? field.label : key;
}

export function fieldNames(keys: readonly string[], bots: BotPair): readonly LocalText[] {
  return keys.map((key) => fieldName(key, bots));
}

/** Of what both have, where it stands now and what had to be moved for it. */
export function movedAmong<T>(kept: Paired<T>['kept'], before: readonly T[]): Paired<T>['kept'] {
  const places = new Map(before.map((item, place) => [item, place]));
  return outOfOrder(kept.map((pair) => places.get(pair.before) ?? 0)).flatMap((place) => kept[place] ?? []);
}

/** What happens where a value is missing: a way of its own has come or gone. */
export function wayWhenMissing(
  before: { readonly unanswered: boolean },
  after: { readonly unanswered: boolean },
  port: string,
): readonly OwnChange[] {
  if (before.unanswered === after.unanswered) return [];
  return after.unanswered
    ? [{ ...added('decision', 'missingWay'), port }]
    : [{ ...removed('decision', 'missingStops'), port }];
}
