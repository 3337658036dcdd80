import { readFileSync } from 'node:fs';
import { currentFormat } from '#flow/bot.ts';
import { encodeBot } from '#flow/decode.ts';
import type { App } from '../support/app.ts';
import { smallBot } from '../support/bot.ts';
import { expect, test } from '../support/page.ts';
import { storedIn } from '../support/stored.ts';

const good = encodeBot(smallBot());
/** A name in a document that HTML would run. */
const attack = '<img src=x onerror="window.attacked=true"><script>window.attacked=true</script>';

interface BadFile {
  readonly what: string;
  readonly content: string | Uint8Array;
  readonly times?: number;
  /** What is wrong, and where. */
  readonly says: RegExp;
}

const badFiles: readonly BadFile[] = [
  { what: 'JSON of something else', content: '{"name":"paket","version":"1.0.0"}', says: /är inte en bot/ },
  { what: 'a list', content: '[1, 2, 3]', says: /är inte en bot/ },
  {
    what: 'a newer format',
    content: good.replace(`"format": ${currentFormat}`, '"format": 7'),
    says: new RegExp(`nyare Botverkstad \\(format 7, här läses upp till ${currentFormat}\\)`),
  },
  {
    what: 'cut off',
    content: good.slice(0, good.length / 2),
    says: new RegExp(`avklippt eller skadat.*rad ${good.slice(0, good.length / 2).split('\n').length}\\b`),
  },
  { what: 'of 50 MB', content: `[${' '.repeat(49_999)}`, times: 1000, says: /större än 20 MB/ },
  {
    what: 'nested 10,000 deep',
    content: `\n{"format":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
    says: /rad 2 ligger mer än 200 nivåer/,
  },
  {
    what: 'with the key __proto__',
    content: good.replace('"cases": {', '"cases": {"__proto__": {"attacked": true},'),
    says: /inte är tillåtet, vid cases\.__proto__/,
  },
  {
    what: 'with the key constructor',
    content: good.replace('"branches": [\n', '"branches": [{"constructor": 1},\n'),
    says: /vid nodes\[1\]\.data\.branches\[0\]\.constructor/,
  },
  {
    what: 'of bytes that are no text',
    content: Uint8Array.from({ length: 4096 }, (_, at) => (at * 197 + 31) % 256),
    says: /rad 1\b/,
  },
  { what: 'with nothing in it', content: '', says: /Filen är tom/ },
  {
    what: 'with a number for a name',
    content: good.replace('"name": "Testbot"', '"name": 5'),
    says: /ser inte ut som en bot ska, vid name: det som står där är inte tillåtet/,
  },
  {
    what: 'with a text for a list',
    content: good.replace(/"edges": \[[\s\S]*?\n {2}\]/, '"edges": "inga"'),
    says: /vid edges: där ska det vara en lista/,
  },
  {
    what: 'without its fields',
    content: good.replace('"fields": [', '"felts": ['),
    says: /vid fields: något saknas där/,
  },
  {
    what: 'with a step of an unknown kind',
    content: good.replace('"kind": "decision"', '"kind": "quantum"'),
    says: /sort som inte finns här, ”quantum”, vid nodes\[1\]/,
  },
  {
    what: 'with a way to a step that is gone',
    content: good.replace('"to": "bifall"', '"to": "borta"'),
    says: /steg som inte finns, ”borta”, vid edges\[1\]/,
  },
];

/** What a person sees of the library, apart from the notice. */
async function seen({ page }: App): Promise<string | null> {
  return await page.getByRole('main').textContent();
}

async function refuses(app: App, { content, times, says }: BadFile): Promise<void> {
  const stored = await storedIn(app.page);
  const before = await seen(app);
  await app.dropFile({ name: 'fel.bot.json', content, ...(times === undefined ? {} : { times }) });
  await expect(app.notices).toHaveCount(1);
  await expect(app.notices).toContainText(app.t('library.fileRefused', { file: 'fel.bot.json' }));
  await expect(app.notices).toContainText(says);
  await expect(app.notices).toContainText(app.t('library.fileRefusedWhy', { reason: '' }).trim());
  expect(await storedIn(app.page)).toEqual(stored);
  expect(await seen(app)).toBe(before);
  expect(await app.page.evaluate(() => 'attacked' in Object.prototype)).toBe(false);
  await app.notices.getByRole('button').click();
  await expect(app.notices).toHaveCount(0);
}

test('each file that is no sound bot is refused in one message of what and where, and nothing changes', async ({
  app,
}) => {
  await app.library();
  for (const file of badFiles) await test.step(`a file ${file.what}`, () => refuses(app, file));

  await test.step('a good file is opened after all of them', async () => {
    await app.dropFile({ name: 'bra.bot.json', content: good });
    await expect(app.title).toContainText('Testbot');
  });

  await test.step('the same where there are bots already, through the button', async () => {
    await app.saved();
    await app.library();
    // The card counts its cases when it has been read.
    await expect(app.page.getByRole('main')).toContainText(app.t('library.noCases'));
    for (const file of badFiles.filter(({ times }) => times === undefined).slice(0, 5)) {
      await refuses(app, file);
    }
    await app.openFile({ name: 'fel.json', content: badFiles[0]?.content ?? '' });
    await expect(app.notices).toContainText(app.t('library.fileRefused', { file: 'fel.json' }));
  });
});

test('of several files the good ones are opened, and the bad one is named', async ({ app }) => {
  await app.library();
  await app.page
    .locator('input[type=file]')
    .first()
    .setInputFiles(
      [
        ['ett.json', good],
        ['trasig.json', '{'],
        ['två.json', good],
      ].map(([name = '', text = '']) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })),
    );
  await expect(
    app.notices.filter({ hasText: app.t('library.fileRefused', { file: 'trasig.json' }) }),
  ).toHaveCount(1);
  await expect(app.page.getByRole('article')).toHaveCount(2);
});

test('what looks like HTML in a file is shown as letters, and nothing of it runs', async ({ app, page }) => {
  const bot = smallBot();
  const hostile = {
    ...bot,
    name: attack,
    description: attack,
    nodes: bot.nodes.map((node) => ({ ...node, name: attack, summary: attack })),
    fields: bot.fields.map((field) => ({ ...field, label: attack })),
    cases: { ...bot.cases, list: [{ id: 'T1', name: attack, expected: { outcome: 'FORSLAG_BIFALL' } }] },
  };
  await app.openBot(hostile);
  await expect(app.title).toContainText('<img src=x');
  await expect(app.canvas.card('<img src=x').first()).toBeVisible();
  await app.canvas.cards.first().click();
  for (const view of ['simulate', 'data', 'versions', 'build'] as const) await app.go(view);
  await app.library();
  await expect(page.getByRole('article')).toContainText('<img src=x');
  expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
  await expect(page.locator('img[src=x]')).toHaveCount(0);
});

test('a file that was taken out of the product comes in again as it was', async ({ app, page }) => {
  await app.sample();
  await app.library();
  const sample: unknown = await (await page.request.get('./samples/skolskjuts.bot.json')).json();
  await page.getByRole('button', { name: app.t('library.menuOf', { name: 'Skolskjuts' }) }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: app.t('library.export') }).click();
  const file = await (await download).path();
  const text = readFileSync(file, 'utf8');
  expect(JSON.parse(text)).toEqual(sample);
  await app.openFile({ name: 'igen.bot.json', content: text });
  await expect(app.title).toContainText('Skolskjuts');
});
