import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Bot } from '#flow/bot.ts';
import type { Json } from '#lib/json.ts';
import { smallBot } from '../support/bot.ts';
import { expect, test } from '../support/page.ts';

/*
 * Rules that a stranger made to break the page, in a bot that is otherwise sound: what is wrong and where is
 * said, everything else is kept, and the page answers all the time. The longest task is printed.
 */

function withRule(condition: Json): Bot {
  const bot = smallBot();
  const branch = { id: 'ja', name: 'Når gränsen', condition, sources: [] };
  return {
    ...bot,
    nodes: bot.nodes.map((node) =>
      node.id === 'racker'
        ? { ...node, name: 'Räcker avståndet', data: { ...Object(node.data), branches: [branch] } }
        : node,
    ),
  };
}

function nested(depth: number): Json {
  let rule: Json = { '>': [{ var: 'avstand' }, 1] };
  for (let level = 0; level < depth; level++) rule = { '!': [rule] };
  return rule;
}

/** Without a list around each part, so that a file may hold more of them. */
function deeper(depth: number): Json {
  let rule: Json = { '>': [{ var: 'avstand' }, 1] };
  for (let level = 0; level < depth; level++) rule = { '!': rule };
  return rule;
}

const many = 100_000;
const comparisons = Array.from({ length: many }, (_, limit): Json => ({ '>': [{ var: 'avstand' }, limit] }));

const rules: readonly { readonly what: string; readonly rule: Json; readonly says: RegExp }[] = [
  { what: 'a sound rule', rule: { '>': [{ var: 'avstand' }, 1] }, says: /Når gränsen/ },
  { what: 'an unknown operator', rule: { gissa: [1, 2] }, says: /gissa/ },
  { what: 'rules nested 110 deep, less than a file may be', rule: deeper(110), says: /fler än 100 lager/ },
  { what: '100,000 conditions', rule: { or: comparisons }, says: /fler än 10.000 delar/ },
  {
    what: 'a sum of 100,000 numbers',
    rule: { '>': [{ '+': Array(many).fill(1) }, 1] },
    says: /fler än 10.000 delar/,
  },
  {
    what: 'a list of 100,000 values',
    rule: { in: [{ var: 'avstand' }, Array(many).fill(1)] },
    says: /fler än 10.000 delar/,
  },
  { what: 'a way to the prototype', rule: { '==': [{ var: '__proto__.x' }, 1] }, says: /__proto__\.x/ },
  {
    what: 'a text of a million letters',
    rule: { '==': [{ var: 'avstand' }, 'a'.repeat(1e6)] },
    says: /längre än 10.000 tecken/,
  },
];

async function watchTasks(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const longest = { milliseconds: 0 };
    Object.assign(window, { longestTask: longest });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        longest.milliseconds = Math.max(longest.milliseconds, duration);
    }).observe({ type: 'longtask' });
  });
  // Put there by the script above; each asking begins anew.
  return () =>
    page.evaluate(() => {
      const { longestTask } = window as unknown as { longestTask: { milliseconds: number } };
      const { milliseconds } = longestTask;
      longestTask.milliseconds = 0;
      return Math.round(milliseconds);
    });
}

/** From the disk, so that it is the page's own work alone that is measured. */
async function openFromDisk(page: Page, path: string, bot: Bot): Promise<void> {
  writeFileSync(path, JSON.stringify(bot));
  await page.locator('input[type=file]').first().setInputFiles(path);
}

for (const { what, rule, says } of rules) {
  test(`${what}: it is named with its place, the rest is kept, and nothing hangs`, async ({
    app,
    page,
  }, info) => {
    const longestTask = await watchTasks(page);
    const bot = withRule(rule);
    await app.library();
    await longestTask();
    await openFromDisk(page, info.outputPath('bot.bot.json'), bot);
    const card = app.canvas.card('Räcker avståndet');
    await expect(card).toBeVisible();
    const opening = await longestTask();
    await card.click();
    const panel = page.getByRole('complementary').last();
    await expect(panel.getByText(says).first()).toBeVisible();
    const looking = await longestTask();
    await app.go('simulate');
    await page.keyboard.press('End');
    await expect(page.getByRole('region', { name: app.t('simulate.why') })).toBeVisible();
    const running = await longestTask();
    console.log(
      `figure: ${what}: longest task ${opening} ms opening, ${looking} ms in its form, ${running} ms running`,
    );

    await app.library();
    await page.getByRole('button', { name: app.t('library.menuOf', { name: 'Testbot' }) }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: app.t('library.export') }).click();
    const kept: unknown = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
    expect(kept).toEqual(bot);
    expect(await page.evaluate(() => 'x' in Object.prototype)).toBe(false);
  });
}

test('a rule nested 1,000 deep is refused with its file, at its line', async ({ app, page }, info) => {
  const longestTask = await watchTasks(page);
  await app.library();
  await longestTask();
  await openFromDisk(page, info.outputPath('bot.bot.json'), withRule(nested(1000)));
  await expect(app.notices).toContainText(/ligger mer än 200 nivåer/);
  console.log(`figure: a rule nested 1,000 deep: longest task ${await longestTask()} ms`);
  await expect(app.button('library.new')).toBeVisible();
});
