/**
 * A document in the place of a system: its bytes give what an operation answers, by the operation's
 * intake. Promises that nothing in a document is guessed: what is missing is null, what stands there
 * several times and differs is null with a note, and what cannot be understood refuses the document.
 */
import type { DataType } from '#flow/data-type.ts';
import { dateSchema } from '#flow/keys.ts';
import type { Intake, Operation, OperationValue } from '#flow/system.ts';
import type { Json } from '#lib/json.ts';
import { type Message, message } from '#lib/message.ts';
import type { Parsed } from '#lib/parse-json.ts';
import { decodeXml } from './decode-xml.ts';
import { elementsAt, parsePath } from './element-path.ts';
import { readXml, type XmlElement } from './read-xml.ts';

/** Bytes. */
export const largestDocument = 20_000_000;

const ubl = 'urn:oasis:names:specification:ubl:schema:xsd:';

/** The namespaces of UBL 2.1, by the prefixes that paths are written with. */
const prefixes = {
  [`${ubl}CommonAggregateComponents-2`]: 'cac',
  [`${ubl}CommonBasicComponents-2`]: 'cbc',
  [`${ubl}Invoice-2`]: 'invoice',
  [`${ubl}CreditNote-2`]: 'creditNote',
};

/** Credit notes go the same way as invoices. */
const roots = ['invoice:Invoice', 'creditNote:CreditNote'];

/** A UBL 2.1 invoice or credit note. */
export function readUbl(bytes: Uint8Array): Parsed<XmlElement> {
  if (bytes.length > largestDocument) return refuse(tooLarge);
  const text = decodeXml(bytes);
  if (!text.ok) return text;
  const root = readXml(text.value, prefixes);
  if (!root.ok || roots.includes(root.value.name)) return root;
  return refuse(message('intake.otherRoot', { name: root.value.name.slice(0, 60) }));
}

export const tooLarge: Message = message('intake.tooLarge', { limit: largestDocument / 1_000_000 });

/** What an operation answers from a document, all its outputs, and what there is to say of it. */
export interface DocumentAnswer {
  readonly values: Readonly<Record<string, Json>>;
  readonly notes: readonly Message[];
}

export function answerFrom(root: XmlElement, { outputs }: Operation, intake: Intake): Parsed<DocumentAnswer> {
  const values: Record<string, Json> = {};
  const notes: Message[] = [];
  for (const output of outputs) {
    const source = intake.values.find((value) => value.output === output.key);
    const read = source ? readValue(root, source, output) : missing;
    if (!read.ok) return read;
    values[output.key] = read.value.is;
    if (read.value.note) notes.push(read.value.note);
  }
  return { ok: true, value: { values, notes } };
}

interface ValueRead {
  readonly is: Json;
  readonly note?: Message;
}

const missing: Parsed<ValueRead> = { ok: true, value: { is: null } };

function readValue(
  root: XmlElement,
  { path, constant }: Intake['values'][number],
  { label, type }: OperationValue,
): Parsed<ValueRead> {
  if (constant !== undefined) return { ok: true, value: { is: readAs(constant, type) ?? null } };
  if (path === undefined) return missing;
  const steps = parsePath(path);
  if (!steps) return refuse(message('intake.badPath', { label, path }));
  const isList = type.kind === 'list';
  const found: Json[] = [];
  for (const element of elementsAt(root, steps)) {
    const [child] = element.children;
    if (child) return refuse(message('intake.notValue', { path, child: child.name }));
    if (element.isCut) return refuse(message('intake.longValue', { path }));
    const text = element.text.trim();
    const value = readAs(text, isList ? type.items : type);
    if (value === undefined)
      return refuse(message('intake.wrongType', { path, label, text: shortened(text) }));
    if (isList || !found.includes(value)) found.push(value);
  }
  if (isList) return { ok: true, value: { is: found } };
  if (found.length < 2) return { ok: true, value: { is: found[0] ?? null } };
  const written = found.slice(0, 3).map((value) => shortened(String(value)));
  return {
    ok: true,
    value: { is: null, note: message('intake.several', { label, path, count: found.length, written }) },
  };
}

/** A text as a value of a type; undefined where it is none. Missing where a value other than a text is empty. */
function readAs(text: string, type: DataType): Json | undefined {
  switch (type.kind) {
    case 'text':
      return text;
    case 'choice':
      return type.choices.some(({ value }) => value === text) ? text : undefined;
    case 'date': {
      // A date in XML may have a time zone behind it.
      const day = text.replace(/(Z|[+-]\d\d:\d\d)$/, '');
      return text === '' ? null : dateSchema.safeParse(day).data;
    }
    case 'integer':
    case 'decimal':
    case 'money': {
      if (text === '') return null;
      const isNumber = type.kind === 'integer' ? /^[+-]?\d{1,15}$/ : /^[+-]?\d{1,15}(\.\d{1,20})?$/;
      return isNumber.test(text) ? Number(text) : undefined;
    }
    case 'yesNo':
      if (text === '') return null;
      return text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : undefined;
    case 'list':
    case 'record':
    case 'table':
      return undefined;
  }
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function refuse(message: Message): { readonly ok: false; readonly message: Message } {
  return { ok: false, message };
}
