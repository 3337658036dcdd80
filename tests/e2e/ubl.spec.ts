import { readFileSync } from 'node:fs';
import type { App } from '../support/app.ts';
import { expect, test } from '../support/page.ts';
import { ublBytes } from '../support/ubl.ts';

/*
 * Invoices as they come, dropped on the invoice bot's test bench: cases, outcomes, and the list of whose
 * invoices have faults.
 */

interface Dropped {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** As a file manager does it, several at once. */
async function drop({ page }: App, files: readonly Dropped[]): Promise<void> {
  const data = await page.evaluateHandle(
    (files) => {
      const transfer = new DataTransfer();
      for (const { name, bytes } of files) transfer.items.add(new File([new Uint8Array(bytes)], name));
      return transfer;
    },
    files.map(({ name, content }) => ({ name, bytes: [...Buffer.from(content)] })),
  );
  await page.dispatchEvent('main', 'dragover', { dataTransfer: data });
  await expect(page.getByText('Släpp fakturorna')).toBeVisible();
  await page.dispatchEvent('main', 'drop', { dataTransfer: data });
}

async function openInvoiceBot(app: App): Promise<void> {
  await app.library();
  const content = readFileSync('public/samples/faktura.bot.json');
  await app.openFile({ name: 'faktura.bot.json', content });
  await expect(app.button('build.run')).toBeVisible();
  await app.go('simulate');
}

// A worker of its own takes its time to start on a busy machine.
const patience = { timeout: 30_000 };

test('invoices dropped on the test bench become cases, run, and stand in the follow-up list', async ({
  app,
  page,
}) => {
  await openInvoiceBot(app);
  await drop(app, [
    { name: 'BIS3_Invoice_positive.XML', content: ublBytes('BIS3_Invoice_positive.XML') },
    { name: 'avklippt.xml', content: ublBytes('issue116.xml').slice(0, 3000) },
    { name: 'ubl-tc434-creditnote1.xml', content: ublBytes('ubl-tc434-creditnote1.xml') },
  ]);
  const summary = page.getByRole('dialog', { name: 'Inlästa fakturor' });
  await expect(summary).toContainText('2 filer blev testfall.', patience);
  await expect(summary).toContainText('En fil gick inte att läsa:');
  await expect(summary).toContainText('avklippt.xml Filen är avklippt på rad 64.');
  await page.keyboard.press('Enter');
  await expect(summary).toHaveCount(0);

  const cases = page.getByRole('listbox', { name: 'Testfall' }).getByRole('option');
  await expect(cases).toHaveCount(20);
  const invoice = page.getByRole('option', { name: /BIS3_Invoice_positive\.XML/ });
  await expect(invoice).toHaveAttribute('aria-selected', 'true');
  await expect(invoice).toContainText('blev retur');
  await app.toEnd();
  await expect(page.getByRole('heading', { name: 'BIS3_Invoice_positive.XML' })).toBeVisible();
  await expect(page.getByText('fel mottagare').first()).toBeVisible();

  // One and the same edit.
  await app.saved();
  await page.keyboard.press('Control+z');
  await expect(cases).toHaveCount(18);
  await page.keyboard.press('Control+Shift+z');
  await expect(cases).toHaveCount(20);

  await page.getByRole('radio', { name: 'Uppföljning' }).press('Space');
  const list = page.getByRole('table', { name: 'Uppföljning' });
  const supplier = list.getByRole('row', { name: /556677-8899/ });
  await expect(supplier).toContainText('Skriv brev');
  await expect(supplier.getByRole('cell')).toContainText(['16', '11', '69', 'rätt format, okänd kod']);
  await expect(list.getByRole('row', { name: /DK12345678/ })).toContainText(
    '1 × Skicka tillbaka: fel mottagare',
  );
  await expect(page.getByRole('img', { name: /Fel per säljarens organisationsnummer/ })).toHaveAccessibleName(
    /556677-8899: 11 av 16/,
  );

  // What counts as a fault is said and chosen, and remembered while the page is open.
  await page.getByRole('checkbox', { name: 'Handläggare prövar' }).uncheck();
  await expect(supplier.getByRole('cell')).toContainText(['16', '6']);
  await app.go('build');
  await app.go('simulate');
  await expect(page.getByRole('checkbox', { name: 'Handläggare prövar' })).not.toBeChecked();
  await expect(supplier.getByRole('cell')).toContainText(['16', '6']);

  // A case is looked at in the flow.
  await page.getByRole('option', { name: /F03/ }).click();
  await expect(app.button('simulate.oneStep')).toBeVisible();
});

test('files are chosen by keyboard too, and what is no invoice is told and adds nothing', async ({
  app,
  page,
}) => {
  await openInvoiceBot(app);
  await app.tabTo(app.button('intake.read'));
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><x>&a;</x>`;
  await (await chooser).setFiles([
    { name: 'bomb.xml', mimeType: 'text/xml', buffer: Buffer.from(bomb) },
    { name: 'faktura.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
  ]);
  const summary = page.getByRole('dialog', { name: app.t('intake.title') });
  await expect(summary).toContainText(app.t('intake.noneAdded'), patience);
  await expect(summary.getByRole('listitem')).toHaveText([
    /^bomb\.xml Filen har en dokumenttyp/,
    /^faktura\.pdf Filen är inte XML\./,
  ]);
  await page.keyboard.press('Escape');
  await expect(app.button('intake.read')).toBeFocused();
  await app.dropFile({ name: 'stor.xml', content: ' '.repeat(10_001), times: 2000 });
  await expect(summary.getByRole('listitem')).toHaveText(/^stor\.xml Filen är större än 20 MB/, patience);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox', { name: 'Testfall' }).getByRole('option')).toHaveCount(18);
});

test('a reading that takes its time shows how far it has come, and can be cancelled', async ({
  app,
  page,
}) => {
  await openInvoiceBot(app);
  await page.evaluate(
    (bytes) => {
      const transfer = new DataTransfer();
      const invoice = new Uint8Array(bytes);
      // Room to be read past, so that it takes a while whatever the machine; one and the same for all files.
      const room = new Blob([new Uint8Array(4_000_000).fill(32)]);
      for (let index = 0; index < 2000; index++) {
        transfer.items.add(new File([invoice, room], `${index}.xml`));
      }
      const main = document.querySelector('main');
      main?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    },
    [...ublBytes('issue116.xml')],
  );
  await expect(page.getByText(/\d+ av 2\D?000 lästa/)).toBeVisible(patience);
  await app.button('common.cancel').click();
  await expect(app.button('intake.read')).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('listbox', { name: 'Testfall' }).getByRole('option')).toHaveCount(18);
});
