import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Bot } from '#flow/bot.ts';
import { newId } from '#lib/new-id.ts';
import { definitions } from '#nodes/definitions.ts';
import { createBotStore } from '#storage/bot-store.ts';
import { createCaseSetStore } from '#storage/case-set-store.ts';
import { createCommentStore } from '#storage/comment-store.ts';
import type { BotDatabase } from '#storage/database.ts';
import { createRunStore } from '#storage/run-store.ts';
import { sampleBot } from '../bench/sample-bot.ts';
import type { App } from '../support/app.ts';
import { smallBot } from '../support/bot.ts';
import { largeBot, withRuleChanged } from '../support/large-bot.ts';
import { isLong } from '../support/long.ts';
import { expect, test } from '../support/page.ts';
import { type Rot, rots, rotten } from '../support/rot.ts';
import { makeSeed, plant, type Seed } from '../support/seed.ts';

/* Every record of a copy of the database goes bad in turn: the page opens, names it, shows the others, gives it out. */

type Row = Readonly<Record<string, unknown>>;

interface Damage {
  readonly table: string;
  readonly row: Row;
  readonly rot: Rot;
  readonly seed: Seed;
}

const by = { name: 'Eva', role: 'Processägare' };
const named = (bot: Bot, id: string, name: string): Bot => ({ ...bot, id, name });

/** Two bots with all that can be kept of a bot; the first has versions, one whole and one told against it. */
async function fill(database: BotDatabase): Promise<void> {
  const surroundings = { database, definitions, now: Date.now, newId: () => newId('bot') };
  const store = createBotStore(surroundings);
  const first = named(largeBot(sampleBot(), 120), 'ett', 'Första boten');
  const second = named(smallBot(), 'tva', 'Andra boten');
  for (const bot of [first, second]) await store.createBot(bot, 'drawn');
  for (const [number, bot] of [first, withRuleChanged(first, 3)].entries())
    await store.saveVersion('ett', { bot, message: `Ändring ${number + 1}`, by });
  await store.saveVersion('tva', { bot: second, message: 'Början', by });
  const edits = { session: 'sitting', from: 0, to: 1, place: 1, entries: [{ number: 0, text: '{}' }] };
  await store.saveDraft('tva', second, 1, edits);
  await createCaseSetStore(surroundings).createSet({
    botId: 'tva',
    name: 'Många fall',
    cases: Array.from({ length: 1500 }, (_, index) => ({ id: `F${index}`, input: { avstand: index } })),
  });
  await createCommentStore(surroundings).addComment({
    botId: 'tva',
    target: { type: 'bot' },
    by,
    text: 'Varför 2 000?',
  });
  await createRunStore(surroundings).addRun({
    botId: 'tva',
    at: Date.now(),
    version: 1,
    hash: 'ab12',
    date: '2026-11-25',
    caseSet: { id: null, name: null },
    passed: 1,
    failed: 0,
    notJudged: 0,
    outcomes: [{ outcome: 'FORSLAG_BIFALL', count: 1 }],
    took: 3,
  });
}

const keys: Readonly<Record<string, readonly string[]>> = {
  bots: ['id'],
  drafts: ['botId'],
  versions: ['id'],
  versionBodies: ['id'],
  systems: ['id'],
  systemVersions: ['systemId', 'number'],
  caseSets: ['id'],
  caseSetParts: ['setId', 'number'],
  runs: ['id'],
  comments: ['id'],
  journal: ['session', 'botId', 'number'],
};

/** Each record in each way; in `npm test` the first of each table, each in a way of its own. */
function damages(seed: Seed): readonly Damage[] {
  const all = Object.entries(keys).flatMap(([table, key], turn) => {
    // What the product stores are objects.
    const rows = seed[table] as readonly Row[];
    expect(rows.length, table).toBeGreaterThan(0);
    return (isLong ? rows : rows.slice(0, 1)).flatMap((row) =>
      (isLong ? rots : [rots[turn % rots.length] ?? 'cut']).map((rot): Damage => {
        const bad = rotten(row, new Set(key), rot) ?? row;
        return {
          table,
          row: bad,
          rot,
          seed: { ...seed, [table]: rows.map((one) => (one === row ? bad : one)) },
        };
      }),
    );
  });
  return all;
}

async function exported(page: Page, click: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return await readFile(await download.path(), 'utf8');
}

/** What stands in the file is the very record, bytes and all. */
function expectRecord(text: string, { table, row }: Damage): void {
  const asText = (_key: string, value: unknown) =>
    value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value;
  expect(JSON.parse(text)).toMatchObject({ table, record: JSON.parse(JSON.stringify(row, asText)) });
}

/** Opens the library, and gets the record out where it is named, or else where its content is asked for. */
async function rescue(app: App, page: Page, damage: Damage): Promise<'library' | 'version'> {
  const { table, row } = damage;
  await page.goto('./#/');
  await page.reload();
  const names = ['Första boten', 'Andra boten'];
  for (const name of names.slice(
    table === 'bots' && row['id'] === 'ett' ? 1 : 0,
    table === 'bots' && row['id'] === 'tva' ? 1 : 2,
  ))
    await expect(page.getByRole('main').getByText(name).first()).toBeVisible();
  const notice = page.getByText(app.t('rotten.title', { count: 1 }));
  const buttons = page.getByRole('button', {
    name: new RegExp(`^${app.t('rotten.exportWhat', { name: '' })}`),
  });
  const isDocument = table === 'versionBodies' && damage.rot === 'newer format';
  if (!isDocument || (await buttons.count()) > 0) {
    await expect(notice).toBeVisible();
    await expect(buttons).toHaveCount(1);
    expectRecord(await exported(page, () => buttons.click()), damage);
    return 'library';
  }
  const info = damage.seed['versions']?.find((one) => (one as Row)['id'] === row['id']) as Row;
  await page.goto(`./#/bot/${info['botId']}/versions/${info['number']}`);
  await expect(page.getByText(app.t('versions.cannotShow'))).toBeVisible();
  const button = app.button('rotten.export');
  expectRecord(await exported(page, () => button.click()), damage);
  return 'version';
}

test('of every record that goes bad the page says so, gives it out, and shows the others', async ({
  app,
  page,
}) => {
  test.slow();
  const seed = await makeSeed(fill);
  await app.library();
  const found = { library: 0, version: 0 };
  const all = damages(seed);
  for (const damage of all) {
    await test.step(`${damage.table}, ${damage.rot}`, async () => {
      await plant(page, damage.seed);
      found[await rescue(app, page, damage)]++;
      // What is stored is left as it is.
      await page.goto('./#/bot/tva/test');
      await page.goto('./#/systems');
      await expect(page.getByRole('main')).toBeVisible();
    });
  }
  console.log(
    `figure: ${all.length} records of ${Object.keys(keys).length} tables gone bad one at a time: ${found.library} named in the library, ${found.version} where the version is looked at; ${all.length - found.library - found.version} lost`,
  );
  expect(found.library + found.version).toBe(all.length);
});
