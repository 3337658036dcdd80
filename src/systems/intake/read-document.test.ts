import { expect, test } from 'vitest';
import type { DataType } from '#flow/data-type.ts';
import type { Operation } from '#flow/system.ts';
import type { Json } from '#lib/json.ts';
import { ublBytes, ublText } from '../../../tests/support/ubl.ts';
import { answerFrom, readUbl } from './read-document.ts';

const names = 'urn:oasis:names:specification:ubl:schema:xsd:';

function invoice(content: string, root = 'Invoice'): string {
  return `<${root} xmlns="${names}${root}-2" xmlns:cac="${names}CommonAggregateComponents-2" xmlns:cbc="${names}CommonBasicComponents-2">${content}</${root}>`;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Every unit of a text as two bytes, the lower first, or last. */
function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), order === 'le');
  return new Uint8Array(view.buffer);
}

const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/** What one output is read as, or the key of why it is not. */
function read(bytes: Uint8Array, path = 'cbc:ID', type: DataType = { kind: 'text' }): Json | undefined {
  const output = { key: 'v', label: 'Värdet', type };
  const operation: Operation = { id: 'o', name: 'O', inputs: [], outputs: [output], failures: [] };
  const root = readUbl(bytes);
  if (!root.ok) return root.message.key;
  const answer = answerFrom(root.value, operation, { format: 'ubl', values: [{ output: 'v', path }] });
  return answer.ok ? answer.value.values['v'] : answer.message.key;
}

function refusal(bytes: Uint8Array): unknown {
  const root = readUbl(bytes);
  return root.ok ? 'read' : { key: root.message.key, ...root.message.args };
}

test.each<[what: string, bytes: Uint8Array]>([
  ['UTF-8', utf8(invoice('<cbc:ID>Å-1</cbc:ID>'))],
  ['UTF-8 with a mark', utf8(`\uFEFF${invoice('<cbc:ID>Å-1</cbc:ID>')}`)],
  ['UTF-16, the lower byte first', utf16(`\uFEFF${invoice('<cbc:ID>Å-1</cbc:ID>')}`, 'le')],
  [
    'UTF-16, the higher byte first, without a mark',
    utf16(`<?xml version="1.0" encoding="UTF-16"?>${invoice('<cbc:ID>Å-1</cbc:ID>')}`, 'be'),
  ],
  [
    'Latin-1, as it declares',
    latin1(`<?xml version='1.0' encoding='ISO-8859-1'?>${invoice('<cbc:ID>Å-1</cbc:ID>')}`),
  ],
  ['Latin-1 that declares nothing', latin1(invoice('<cbc:ID>Å-1</cbc:ID>'))],
  [
    'UTF-8 that declares UTF-16',
    utf8(`<?xml version="1.0" encoding="UTF-16"?>${invoice('<cbc:ID>Å-1</cbc:ID>')}`),
  ],
])('%s is read', (_what, bytes) => {
  expect(read(bytes)).toBe('Å-1');
});

test('a Latin-1 sign that could begin a sign of UTF-8 is read as the file declares', () => {
  const text = `<?xml version="1.0" encoding="ISO-8859-1"?>${invoice('<cbc:ID>Ã\u00a5</cbc:ID>')}`;
  expect(read(latin1(text))).toBe('Ã\u00a5');
});

test('namespaces count, prefixes do not', () => {
  const others = ublText('ubl-tc434-example5.xml')
    .replaceAll('cbc:', 'grund:')
    .replaceAll('cac:', 'cbc:')
    .replaceAll('xmlns:cbc=', 'xmlns:grund=')
    .replaceAll('xmlns:cac=', 'xmlns:cbc=');
  expect(others).not.toContain('cac:');
  expect(read(utf8(others), 'cac:OrderReference/cbc:ID')).toBe('PO4711');
});

test('an element of another namespace is another, even under a prefix of UBL’s', () => {
  const other = `<o:Invoice xmlns:o="${names}Invoice-2" xmlns:cbc="urn:other"><cbc:ID>1</cbc:ID></o:Invoice>`;
  expect(read(utf8(other))).toBeNull();
  expect(read(utf8(`<o:Invoice xmlns:o="${names}Invoice-2"><cbc:ID>1</cbc:ID></o:Invoice>`))).toBe(
    'intake.brokenXml',
  );
});

test('a credit note is read as an invoice is', () => {
  expect(read(ublBytes('ubl-tc434-creditnote1.xml'))).toBe('018304 / 28865');
});

test.each<[type: DataType, text: string, value: Json]>([
  [{ kind: 'text' }, '\n  AB &amp; CO&#x1F600; <!-- of --> <![CDATA[<12>]]> ', 'AB & CO😀  <12>'],
  [{ kind: 'text' }, '', ''],
  [{ kind: 'integer' }, '12', 12],
  [{ kind: 'integer' }, '', null],
  [{ kind: 'integer' }, '12.5', 'intake.wrongType'],
  [{ kind: 'money' }, '-1234.50', -1234.5],
  [{ kind: 'money' }, '1 234,50', 'intake.wrongType'],
  [{ kind: 'date' }, '2026-03-01+01:00', '2026-03-01'],
  [{ kind: 'date' }, '2026-02-30', 'intake.wrongType'],
  [{ kind: 'yesNo' }, 'true', true],
  [{ kind: 'yesNo' }, 'ja', 'intake.wrongType'],
  [{ kind: 'choice', choices: [{ value: '380', label: 'Faktura' }] }, '380', '380'],
  [{ kind: 'choice', choices: [{ value: '380', label: 'Faktura' }] }, '381', 'intake.wrongType'],
  [{ kind: 'list', items: { kind: 'integer' } }, '7', [7]],
])('as %j, “%s” is %j', (type, text, value) => {
  expect(read(utf8(invoice(`<cbc:ID>${text}</cbc:ID>`)), 'cbc:ID', type)).toEqual(value);
});

