import { expect, test } from '../support/page.ts';
import { importHundredThousand } from '../support/test-bench.ts';

/* How evenly a hundred thousand rows scroll: printed, since a busy machine would fail it for no fault of ours. */

test('a hundred thousand rows scroll', async ({ app, page }) => {
  test.slow();
  await app.sample();
  await importHundredThousand(app);
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
