import type { Json } from '#lib/json.ts';
import { type Message, type MessageArg, message } from '#lib/message.ts';
import type { Explanation } from './explanation.ts';
import { code, codeKey, nameOf, noun, shown, termOf } from './noun.ts';
import { operatorNamed } from './operators.ts';
import { type Part, partOfExplanation, partOfRule, withoutResults } from './part.ts';
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
  return result === null ? message('expression.noValue') : asMessage(noun(part, termAt));
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
      between(part.op, operands, holds, termAt) ??
      compared(part.op, a, b, holds ? form.holds : form.fails, termAt)
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
  return yesNo(part, holds, termAt);
}

/** "växelvis boende är ja". */
function yesNo(part: Part, holds: boolean, termAt: Describe): Message {
  const name =
    part.path === undefined ? noun(withoutResults(part), termAt) : nameOf(part.path, termAt(part.path));
  return message('expression.is', { a: name, b: shown(holds) });
}

function compared(op: string, a: Part, b: Part, key: string, termAt: Describe): Message {
  const term = termOf(a, termAt) ?? termOf(b, termAt);
  const isSame = key === 'expression.is';
  if (operatorNamed(op)?.sentence.kind === 'statement' && (isSame || key === 'expression.is.not')) {
    if (b.literal === null) return presence(a, isSame, termAt);
    if (a.literal === null) return presence(b, isSame, termAt);
    if (typeof b.literal === 'boolean') return yesNo(a, b.literal === isSame, termAt);
    // "skolan är Norr": with its value the left side would say the same twice.
    if (isSame && b.literal !== undefined)
      return message(key, { a: noun(withoutResults(a), termAt), b: noun(b, termAt, term) });
  }
  return message(key, { a: noun(a, termAt, term), b: noun(b, termAt, term) });
}

function presence(part: Part, isMissing: boolean, termAt: Describe): Message {
  return message(isMissing ? 'expression.isMissing' : 'expression.isPresent', {
    a: noun(withoutResults(part), termAt),
  });
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
  const within: Describe = (path) =>
    termAt(path === '' || list.path === undefined ? path : `${list.path}.${path}`);
  const word = op === 'all' ? 'all' : (op === 'some') === holds ? 'some' : 'none';
  const key = op === 'all' && !holds ? 'expression.all.not' : `expression.${word}`;
  const element: Describe = (path) => (path === '' ? undefined : within(path));
  return message(key, {
    list: noun(withoutResults(list), termAt),
    body: statement(withoutResults(body), true, element),
  });
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

/** The branch of an `if` that was taken: what it came to, because of its condition. */
function branch(part: Part, termAt: Describe): Message {
  const { operands, result } = part;
  const taken = operands.findIndex((operand, i) => i % 2 === 1 && operand.result !== undefined);
  const condition = operands[taken < 0 ? operands.length - 3 : taken - 1];
  const given = operands[taken < 0 ? operands.length - 1 : taken];
  if (!condition) return code(part);
  const value = result instanceof Unanswered || result === undefined ? null : result;
  return message('expression.because', {
    a: given && value !== null && isStatement(given) ? statement(given, truthy(value), termAt) : shown(value),
    b: statement(condition, taken >= 0, termAt),
  });
}

function asMessage(said: MessageArg): Message {
  return typeof said === 'object' && 'key' in said && !Array.isArray(said)
    ? said
    : message('expression.only', { a: said });
}
