import type { Json } from '#lib/json.ts';
import { type Message, type MessageArg, message } from '#lib/message.ts';
import { equalitySentence, yesNoSentence } from './equality-sentence.ts';
import type { Explanation } from './explanation.ts';
import { code, codeKey, nameOf, noun, shown, termOf } from './noun.ts';
import { operatorNamed } from './operators.ts';
import { type Part, partOfExplanation, partOfRule, withoutOwnResult, withoutResults } from './part.ts';
import type { Describe, Term } from './term.ts';
import { truthy } from './truthy.ts';
import { Unanswered } from './value.ts';

/*
 * A condition in words. Promises: the same rule is always said the same; every rule has a sentence,
 * if need be one that looks like code. Knows keys and holes only; the words are in `messages.ts`.
 * There is no capital and no full stop: what renders it puts them there.
 */

/** A condition as it is laid down: "avståndet är minst gränsen". */
export function ruleSentence(rule: Json, termAt: Describe): Message {
  const part = partOfRule(rule);
  return isChoice(part) ? choice(part.operands, termAt) : statement(part, true, termAt);
}

/** A rule as what it comes to, and not as what it asks: "avståndet minus gränsen". */
export function valueSentence(rule: Json, termAt: Describe): Message {
  return valueOrStatement(partOfRule(rule), termAt);
}

/** Whether a sentence is words alone, and no part of it had to be said as code. */
export function isInWords(said: MessageArg): boolean {
  if (typeof said !== 'object') return true;
  if (Array.isArray(said)) return said.every(isInWords);
  if (!('key' in said)) return true;
  return said.key !== codeKey && Object.values(said.args ?? {}).every(isInWords);
}

/**
 * What an evaluation came to, with the values that decided it: "avståndet 1 999 m är inte minst
 * gränsen 2 000 m för årskurs 2"; of a whole `and` that failed, only what failed in it.
 */
export function explainedSentence(explanation: Explanation, termAt: Describe): Message {
  const { result } = explanation;
  if (result instanceof Unanswered) return unanswered(result, termAt, 'expression.unanswered');
  const part = partOfExplanation(explanation);
  if (isChoice(part)) return branch(part, termAt);
  const isCondition = isStatement(part) || typeof result === 'boolean';
  if (isCondition && result !== null) return statement(part, truthy(result), termAt);
  return worth(part, termAt);
}

/** What a calculation came to: "gränsen för årskurs 2 är 2 000 m". */
function worth(part: Part, termAt: Describe): Message {
  const { result } = part;
  if (result === null || result === undefined || result instanceof Unanswered)
    return message('expression.noValue');
  const said = noun(part, termAt);
  // A literal or a list is its own name.
  if (part.literal !== undefined || part.op === 'list' || !isInWords(said)) return asMessage(said);
  return message('expression.is', {
    a: noun(withoutOwnResult(part), termAt),
    b: shown(result, termOf(part, termAt)),
  });
}

function unanswered({ fields, cause }: Unanswered, termAt: Describe, key: string): Message {
  const names = fields.map((path) => nameOf(path, termAt(path)));
  const [one = message('expression.someValue')] = names;
  return message(`${key}.${cause === 'missing' ? 'missing' : 'illTyped'}`, {
    fields: names.length > 1 ? names : one,
  });
}

/** Operators whose truth is said in a way of their own; all others are the name of a value. */
const ownStatements = new Set(['!', '!!', 'in', 'some', 'all', 'none', 'missing', 'missing_some']);

function isStatement({ op }: Part): boolean {
  const form = operatorNamed(op)?.sentence.kind;
  return form === 'statement' || form === 'joined' || ownStatements.has(op);
}

/** A part said as holding or not. What it came to, if that is known, is said rather than `wanted`. */
function statement(part: Part, wanted: boolean, termAt: Describe): Message {
  const { result, operands } = part;
  if (result instanceof Unanswered) return unanswered(result, termAt, 'expression.unclear');
  const holds = result === undefined || result === null ? wanted : truthy(result);
  const [a, b] = operands;
  const form = operatorNamed(part.op)?.sentence;
  if (form?.kind === 'joined') return joined(part, holds, termAt);
  if (form?.kind === 'statement' && a && b) {
    return (
      between(part.op, operands, holds, termAt) ?? compared(a, b, holds ? form.holds : form.fails, termAt)
    );
  }
  if (form?.kind === 'statement' && a)
    return message(holds ? form.holds : form.fails, { a: noun(a, termAt) });
  if (part.op === '!' && a) return statement(a, !holds, termAt);
  if (part.op === '!!' && a) return statement(a, holds, termAt);
  if (part.op === 'in' && a && b) return among(a, b, holds, termAt);
  if (part.op === 'missing') return absent(operands, holds, termAt);
  if (part.op === 'missing_some' && b) return tooFew(b, holds, termAt);
  if (operatorNamed(part.op)?.body && ownStatements.has(part.op) && a && b)
    return quantified(part.op, a, b, holds, termAt);
  if (typeof part.literal === 'boolean' && part.result === undefined) {
    return message(part.literal === holds ? 'expression.always' : 'expression.never');
  }
  return yesNoSentence(part, holds, termAt);
}

