import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Json } from '#lib/json.ts';
import { createHost } from '#running/host.ts';
import { registerRoomMessages } from '#running/register-messages.ts';
import { judge } from '#running/result.ts';
import { caseFrom } from '#systems/intake/case-from.ts';
import { intakePoints } from '#systems/intake/intake-points.ts';
import { command } from '../../tests/support/command.ts';
import { ublBytes, ublFiles, ublFolder, ublText } from '../../tests/support/ubl.ts';
import { readBot } from './read-files.ts';

registerRoomMessages();

const invoices = 'public/samples/faktura.bot.json';

/**
 * What stands in each file, read by hand, and where that leads. `buyer`: the buyer's organisation number as
 * the file has it (its VAT number, GLN and the like are no such number). As the sample is set, no file is
 * addressed to it. With `egetOrg` set to the file's own buyer the next question is the seller's number:
 *
 * | file                | seller     | why it goes no further                                              |
 * | ------------------- | ---------- | ------------------------------------------------------------------- |
 * | BIS3 … (both)       | DK12345678 | a Danish number, no ten digits                                       |
 * | issue116            | 1234567890 | ten digits; doubled by turns 2+2+6+4+1+6+5+8+9+0 = 43, no whole tens |
 * | creditnote1         | 0000000196 | 0…0+9+… : 1+9+6 = 16, no whole tens                                  |
 * | example5            | NL16356706 | a Dutch number, no ten digits                                        |
 * | guide, 1, 10, 7     | –          | the buyer has a name but no number: there is no own buyer to set, so |
 * |                     |            | they are returned whatever the parameter is                          |
 *
 * `beyond`: where the file would go if its seller were the known supplier, with the register's bankgiro,
 * so that its order and references are reached:
 * `n/a` in both fields is no order, no code and no name, so returned for its reference; "Buyer reference" and
 * "018304 / 28865" likewise; PO4711 is an open order of the supplier's, whatever the reference "qwerty" says.
 */
const known: readonly {
  readonly file: string;
  readonly number: string;
  readonly seller: string | null;
  readonly buyer: string | null;
  readonly account: string | null;
  readonly reference: string | null;
  readonly order: string | null;
  readonly asItIs: string;
  readonly toItsBuyer: string;
  readonly beyond?: string;
}[] = [
  ...['BIS3_Invoice_negativ.XML', 'BIS3_Invoice_positive.XML'].map((file) => ({
    file,
    number: '12345',
    seller: 'DK12345678',
    buyer: 'DK87654321',
    account: '1234567891234',
    reference: 'n/a',
    order: 'n/a',
    asItIs: 'RETUR: fel mottagare',
    toItsBuyer: 'MANUELL: ogiltigt organisationsnummer',
    beyond: 'RETUR: referens saknas/ogiltig (REF)',
  })),
  // The same invoice in three files. That it comes thrice is seen when one of them is booked, not before.
  ...['guide-example1.xml', 'ubl-tc434-example1.xml', 'ubl-tc434-example10.xml'].map((file) => ({
    file,
    number: '12115118',
    seller: '57151520',
    buyer: null,
    // Two accounts, so that none of them is the one.
    account: null,
    reference: null,
    order: null,
    asItIs: 'RETUR: fel mottagare',
    toItsBuyer: 'RETUR: fel mottagare',
  })),
  {
    file: 'issue116.xml',
    number: '2018210',
    seller: '1234567890',
    buyer: '1234512345',
    account: null,
    reference: 'Buyer reference',
    order: null,
    asItIs: 'RETUR: fel mottagare',
    toItsBuyer: 'MANUELL: ogiltigt organisationsnummer',
    beyond: 'RETUR: referens saknas/ogiltig (REF)',
  },
  {
    file: 'ubl-tc434-creditnote1.xml',
    number: '018304 / 28865',
    seller: '0000000196',
    buyer: '0000000295',
    account: 'BE91000000143476',
    reference: '018304 / 28865',
    order: null,
    asItIs: 'RETUR: fel mottagare',
    toItsBuyer: 'MANUELL: ogiltigt organisationsnummer',
    beyond: 'RETUR: referens saknas/ogiltig (REF)',
  },
  {
    file: 'ubl-tc434-example5.xml',
    number: 'TOSL110',
    seller: 'NL16356706',
    buyer: 'DK16356607',
    account: null,
    reference: 'qwerty',
    order: 'PO4711',
    asItIs: 'RETUR: fel mottagare',
    toItsBuyer: 'MANUELL: ogiltigt organisationsnummer',
    beyond: 'VIDARE: Fastighet',
  },
  {
    file: 'ubl-tc434-example7.xml',
    number: 'INVOICE_test_7',
    seller: null,
    buyer: null,
    account: 'SE1212341234123412',
    reference: null,
    order: 'Order_9988_x',
    asItIs: 'RETUR: fel mottagare',
    toItsBuyer: 'RETUR: fel mottagare',
  },
];

