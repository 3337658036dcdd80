import type { Operator } from '#expression/operator.ts';
import { operatorNamed, operators } from '#expression/operators.ts';
import type { Bot } from '#flow/bot.ts';
import { tableRows } from '#flow/parameter.ts';
import { termsOf } from '#flow/terms.ts';
import type { Speech } from '#i18n/use-say.ts';
import { isRecord, type Json } from '#lib/json.ts';
import type { LocalText } from '#lib/local-text.ts';
import {
  type CodeHint,
  type CodeSuggestion,
  type CodeSuggestions,
  hole,
  type TextSpan,
} from '#ui/code-field/code-types.ts';
import { dictionaryOf, type Entry } from '../dictionary.ts';
import { typeName } from '../type-name.ts';
import type { RulePlace } from './rule-place.ts';

/*
 * What the text field knows of the words in a rule: the operators from their own records, what `var`
 * can read from the bot's dictionary, and the answers that a choice has.
 */

/** What may be written at a place; undefined outside rules. */
export function suggestionsAt(
  place: RulePlace | undefined,
  bot: Bot,
  speech: Speech,
): CodeSuggestions | undefined {
  return place && { span: place.span, list: suggestionsIn(place, bot, speech) };
}

function suggestionsIn(place: RulePlace, bot: Bot, speech: Speech): readonly CodeSuggestion[] {
  if (place.awaits === 'operator') {
    return operators.map((operator) => ({
      ...operatorWords(operator, speech),
      parts: place.isNamed ? [JSON.stringify(operator.name)] : withOperands(operator),
    }));
  }
  const { entries } = dictionaryOf(bot);
  if (place.awaits === 'path') {
    return entries.map((entry) => ({
      ...entryWords(entry, bot, speech),
      parts: [JSON.stringify(entry.path)],
    }));
  }
  const answers = answersAt(place, bot, speech);
  if (place.isQuoted) return answers;
  return [
    ...answers,
    ...entries.map((entry) => ({
      ...entryWords(entry, bot, speech),
      parts: [`{ "var": ${JSON.stringify(entry.path)} }`],
    })),
    ...operators.map((operator) => ({
      ...operatorWords(operator, speech),
      parts: ['{ ', ...withOperands(operator), ' }'],
    })),
  ];
}

/** What the word at a place means; undefined when it has no meaning of ours. */
export function hintAt(
  place: RulePlace | undefined,
  bot: Bot,
  speech: Speech,
): (CodeHint & { readonly span: TextSpan }) | undefined {
  const hint = place?.isQuoted ? hintOf(place, bot, speech) : undefined;
  return place && hint && { ...hint, span: place.span };
}

function hintOf(place: RulePlace, bot: Bot, speech: Speech): CodeHint | undefined {
  switch (place.awaits) {
    case 'operator': {
      const operator = operatorNamed(place.word);
      return operator && operatorHint(operator, speech);
    }
    case 'path': {
      const entry = dictionaryOf(bot).entry(place.word);
      return entry && entryHint(entry, bot, speech);
    }
    case 'value':
      return answersAt(place, bot, speech).find((answer) => answer.parts[0] === JSON.stringify(place.word))
        ?.hint;
  }
}

function operatorWords(operator: Operator, speech: Speech): Omit<CodeSuggestion, 'parts'> {
  const about = speech.say(operator.documentation.text);
  const [detail = about] = about.split(/[:.]/);
  return {
    label: operator.name,
    detail,
    kind: 'operator',
    // Found by its sign and by its words: "minst" as well as ">=".
    found: `${operator.name} ${detail}`,
    hint: operatorHint(operator, speech),
  };
}

function operatorHint(operator: Operator, { say, t }: Speech): CodeHint {
  const { text, example } = operator.documentation;
  return {
    title: operator.name,
    lines: [say(text), `${t('code.example')}:`],
    code: `${JSON.stringify(example.rule)}\n${JSON.stringify(example.data)} → ${JSON.stringify(example.result)}`,
  };
}

/** `">=": [▮, ▮]`: as many holes as the operator must have, and two where it may have any number. */
function withOperands({ name, arity }: Operator): CodeSuggestion['parts'] {
  const named = `${JSON.stringify(name)}: `;
  if (name === 'var') return [named, '"', hole, '"'];
  const least = Math.max(1, Math.min(arity.min === 1 && arity.max > 2 ? 2 : arity.min || 2, arity.max));
  if (least === 1) return [named, hole];
  const further = Array.from({ length: least - 1 }, (): CodeSuggestion['parts'] => [', ', hole]);
  return [named, '[', hole, ...further.flat(), ']'];
}

function entryWords(entry: Entry, bot: Bot, speech: Speech): Omit<CodeSuggestion, 'parts'> {
  const label = speech.say(entry.label);
  return {
    label: entry.path,
    detail: label,
    kind: entry.group === 'fields' ? 'field' : 'parameter',
    found: `${entry.path} ${label}`,
    hint: entryHint(entry, bot, speech),
  };
}

function entryHint({ path, label, type, unit, group }: Entry, bot: Bot, speech: Speech): CodeHint {
  const { say, t } = speech;
  const kind = t(group === 'fields' ? 'code.field' : 'code.parameter');
  const about = descriptionOf(path, bot);
  return {
    title: say(label),
    lines: [
      [kind, typeName(type, speech), ...(unit === undefined ? [] : [unit])].join(' · '),
      ...(about === undefined ? [] : [say(about)]),
    ],
  };
}

function descriptionOf(path: string, bot: Bot): LocalText | undefined {
  const [first, second, ...rest] = path.split('.');
  if (first === 'param' && rest.length === 0) {
    return bot.parameters.find((parameter) => parameter.key === second)?.description;
  }
  return second === undefined ? bot.fields.find((field) => field.key === first)?.description : undefined;
}

/** The answers of a choice that is held against this place, and the keys of a table that is looked up in. */
function answersAt({ operator, operands, index }: RulePlace, bot: Bot, speech: Speech): CodeSuggestion[] {
  if (operator === 'lookup' && index === 1) return tableKeys(operands[0], bot, speech);
  const termAt = termsOf(bot);
  return operands.flatMap((operand, other) => {
    const term = other === index ? undefined : termAt(pathRead(operand) ?? '');
    return (term?.choices ?? []).map(({ value, label }) =>
      answer(value, speech.say(label), speech.t('code.choice', { name: term?.label ?? '' })),
    );
  });
}

function tableKeys(table: Json | undefined, bot: Bot, { t }: Speech): CodeSuggestion[] {
  const path = pathRead(table);
  const parameter = bot.parameters.find(({ key }) => `param.${key}` === path);
  const value = parameter?.periods.at(-1)?.value;
  return value === undefined
    ? []
    : tableRows(value).map(([key]) => answer(key, t('code.tableRow'), t('code.tableRow')));
}

function answer(value: string, label: string, about: string): CodeSuggestion {
  return {
    label: value,
    detail: label,
    kind: 'value',
    found: `${value} ${label}`,
    parts: [JSON.stringify(value)],
    hint: { title: label, lines: [about] },
  };
}

/** The path of an operand that is nothing but `{"var": …}`. */
function pathRead(operand: Json | undefined): string | undefined {
  const read = isRecord(operand) ? operand['var'] : undefined;
  const path = Array.isArray(read) ? read[0] : read;
  return typeof path === 'string' ? path : undefined;
}