function compared(a: Part, b: Part, key: string, termAt: Describe): Message {
  if (key === 'expression.is' || key === 'expression.is.not')
    return equalitySentence(a, b, key === 'expression.is', termAt);
  const term = termOf(a, termAt) ?? termOf(b, termAt);
  return message(key, { a: noun(a, termAt, term), b: noun(b, termAt, term) });
}

/** `a < b < c`: "avståndet är mellan 2 000 m och 3 000 m". */
function between(
  op: string,
  [a, b, c]: readonly Part[],
  holds: boolean,
  termAt: Describe,
): Message | undefined {
  if (!a || !b || !c) return undefined;
  const term = termOf(b, termAt) ?? termOf(a, termAt) ?? termOf(c, termAt);
  const [low, middle, high] = [a, b, c].map((part) => noun(part, termAt, term));
  const key = `expression.${op === '<' ? 'between' : 'within'}${holds ? '' : '.not'}`;
  return message(key, { a: low ?? '', b: middle ?? '', c: high ?? '' });
}

/**
 * `and` and `or`. As a rule: all that they join, and denied by denying each. Of an evaluation: what
 * decided it, so of an `and` that failed only what failed.
 */
function joined({ op, operands, result }: Part, holds: boolean, termAt: Describe): Message {
  const decisive = result === undefined ? operands : operands.filter((operand) => decided(operand, holds));
  const said = (decisive.length > 0 ? decisive : operands).map((operand) =>
    inner(operand, holds, termAt, decisive.length),
  );
  const isAnd = result === undefined ? (op === 'and') === holds : true;
  return inARow(said, isAnd ? 'expression.and' : 'expression.or');
}

/** What was never evaluated decided nothing. */
function decided({ result }: Part, holds: boolean): boolean {
  if (result === undefined || result === null || result instanceof Unanswered) return false;
  return truthy(result) === holds;
}

/** A joined statement inside another has brackets, so that what belongs together is seen. */
function inner(part: Part, holds: boolean, termAt: Describe, count: number): Message {
  const said = statement(part, holds, termAt);
  const isRow = operatorNamed(part.op)?.sentence.kind === 'joined' && part.operands.length > 1;
  return isRow && count > 1 && part.result === undefined ? message('expression.group', { a: said }) : said;
}

function inARow(said: readonly Message[], key: string): Message {
  const [only] = said;
  if (said.length === 1 && only) return only;
  return said
    .slice(0, -1)
    .reduceRight<Message>(
      (rest, next, i) => message(i === said.length - 2 ? key : 'expression.comma', { a: next, b: rest }),
      said.at(-1) ?? message('expression.always'),
    );
}

function among(a: Part, b: Part, holds: boolean, termAt: Describe): Message {
  const denied = holds ? '' : '.not';
  if (b.op === 'list') {
    return message(`expression.among${denied}`, {
      a: noun(a, termAt),
      b: noun(b, termAt, termOf(a, termAt)),
    });
  }
  const list: Term | undefined = termOf(b, termAt);
  return message(`expression.contains${denied}`, { a: noun(b, termAt), b: noun(a, termAt, list) });
}

function quantified(op: string, list: Part, body: Part, holds: boolean, termAt: Describe): Message {
  const whole = listName(list, termAt);
  const rest = body.operands[1];
  const only = elementIs(body) && rest ? onlyOf(op, body.op, holds) : undefined;
  if (only && rest)
    return message(only, { list: whole, b: noun(withoutResults(rest), termAt, termOf(list, termAt)) });
  const within: Describe = (path) =>
    termAt(path === '' || list.path === undefined ? path : `${list.path}.${path}`);
  const word = op === 'all' ? 'all' : (op === 'some') === holds ? 'some' : 'none';
  const key = op === 'all' && !holds ? 'expression.all.not' : `expression.${word}`;
  const element: Describe = (path) => (path === '' ? undefined : within(path));
  return message(key, { list: whole, body: statement(withoutResults(body), true, element) });
}