function fakturaBot() {
  const bot = readBot(invoices);
  if (!bot.ok) throw new Error(bot.message.key);
  return bot.value;
}

/** What the bot ends in for a file, some of what stands in it exchanged. */
function outcomeOf(file: string, egetOrg: string | null, exchanged: Readonly<Record<string, Json>> = {}) {
  const bot = fakturaBot();
  const read = caseFrom(ublBytes(file), intakePoints(bot));
  if (!read.ok) return { outcome: read.message.key, values: {} };
  const values = { ...read.value.systems['ekonomi']?.['hamtaFaktura'] } as Readonly<Record<string, Json>>;
  const testCase = {
    id: file,
    ...(egetOrg === null ? {} : { parameters: { egetOrg } }),
    systems: { ekonomi: { hamtaFaktura: { ...values, ...exchanged } } },
  };
  const { outcome, reason } = judge(testCase, createHost(bot).run(testCase));
  return { outcome: `${outcome}: ${reason}`, values };
}

test('every file is in the table', () => {
  expect(known.map(({ file }) => file).sort()).toEqual(ublFiles);
});

test.each(known)('$file: $asItIs, and to its own buyer $toItsBuyer', (expected) => {
  const asItIs = outcomeOf(expected.file, null);
  expect(asItIs.values).toEqual({
    format: 'UBL',
    fakturanr: expected.number,
    saljarOrg: expected.seller,
    koparOrg: expected.buyer,
    bg: expected.account,
    buyerRef: expected.reference,
    orderRef: expected.order,
    abonnemang: null,
  });
  expect(asItIs.outcome).toBe(expected.asItIs);
  // Where the file has no buyer, the parameter stays as it is.
  expect(outcomeOf(expected.file, expected.buyer).outcome).toBe(expected.toItsBuyer);
});

test.each(known.filter(({ beyond }) => beyond !== undefined))(
  '$file from a known supplier: $beyond',
  ({ file, buyer, beyond }) => {
    const supplier = { saljarOrg: '556677-8899', bg: '5555-5551' };
    expect(outcomeOf(file, buyer, supplier).outcome).toBe(beyond);
    // The account in the file is not the register's.
    expect(outcomeOf(file, buyer, { saljarOrg: '556677-8899' }).outcome).toBe('MANUELL: bankgiro avviker');
  },
);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'botverkstad-ubl-'));
  writeFileSync(join(folder, 'avklippt.xml'), ublText('issue116.xml').slice(0, 3000));
  writeFileSync(join(folder, 'faktura.XML'), ublText('issue116.xml'));
  writeFileSync(join(folder, 'två konton.xml'), ublText('ubl-tc434-example1.xml'));
  writeFileSync(join(folder, 'pdf.xml'), '%PDF-1.7');
  writeFileSync(join(folder, 'bild.png'), '');
  // As large as it says, but takes no room on the disk.
  writeFileSync(join(folder, 'stor.xml'), '');
  truncateSync(join(folder, 'stor.xml'), 100_000_000);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a folder gives a line a file, what cannot be read its reason, and the count last', async () => {
  expect(await command([invoices, '--ubl', folder, '--param', 'egetOrg=1234512345'])).toEqual({
    lines: [
      'avklippt.xml: could not be read. The file is cut off on line 64. Get it again from where it came.',
      'faktura.XML: MANUELL: ogiltigt organisationsnummer',
      'pdf.xml: could not be read. The file is no XML. A PDF, a picture or a text is no e-invoice.',
      'stor.xml: could not be read. The file is larger than 20 MB and has not been read. An invoice is much smaller.',
      'två konton.xml: RETUR: fel mottagare',
      '2 read, 3 could not be read, 1 left out (not .xml)',
    ],
    errors: [
      expect.stringMatching(/^två konton\.xml: Bankgiro on the invoice: 2 different values at cac:Pay/),
    ],
    code: 1,
  });
});

test('a folder in which every file can be read ends well', async () => {
  const { lines, code } = await command([invoices, '--ubl', ublFolder]);
  expect(lines).toEqual([
    ...ublFiles.map((file) => `${file}: RETUR: fel mottagare`),
    '9 read, 0 could not be read, 1 left out (not .xml)',
  ]);
  expect(code).toBe(0);
});

test('with --json the answer is one document with every file', async () => {
  const { lines, errors, code } = await command([invoices, '--ubl', folder, '--json']);
  expect({ errors, code }).toEqual({ errors: [], code: 1 });
  expect(JSON.parse(lines.join('\n'))).toMatchObject({
    read: 2,
    unreadable: 3,
    leftOut: 1,
    files: [
      { file: 'avklippt.xml', unreadable: expect.stringContaining('cut off') },
      { file: 'faktura.XML', outcome: 'RETUR', reason: 'fel mottagare', notes: [] },
      {},
      {},
      { file: 'två konton.xml', notes: [expect.stringContaining('2 different values')] },
    ],
  });
});