test('one value that stands several times is one; several that differ are none, and that is told', () => {
  const root = readUbl(ublBytes('ubl-tc434-example1.xml'));
  if (!root.ok) throw new Error(root.message.key);
  const output = { key: 'bg', label: 'Bankgiro', type: { kind: 'text' } } as const;
  const operation: Operation = { id: 'o', name: 'O', inputs: [], outputs: [output], failures: [] };
  const from = (path: string) => {
    const answer = answerFrom(root.value, operation, { format: 'ubl', values: [{ output: 'bg', path }] });
    return answer.ok ? answer.value : answer.message.key;
  };
  expect(from('cac:PaymentMeans/cbc:PaymentMeansCode')).toEqual({ values: { bg: '30' }, notes: [] });
  expect(from('cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID')).toMatchObject({
    values: { bg: null },
    notes: [{ key: 'intake.several', args: { written: ['NL57 RABO 0107307510', 'NL03 INGB 0004489902'] } }],
  });
  expect(from('cac:PaymentMeans')).toBe('intake.notValue');
  expect(from('PaymentMeans')).toBe('intake.badPath');
});

test('all values of a list are read, in order', () => {
  const list: DataType = { kind: 'list', items: { kind: 'text' } };
  const path = 'cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID';
  expect(read(ublBytes('ubl-tc434-example1.xml'), path, list)).toEqual([
    'NL57 RABO 0107307510',
    'NL03 INGB 0004489902',
  ]);
});

test('an element where a value should stand refuses the document', () => {
  expect(read(utf8(invoice('<cbc:ID><cbc:Note>1</cbc:Note></cbc:ID>')))).toBe('intake.notValue');
  expect(read(utf8(invoice(`<cbc:ID>${'1'.repeat(10_001)}</cbc:ID>`)))).toBe('intake.longValue');
});

const whole = ublText('issue116.xml');
const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from(
  { length: 9 },
  (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at || ''};`.repeat(10)}">`,
).join('')}]>${invoice('<cbc:ID>&lol9;</cbc:ID>')}`;

test.each<[what: string, bytes: () => Uint8Array, refused: object]>([
  ['nothing', () => utf8(' \n'), { key: 'file.empty' }],
  ['a PDF', () => utf8('%PDF-1.7\n%âãÏÓ\n1 0 obj <</Type /Catalog>>'), { key: 'intake.notXml' }],
  [
    'a document type',
    () => utf8(`<!DOCTYPE Invoice SYSTEM "ubl.dtd">${invoice('')}`),
    { key: 'intake.docType' },
  ],
  [
    'an external entity',
    () =>
      utf8(
        `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>${invoice('<cbc:ID>&f;</cbc:ID>')}`,
      ),
    { key: 'intake.docType' },
  ],
  ['a billion laughs', () => utf8(laughs), { key: 'intake.docType' }],
  [
    'an entity that nobody declared',
    () => utf8(invoice('\n<cbc:ID>&nbsp;</cbc:ID>')),
    { key: 'intake.brokenXml', line: 2 },
  ],
  ['more than 20 MB', () => new Uint8Array(20_000_001).fill(60), { key: 'intake.tooLarge', limit: 20 }],
  [
    'cut off between elements',
    () => utf8(whole.slice(0, whole.indexOf('<cac:TaxTotal>'))),
    { key: 'intake.cutOff', line: 117 },
  ],
  [
    'cut off in a tag',
    () => utf8(whole.slice(0, whole.indexOf('<cac:TaxTotal>') + 6)),
    { key: 'intake.cutOff', line: 118 },
  ],
  [
    'tags that do not match',
    () => utf8(invoice('\n\n<cbc:ID>1</cbc:Id>')),
    { key: 'intake.brokenXml', line: 3 },
  ],
  ['two roots', () => utf8(invoice('') + invoice('')), { key: 'intake.brokenXml', line: 1 }],
  ['text after the root', () => utf8(`${invoice('')}\nmore`), { key: 'intake.brokenXml', line: 2 }],
  ['a document type within', () => utf8(invoice('<!ENTITY a "b">')), { key: 'intake.docType' }],
  [
    'endless nesting',
    () => utf8(invoice('<cbc:ID>'.repeat(1_000_000))),
    { key: 'intake.tooDeep', limit: 100 },
  ],
  [
    'more elements than any invoice has',
    () => utf8(invoice('<cbc:ID/>'.repeat(1_000_001))),
    { key: 'intake.tooMany', limit: 1_000_000 },
  ],
  [
    'a UBL order',
    () => utf8(invoice('<cbc:ID>1</cbc:ID>', 'Order')),
    { key: 'intake.otherRoot', name: 'Order' },
  ],
  ['an invoice of no namespace', () => utf8('<Invoice/>'), { key: 'intake.otherRoot', name: 'Invoice' }],
  [
    'an encoding that nobody reads',
    () => utf8(`<?xml version="1.0" encoding="EBCDIC-CP-SE"?>${invoice('')}`),
    { key: 'intake.encoding', name: 'EBCDIC-CP-SE' },
  ],
])('%s is refused with one message', (_what, bytes, refused) => {
  expect(refusal(bytes())).toEqual(refused);
});
