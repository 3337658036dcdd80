import type { Bot } from '#flow/bot.ts';
import { type Fault, faultSchema } from '#flow/fault.ts';
import { isKey } from '#flow/keys.ts';
import type { OperationValue, System } from '#flow/system.ts';
import { type Language, textIn } from '#lib/local-text.ts';
import { type Message, message } from '#lib/message.ts';
import { keyFor } from './field-key.ts';

/** What gives trouble for a while. */
export const troubles = ['down', 'slow', 'timeout', 'loginRefused', 'notFound', 'partial'] as const;
/** What changes for good. */
export const changes = ['fieldRenamed', 'labelChanged', 'buttonMoved', 'fieldAdded', 'typeChanged'] as const;
/** What a field can come as instead of what it was. */
export const newTypes = ['text', 'integer', 'decimal', 'yesNo', 'date'] as const;

/** A fault that is being written: every part of every kind, so that going between kinds loses nothing. */
export interface FaultDraft {
  readonly system: string;
  /** Empty for every operation of the system. */
  readonly operation: string;
  readonly kind: Fault['kind'];
  readonly field: string | null;
  /** The new name, text or field. */
  readonly text: string;
  readonly type: (typeof newTypes)[number];
  readonly seconds: number | null;
  /** Empty for every call. */
  readonly calls: string;
}

export function startDraft({ systems }: Bot): FaultDraft {
  return {
    system: systems[0]?.id ?? '',
    operation: '',
    kind: 'down',
    field: null,
    text: '',
    type: 'text',
    seconds: 60,
    calls: '',
  };
}

export function lastsAWhile(kind: Fault['kind']): boolean {
  return troubles.some((trouble) => trouble === kind);
}

export function needsField(kind: Fault['kind']): boolean {
  return kind === 'fieldRenamed' || kind === 'labelChanged' || kind === 'typeChanged';
}

/** The values that a fault of the kind can strike: what comes back first, each key once. */
export function fieldsFor(
  system: System,
  { operation, kind }: Pick<FaultDraft, 'operation' | 'kind'>,
): readonly OperationValue[] {
  const operations = system.operations.filter(({ id }) => operation === '' || operation === id);
  const outputs = operations.flatMap((one) => one.outputs);
  const values = kind === 'typeChanged' ? outputs : [...outputs, ...operations.flatMap((one) => one.inputs)];
  return [...new Map(values.map((value) => [value.key, value])).values()];
}

type Made =
  | { readonly ok: true; readonly fault: Fault }
  /** What is missing still. */
  | { readonly ok: false; readonly message: Message };

/** The fault as it is written, or what is missing. */
export function faultOf(system: System, draft: FaultDraft, language: Language): Made {
  const { kind, operation, calls } = draft;
  const fields = fieldsFor(system, draft);
  const field = fields.find(({ key }) => key === draft.field);
  const text = draft.text.trim();
  if (needsField(kind) && !field) return missing('fault.needsField');
  if ((kind === 'fieldRenamed' || kind === 'labelChanged' || kind === 'fieldAdded') && text === '')
    return missing('fault.needsText');
  const taken = fields.map(({ key }) => key);
  const to = isKey(text) ? text : keyFor(text, taken);
  if (kind === 'fieldRenamed' && taken.includes(to)) return missing('fault.sameName');
  if (kind === 'labelChanged' && field && textIn(field.label, language) === text)
    return missing('fault.sameName');
  if (kind === 'slow' && draft.seconds === null) return missing('fault.needsSeconds');
  const fault = faultSchema.safeParse({
    kind,
    system: system.id,
    ...(operation === '' ? {} : { operation }),
    ...(calls === '' || !lastsAWhile(kind) ? {} : { calls: Number(calls) }),
    ...(kind === 'slow' ? { seconds: draft.seconds } : {}),
    ...(field ? { field: field.key } : {}),
    ...(kind === 'fieldRenamed' ? { to } : {}),
    ...(kind === 'labelChanged' ? { to: text } : {}),
    ...(kind === 'fieldAdded' ? { field: keyFor(text, taken), label: text } : {}),
    ...(kind === 'typeChanged' ? { type: { kind: draft.type } } : {}),
  });
  return fault.success ? { ok: true, fault: fault.data } : missing('fault.cannotBe');
}

function missing(key: string): Made {
  return { ok: false, message: message(key) };
}