/** "skälen (trafik, avstånd)": which values a list held tells why. */
function listName(list: Part, termAt: Describe): MessageArg {
  const name = noun(withoutOwnResult(list), termAt);
  const { result } = list;
  return Array.isArray(result)
    ? message('expression.computed', { name, value: shown(result, termOf(list, termAt)) })
    : name;
}

/** Whether a body asks if the element itself is, or is not, a value. */
function elementIs({ op, operands: [element] }: Part): boolean {
  return (op === '==' || op === '===' || op === '!=' || op === '!==') && element?.path === '';
}

/** The words for a list whose elements are compared with one value: "innehåller bara", "innehåller annat än". */
function onlyOf(op: string, comparison: string, holds: boolean): string | undefined {
  const isSame = !comparison.startsWith('!');
  // Of an empty list it is not true that all are a value, and yet it holds nothing else.
  if (op === 'all') return holds && isSame ? 'expression.containsOnly' : undefined;
  const some = (op === 'some') === holds;
  if (isSame) return some ? 'expression.contains.value' : 'expression.contains.value.not';
  return some ? 'expression.containsOther' : 'expression.containsOther.not';
}

function fieldsIn(parts: readonly Part[], termAt: Describe): MessageArg {
  const paths = parts.flatMap((part) => (part.op === 'list' ? part.operands : [part]));
  const names = paths.map((part) =>
    typeof part.literal === 'string' ? nameOf(part.literal, termAt(part.literal)) : noun(part, termAt),
  );
  return names.length === 1 && names[0] !== undefined ? names[0] : names;
}

function absent(keys: readonly Part[], holds: boolean, termAt: Describe): Message {
  return message(holds ? 'expression.someMissing' : 'expression.noneMissing', {
    fields: fieldsIn(keys, termAt),
  });
}

function tooFew(keys: Part, holds: boolean, termAt: Describe): Message {
  return message(holds ? 'expression.tooFew' : 'expression.enough', { fields: fieldsIn([keys], termAt) });
}

function isChoice({ op }: Part): boolean {
  return op === 'if' || op === '?:';
}

/** "2 000 om årskurs är 2, annars 3 000". What is left when the conditions are used up comes last. */
function choice([condition, then, ...rest]: readonly Part[], termAt: Describe): Message {
  if (!condition) return message('expression.nothing');
  if (!then) return valueOrStatement(condition, termAt);
  return message(rest.length > 0 ? 'expression.chooseElse' : 'expression.choose', {
    a: valueOrStatement(then, termAt),
    b: statement(condition, true, termAt),
    c: rest.length > 0 ? choice(rest, termAt) : '',
  });
}

function valueOrStatement(part: Part, termAt: Describe): Message {
  if (isChoice(part)) return choice(part.operands, termAt);
  if (part.literal === null) return message('expression.nothing');
  return isStatement(part) ? statement(part, true, termAt) : asMessage(noun(part, termAt));
}

/** What an `if` came to, because of the conditions that led there, also through an `if` inside it. */
function branch(part: Part, termAt: Describe): Message {
  const conditions: Message[] = [];
  let given: Part | undefined = part;
  while (given && isChoice(given)) {
    const { operands }: Part = given;
    const taken = operands.findIndex((operand, i) => i % 2 === 1 && operand.result !== undefined);
    // The last one stands after all conditions, or none of them held and there is none.
    const decided = taken < 0 ? operands.filter((_, i) => i % 2 === 0 && i + 1 < operands.length) : [];
    const condition = operands[taken - 1];
    for (const failed of decided.slice(-mostConditions)) conditions.push(statement(failed, false, termAt));
    if (condition) conditions.push(statement(condition, true, termAt));
    given = taken < 0 ? (operands.length % 2 === 1 ? operands.at(-1) : undefined) : operands[taken];
  }
  if (conditions.length === 0) return given ? worth(given, termAt) : code(part);
  const value = part.result instanceof Unanswered || part.result === undefined ? null : part.result;
  const because = inARow(conditions, 'expression.and');
  if (!given || value === null) return message('expression.emptyBecause', { b: because });
  if (isStatement(given))
    return message('expression.triedBecause', { a: statement(given, truthy(value), termAt), b: because });
  return given.literal === undefined
    ? message('expression.countedBecause', { a: worth(given, termAt), b: because })
    : message('expression.because', { a: shown(value), b: because });
}

/** Of more conditions in turn that all failed, nobody reads more than the last. */
const mostConditions = 3;

function asMessage(said: MessageArg): Message {
  return typeof said === 'object' && 'key' in said && !Array.isArray(said)
    ? said
    : message('expression.only', { a: said });
}
