import type { SystemAnswer, TestCase } from '#flow/case.ts';
import type { Fault } from '#flow/fault.ts';
import { isRecord, type Json, ownProperty } from '#lib/json.ts';
import type { Language } from '#lib/local-text.ts';
import { type Message, message } from '#lib/message.ts';
import { type CaseColumn, plainFaults } from './case-column.ts';
import { printCell, readCell } from './cell-text.ts';

export type CaseChanged =
  | { readonly ok: true; readonly testCase: TestCase }
  | { readonly ok: false; readonly message: Message };

/** What a case says in a column, as it is written in a table or a file; empty where it says nothing. */
export function cellOf(testCase: TestCase, column: CaseColumn, language: Language): string {
  return printCell(valueIn(testCase, column), column.type, language);
}

/** The case after a cell was written: one that is emptied says nothing, and the base case's value holds. */
export function withCell(testCase: TestCase, column: CaseColumn, text: string): CaseChanged {
  const read = readCell(text, column.type);
  return read.ok ? withValue(testCase, column, read.value) : read;
}

/** What a case says in a column; undefined where it says nothing there. */
export function valueIn(testCase: TestCase, { group, type, path }: CaseColumn): Json | undefined {
  const [, first = '', second = '', third = ''] = path;
  switch (group) {
    case 'fault':
      return type.kind === 'faults' ? listOf(testCase) : plainFaultOf(testCase, first);
    case 'answer': {
      const answer = own(testCase.answers, first);
      return path.length === 2 ? answer?.port : own(answer?.values, second);
    }
    case 'system': {
      const answer = own(own(testCase.systems, first), second);
      if (answer === undefined) return undefined;
      if (type.kind === 'calls') return isSplit(answer, type.outputs) ? undefined : answer;
      return isList(answer) ? undefined : own(answer, third);
    }
    default:
      // Whatever lies in a case is JSON.
      return path.reduce<unknown>(
        (value, key) => (isRecord(value) ? ownProperty(value, key) : undefined),
        testCase,
      ) as Json | undefined;
  }
}

/** The case with a value put in, or taken out where it is undefined. */
function withValue(testCase: TestCase, column: CaseColumn, value: Json | undefined): CaseChanged {
  const draft = structuredClone(testCase) as CaseDraft;
  const refused = putValue(draft, column, value) ?? incomplete(draft);
  return refused ? { ok: false, message: refused } : { ok: true, testCase: draft };
}

/** A case that is being put together, cell by cell. */
export type CaseDraft = { -readonly [Key in keyof TestCase]: TestCase[Key] };

type Bag = Record<string, unknown>;

/** Puts a value into a draft; says why where it cannot stand there. What becomes empty is taken out. */
export function putValue(
  draft: CaseDraft,
  { group, type, path }: CaseColumn,
  value: Json | undefined,
): Message | undefined {
  // Each place is of its column's type: the cell's reader has seen to that.
  const bag = draft as unknown as Bag;
  const [, first = '', second = ''] = path;
  if (group === 'fault') {
    if (type.kind === 'faults') put(bag, ['faults'], value);
    else put(bag, ['faults'], withPlainFault(draft, first, value as Fault['kind'] | undefined));
    return undefined;
  }
  if (group === 'answer') {
    const at = ['answers', first];
    if (path.length > 2) put(bag, [...at, 'values', second], value);
    else put(bag, value === undefined ? at : [...at, 'port'], value);
    return undefined;
  }
  if (group === 'system' && type.kind !== 'calls') {
    const answer = own(own(draft.systems, first), second);
    if (answer !== undefined && isList(answer)) {
      return value === undefined ? undefined : message('caseCell.callByCall');
    }
  }
  if (path[0] === 'id' && value === undefined) return message('caseCell.idMissing');
  // Without an outcome nothing is expected.
  const isOutcome = path[0] === 'expected' && path[1] === 'outcome';
  put(bag, isOutcome && value === undefined ? ['expected'] : path, value);
  return undefined;
}

/** Why a draft is no case yet: an expectation without its outcome, an answer without its port. */
export function incomplete({ expected, answers }: CaseDraft): Message | undefined {
  if (expected && expected.outcome === undefined) return message('caseCell.outcomeFirst');
  const lacks = Object.entries(answers ?? {}).find(([, { port }]) => port === undefined);
  return lacks && message('caseCell.answerFirst', { node: lacks[0] });
}

/**
 * Sets or takes out a value deep inside, in place; records that become empty are taken out too. The keys are
 * a column's, and no bot has one that every object inherits.
 */
function put(target: Bag, [key = '', ...rest]: readonly string[], value: unknown): void {
  const before = ownProperty(target, key);
  if (rest.length > 0) {
    const inner = isRecord(before) ? before : {};
    put(inner, rest, value);
    if (Object.keys(inner).length > 0) target[key] = inner;
    else delete target[key];
  } else if (value === undefined) delete target[key];
  else target[key] = value;
}

// Faults

const plainKinds = new Set(plainFaults.map(({ value }) => value));

/** A fault that a word is enough for. */
function isPlain(fault: Fault): boolean {
  return plainKinds.has(fault.kind) && fault.operation === undefined && fault.calls === undefined;
}

/** The whole list, where the systems' own columns do not say the same. */
function listOf({ faults }: TestCase): Json | undefined {
  if (!faults) return undefined;
  const isSaid =
    faults.length > 0 &&
    faults.every((fault, index) => isPlain(fault) && (faults[index - 1]?.system ?? '') < fault.system);
  return isSaid ? undefined : (faults as unknown as Json);
}

function plainFaultOf(testCase: TestCase, system: string): Fault['kind'] | undefined {
  if (listOf(testCase) !== undefined) return undefined;
  return testCase.faults?.find((fault) => fault.system === system)?.kind;
}

function withPlainFault(
  { faults = [] }: CaseDraft,
  system: string,
  kind: Fault['kind'] | undefined,
): readonly Fault[] | undefined {
  const others = faults.filter((fault) => fault.system !== system || !isPlain(fault));
  // A plain fault has nothing but its kind.
  const all = kind === undefined ? others : [...others, { system, kind } as Fault];
  if (all.length === 0) return undefined;
  return all.every(isPlain) ? all.sort((one, other) => (one.system < other.system ? -1 : 1)) : all;
}

// What a system answers

function isSplit(answer: SystemAnswer, outputs: readonly string[]): boolean {
  return (
    !isList(answer) &&
    Object.keys(answer).length > 0 &&
    Object.keys(answer).every((key) => outputs.includes(key))
  );
}

function isList(answer: SystemAnswer): answer is readonly Readonly<Record<string, Json>>[] {
  return Array.isArray(answer);
}

function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
