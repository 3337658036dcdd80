import { writeNdjson } from '#cases/write-cases.ts';
import { makeCases } from '../bench/make-cases.ts';
import { expect, test } from '../support/page.ts';

/* How evenly a hundred thousand rows scroll: printed, since a busy machine would fail it for no fault of ours. */

test('a hundred thousand rows scroll', async ({ app, page }) => {
  test.slow();
  await app.sample();
  await app.go('test');
  await page.getByRole('tab', { name: app.t('bench.tab.cases') }).click();
  await app.button('bench.import').click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'många.ndjson',
    mimeType: 'application/x-ndjson',
    buffer: Buffer.from([...writeNdjson(makeCases(100_000))].join('')),
  });
  const patience = { timeout: 60_000 };
  await dialog.getByRole('button', { name: app.t('caseTable.read'), exact: true }).click(patience);
  await dialog.getByRole('button', { name: app.t('caseTable.take') }).click(patience);
  await expect(page.getByText('100 000 testfall')).toBeVisible(patience);
  const frames = await page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const room = document.querySelector('[role=grid]')?.parentElement;
        const times: number[] = [];
        let before = performance.now();
        const step = (now: number) => {
          times.push(now - before);
          before = now;
          if (times.length > 300 || !room) return resolve(times.slice(1));
          room.scrollTop += 120;
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
  );
  await expect(page.getByRole('gridcell', { name: /^G10\d\d$/ }).first()).toBeVisible();
  const sorted = [...frames].sort((one, other) => one - other);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  console.log(
    `100,000 rows scrolled: median frame ${at(0.5)} ms, 95th of 100 ${at(0.95)} ms, worst ${at(1)} ms; 60 a second is 16.7 ms`,
  );
});
