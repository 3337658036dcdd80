import 'fake-indexeddb/auto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { emptyBot } from '#flow/bot.ts';
import type { System } from '#flow/system.ts';
import { say } from '#i18n/say.ts';
import { definitions } from '#nodes/definitions.ts';
import { unpack } from '../body.ts';
import { type BotStore, createBotStore } from '../bot-store.ts';
import { createCaseSetStore } from '../case-set-store.ts';
import { contentHash, textHash } from '../content-hash.ts';
import { type BotDatabase, openDatabase } from '../database.ts';
import { readKeptBot } from '../kept-bot.ts';
import { createRunStore } from '../run-store.ts';
import type { StoreSurroundings } from '../surroundings.ts';
import { createSystemStore } from '../system-store.ts';
import { compareBackup } from './compare-backup.ts';
import { copyOfKeptBot } from './copy-kept-bot.ts';
import { type Backup, readBackup } from './read-backup.ts';
import { mergeBackup, replaceWithBackup, undoMerge } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

let clock = Date.UTC(2026, 10, 25);
let surroundings: StoreSurroundings;
let database: BotDatabase;
let store: BotStore;

async function emptyBrowser(): Promise<void> {
  const opened = await openDatabase(`backup-${++clock}`);
  if (opened.type !== 'opened') throw new Error('No database');
  ({ database } = opened);
  surroundings = { database, definitions, now: () => ++clock, newId: () => `new${++clock}` };
  store = createBotStore(surroundings);
}

const eva = { name: 'Eva', role: 'Processägare' };
const karta: System = { id: 'karta', name: 'Kartan', channel: 'api', operations: [] };
const skolskjuts = { ...emptyBot('skolskjuts', 'Skolskjuts', '2026-11-24'), systems: [karta] };
const cases = Array.from({ length: 1100 }, (_, number) => ({
  id: `fall${number}`,
  name: `Fall ${number}`,
  input: { avstand: number },
}));

/** Two bots, one of them with something of everything. */
async function workspace(): Promise<void> {
  await store.createBot(skolskjuts, 'sample');
  await store.saveVersion('skolskjuts', { bot: skolskjuts, message: 'Första', by: eva });
  const later = { ...skolskjuts, name: { sv: 'Skolskjuts 2', en: 'School 2' } };
  await store.saveDraft('skolskjuts', later, 1);
  await store.saveVersion('skolskjuts', { bot: later, message: 'Andra', by: eva });
  const second = await database.versions.get({ botId: 'skolskjuts', number: 2 });
  await database.versions.update(second?.id ?? '', {
    pinned: true,
    mergedFrom: 1,
    states: [{ state: 'inUse', from: '2026-12-01', at: 7, by: eva }],
  });
  await store.recordTestRun('skolskjuts', { revision: 2, passed: 1, failed: 0, total: 1 });
  await store.createBot(emptyBot('å/..', 'Faktura', '2026-11-24'), 'drawn');
  const sets = createCaseSetStore(surroundings);
  const set = await sets.createSet({ botId: 'skolskjuts', name: 'Påhittade', cases });
  if (set.type !== 'created') throw new Error(set.type);
  await createRunStore(surroundings).addRun({
    botId: 'skolskjuts',
    at: 9,
    version: 2,
    hash: 'x',
    date: '2026-11-24',
    caseSet: { id: set.info.id, name: 'Påhittade' },
    passed: 2500,
    failed: 0,
    notJudged: 0,
    outcomes: [{ outcome: 'FORSLAG', count: 2500 }],
    took: 12.5,
  });
  await createSystemStore(surroundings).saveContract(
    { system: { ...karta, owner: 'Lantmäteriet' }, message: 'Ägare', author: 'Eva' },
    1,
  );
  await database.comments.add({
    id: 'c1',
    botId: 'skolskjuts',
    target: { type: 'rule', node: 'n', at: ['branches', 0, 'when'] },
    basedOn: 2,
    thread: [{ at: 5, by: eva, text: 'Varför 3 000?' }],
    resolved: null,
  });
}

/** All that is stored, without what differs between two browsers that hold the same: a version's own id. */
async function everything() {
  const rows = Object.fromEntries(
    await Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()] as const)),
  );
  const numbers = new Map(
    (await database.versions.toArray()).map(({ id, botId, number }) => [id, `${botId} ${number}`]),
  );
  const bodies = await database.versionBodies.toArray();
  const texts = await Promise.all(
    bodies.map(async ({ id, body }) => `${numbers.get(id)}: ${await unpack(body)}`),
  );
  const sets = await database.caseSetParts.toArray();
  return {
    ...rows,
    versions: (await database.versions.toArray())
      .map(({ id: _, ...version }) => version)
      .sort((a, b) => a.number - b.number),
    versionBodies: texts.sort(),
    caseSetParts: await Promise.all(
      sets.map(async ({ body, ...part }) => ({ ...part, text: await unpack(body) })),
    ),
  };
}

async function made() {
  return await writeBackup({ database, definitions, profile: eva, release: '1.2.3', made: clock });
}

async function readWell(file: Blob): Promise<Backup> {
  const read = await readBackup(file, definitions);
  if (!read.ok) throw new Error(say(read.message, 'sv'));
  return read.value;
}

const counts = { bots: 2, versions: 2, systems: 1, caseSets: 1, runs: 1, comments: 1 };

beforeEach(emptyBrowser);

test('everything comes back from the file, to the letter', async () => {
  await workspace();
  const before = await everything();
  const { file, unread, counts: counted } = await made();
  expect(unread).toEqual([]);
  expect(counted).toEqual(counts);

  await emptyBrowser();
  const backup = await readWell(file);
  expect(backup).toMatchObject({ profile: eva, manifest: { release: '1.2.3', format: 1, counts } });
  const added = await mergeBackup(surroundings, backup, {
    bots: backup.bots.map(({ summary }) => summary.id),
    systems: ['karta'],
  });
  expect(added.type).toBe('merged');
  expect(await everything()).toEqual(before);
  expect((await compareBackup(database, backup)).bots.map(({ standing }) => standing)).toEqual([
    'same',
    'same',
  ]);
  const kept = await store.readVersion('skolskjuts', 2);
  expect(kept).toMatchObject({
    type: 'read',
    version: { pinned: true, hash: await contentHash(kept.type === 'read' ? kept.bot : null) },
  });
});

test('a version that is stored as what differs from another is whole in the file', async () => {
  const drawn = {
    ...skolskjuts,
    cases: {
      ...skolskjuts.cases,
      list: cases.map(({ id, input }) => ({ id, input: { ...input, ort: `${id} ${id}` } })),
    },
  };
  await store.createBot(drawn, 'drawn');
  await store.saveVersion('skolskjuts', { bot: drawn, message: 'Första', by: eva });
  await store.saveVersion('skolskjuts', { bot: { ...drawn, name: 'Ändrad' }, message: 'Andra', by: eva });
  const bodies = await database.versionBodies.toArray();
  expect(bodies.filter(({ against }) => against !== undefined)).toHaveLength(1);
  const { file, unread } = await writeBackup({ database, definitions, profile: eva, release: '1', made: 0 });
  expect(unread).toEqual([]);
  const documents = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const second = documents['bots/skolskjuts/versions/0002.bot.json'];
  expect(JSON.parse(strFromU8(second ?? new Uint8Array()))).toMatchObject({
    name: 'Ändrad',
    cases: { list: drawn.cases.list },
  });
});

test('a backup is documents that a person can read, each with its sum', async () => {
  await workspace();
  const files = unzipSync(new Uint8Array(await (await made()).file.arrayBuffer()));
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining([
      'manifest.json',
      'profile.json',
      'systems/karta/0002.json',
      'bots/skolskjuts/draft.bot.json',
      'bots/skolskjuts/versions/0001.bot.json',
      'bots/%c3%a5%2f%2e%2e/bot.json',
    ]),
  );
  const sums = JSON.parse(strFromU8(files['sums.json'] ?? new Uint8Array()));
  expect(Object.keys(sums)).toHaveLength(Object.keys(files).length - 1);
  const draft = strFromU8(files['bots/skolskjuts/draft.bot.json'] ?? new Uint8Array());
  expect(sums['bots/skolskjuts/draft.bot.json']).toBe(await textHash(draft));
  expect(draft.split('\n')[1]).toMatch(/^ {2}"/);
});

test('a version that is stored as what differs from another comes back whole, also in a copy', async () => {
  const list = Array.from({ length: 300 }, (_, at) => ({ id: `S${at}`, input: { ort: (at * 7919) % 1009 } }));
  const first = { ...skolskjuts, cases: { ...skolskjuts.cases, list } };
  const second = { ...first, name: 'Annat namn' };
  await store.createBot(first, 'drawn');
  for (const bot of [first, second]) await store.saveVersion('skolskjuts', { bot, message: '', by: eva });
  expect((await database.versionBodies.toArray()).map(({ against }) => against === undefined)).toEqual(
    expect.arrayContaining([true, false]),
  );
  const { file, unread } = await made();
  expect(unread).toEqual([]);
  const kept = await readKeptBot(database, 'skolskjuts');
  const copy = kept && (await copyOfKeptBot(kept, 'Kopia', surroundings.newId, definitions));

  await emptyBrowser();
  await replaceWithBackup(database, await readWell(file));
  expect(await store.readVersion('skolskjuts', 2)).toMatchObject({ type: 'read', bot: second });
  if (!copy) throw new Error('nothing kept');
  const texts = await Promise.all(copy.bodies.map(({ body }) => unpack(body)));
  expect(texts.map((text) => JSON.parse(text).name)).toEqual([first.name, second.name]);
});

test('what is damaged is left out and told of, and the rest is kept', async () => {
  await workspace();
  await database.drafts.put({ botId: 'skolskjuts', text: '{"format"' });
  await database.drafts.put({ botId: 'å/..', text: '' });
  const part = await database.caseSetParts.toCollection().first();
  if (part) await database.caseSetParts.put({ ...part, body: { encoding: 'plain', text: '[{"id": 1}]' } });
  const first = await database.versions.get({ botId: 'skolskjuts', number: 1 });
  await database.versionBodies.put({
    id: first?.id ?? '',
    body: { encoding: 'gzip', bytes: new Uint8Array([1]) },
  });
  const { file, unread } = await made();
  expect(unread.map((one) => say(one, 'sv'))).toEqual([
    'Skolskjuts 2: version 1 är skadad.',
    'Skolskjuts 2: utkastet är skadat. Den senaste versionen som går att läsa är sparad i dess ställe.',
    'Skolskjuts 2: fallen i Påhittade är skadade.',
    'Faktura: utkastet är skadat, och ingen version går att läsa.',
  ]);
  const { bots } = await readWell(file);
  expect(bots.map(({ summary, versions }) => [summary.name, versions.length])).toEqual([
    [{ sv: 'Skolskjuts 2', en: 'School 2' }, 1],
  ]);
});

describe('a merge', () => {
  test('takes what is new, keeps both where they differ, and can be taken away again', async () => {
    await workspace();
    const backup = await readWell((await made()).file);
    await store.deleteBot('å/..');
    await store.saveDraft('skolskjuts', { ...skolskjuts, name: 'Ändrad' }, 2);
    const before = await everything();
    const { bots, systems } = await compareBackup(database, backup);
    expect(bots.map(({ id, standing }) => [id, standing])).toEqual([
      ['skolskjuts', 'newerHere'],
      ['å/..', 'new'],
    ]);
    expect(systems).toMatchObject([{ id: 'karta', standing: 'same' }]);

    const merged = await mergeBackup(surroundings, backup, {
      bots: ['skolskjuts', 'å/..'],
      systems: ['karta'],
    });
    if (merged.type !== 'merged') throw new Error('not merged');
    const listed = await store.listBots();
    const names = listed.type === 'listed' ? listed.bots.map(({ name }) => name) : [];
    expect(names).toHaveLength(3);
    expect(names).toContainEqual({
      sv: 'Skolskjuts 2 (från säkerhetskopia 2026-11-25)',
      en: 'School 2 (from backup 2026-11-25)',
    });
    const [copy = ''] = merged.bots;
    expect(copy).not.toBe('skolskjuts');
    const version = await store.readVersion(copy, 2);
    if (version.type !== 'read') throw new Error(version.type);
    expect(version.bot.id).toBe(copy);
    expect(version.version.hash).toBe(await contentHash(version.bot));
    const [run] = await database.runs.filter(({ botId }) => botId === copy).toArray();
    const [set] = await database.caseSets.where('botId').equals(copy).toArray();
    expect(run?.caseSet.id).toBe(set?.id);
    expect(await createCaseSetStore(surroundings).readSet(set?.id ?? '')).toMatchObject({
      type: 'read',
      cases,
    });
    expect(await database.comments.where('botId').equals(copy).count()).toBe(1);

    expect(await undoMerge(database, merged)).toEqual({ type: 'undone' });
    expect(await everything()).toEqual(before);
  });

  test('adds the contracts that follow on those here, and a system that differs as a copy', async () => {
    await workspace();
    const backup = await readWell((await made()).file);
    await emptyBrowser();
    const [first] = backup.systems[0] ?? [];
    const here = createSystemStore(surroundings);
    if (first) await database.systemVersions.add(first);
    await database.systems.add({
      ...karta,
      version: 1,
      changed: first?.time ?? 0,
      fingerprint: '',
      operations: 0,
    });
    const chosen = { bots: [], systems: ['karta'] };
    const followed = await mergeBackup(surroundings, backup, chosen);
    expect(followed).toMatchObject({ type: 'merged', contracts: [['karta', 2]] });
    expect(await here.readContract('karta')).toMatchObject({
      version: { number: 2, system: { owner: 'Lantmäteriet' } },
    });

    await here.saveContract({ system: { ...karta, owner: 'Kommunen' }, message: '', author: '' }, 2);
    expect(await mergeBackup(surroundings, backup, chosen)).toMatchObject({ contracts: [] });
    await database.systemVersions.where('[systemId+number]').equals(['karta', 1]).modify({ author: 'Annan' });
    const beside = await mergeBackup(surroundings, backup, chosen);
    expect(beside).toMatchObject({
      contracts: [
        [expect.stringMatching(/^new/), 1],
        [expect.stringMatching(/^new/), 2],
      ],
    });
    expect(await here.readContract('karta')).toMatchObject({
      version: { number: 3, system: { owner: 'Kommunen' } },
    });
    expect(await database.systems.count()).toBe(2);
    if (beside.type === 'merged') await undoMerge(database, beside);
    expect(await database.systems.count()).toBe(1);
  });

  test('that cannot be done whole is not done at all', async () => {
    await workspace();
    const backup = await readWell((await made()).file);
    await store.deleteBot('skolskjuts');
    const before = await everything();
    // A comment with the same id is already here.
    await database.comments.add({
      id: 'c1',
      botId: 'å/..',
      target: { type: 'bot' },
      basedOn: null,
      thread: [],
      resolved: null,
    });
    expect(await mergeBackup(surroundings, backup, { bots: ['skolskjuts'], systems: [] })).toMatchObject({
      type: 'failed',
    });
    await database.comments.clear();
    expect(await everything()).toEqual(before);
  });
});

test('a replacement leaves nothing else, and a tab that has the bot open cannot write over it', async () => {
  await workspace();
  const backup = await readWell((await made()).file);
  await store.createBot(emptyBot('ny', 'Ny', '2026-11-24'), 'drawn');
  await store.saveDraft('skolskjuts', { ...skolskjuts, name: 'Ändrad' }, 2);
  const { onlyHere } = await compareBackup(database, backup);
  expect(onlyHere).toEqual({ bots: ['Ny'], systems: [] });
  expect(await replaceWithBackup(database, backup)).toEqual({ type: 'replaced' });
  const opened = await store.openDraft('skolskjuts');
  expect(opened).toMatchObject({ type: 'opened', bot: { name: { sv: 'Skolskjuts 2' } }, revision: 4 });
  expect(await database.bots.get('skolskjuts')).toMatchObject({ testRun: { revision: 4 } });
  expect(await store.openDraft('ny')).toMatchObject({ type: 'missing' });
  expect(await store.saveDraft('skolskjuts', { ...skolskjuts, name: 'Ändrad' }, 3)).toMatchObject({
    type: 'conflict',
  });
});

describe('a hostile file is refused with one message', () => {
  const manifest = 'manifest.json';
  const draft = 'bots/skolskjuts/draft.bot.json';

  /** A backup that somebody has changed; `sums` follow, unless they are meant not to. */
  async function changed(
    change: (files: Record<string, string | null>) => void,
    keepSums = false,
  ): Promise<Blob> {
    await workspace();
    const files: Record<string, string | null> = {};
    for (const [name, bytes] of Object.entries(
      unzipSync(new Uint8Array(await (await made()).file.arrayBuffer())),
    ))
      files[name] = strFromU8(bytes);
    const before = files['sums.json'];
    change(files);
    const whole = Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== null);
    const sums = Object.fromEntries(
      await Promise.all(
        whole
          .filter(([name]) => name !== 'sums.json')
          .map(async ([name, text]) => [name, await textHash(text)] as const),
      ),
    );
    const all = {
      ...Object.fromEntries(whole),
      'sums.json': keepSums ? String(before) : JSON.stringify(sums),
    };
    return new Blob([
      zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)]))).slice(),
    ]);
  }

  const edit =
    (name: string, from: string | RegExp, to: string) => (files: Record<string, string | null>) => {
      const text = files[name] ?? '';
      expect(text).toMatch(from);
      files[name] = text.replace(from, to);
    };

  async function refusal(file: Blob): Promise<string> {
    const before = await everything();
    const read = await readBackup(file, definitions);
    expect(read.ok).toBe(false);
    expect(await everything()).toEqual(before);
    expect('polluted' in {}).toBe(false);
    return read.ok ? '' : say(read.message, 'sv');
  }

  test.each([
    [
      'a newer format',
      edit(manifest, '"format": 1', '"format": 2'),
      'nyare Botverkstad (format 2, här läses upp till 1)',
    ],
    ['no format', edit(manifest, '"format": 1,', ''), 'i manifest.json vid format'],
    ['fewer bots than it says', edit(manifest, '"bots": 2', '"bots": 3'), 'saknas: manifest.json'],
    ['a __proto__ key', edit(draft, '"fields"', '"__proto__": {"polluted": 1}, "fields"'), '__proto__'],
    [
      'a __proto__ key among the sums',
      edit('bots/skolskjuts/runs.json', '"took"', '"__proto__": {"polluted": 1}, "took"'),
      '__proto__',
    ],
    ['a bot of a newer format', edit(draft, /"format": \d+/, '"format": 99'), 'format 99'],
    ['a bot that is none', edit(draft, /[\s\S]*/, '{"cases": []}'), draft],
    [
      'a version that is cut',
      edit('bots/skolskjuts/versions/0001.bot.json', /[\s\S]{40}$/, ''),
      'versions/0001.bot.json',
    ],
    ['facts of a wrong shape', edit('bots/skolskjuts/bot.json', '"sample"', '"hittad"'), 'vid origin'],
    [
      'the facts of another bot',
      edit('bots/skolskjuts/bot.json', '"id": "skolskjuts"', '"id": "annan"'),
      'har ändrats',
    ],
    [
      'a system numbered otherwise',
      edit('systems/karta/0002.json', '"number": 2', '"number": 5'),
      'systems/karta/0002.json',
    ],
    [
      'a path upwards',
      (files: Record<string, string | null>) => {
        files['../ut.json'] = '{}';
      },
      '../ut.json',
    ],
    [
      'a path from the root',
      (files: Record<string, string | null>) => {
        files['/etc/ut.json'] = '{}';
      },
      '/etc/ut.json',
    ],
    [
      'a Windows path',
      (files: Record<string, string | null>) => {
        files['bots\\ut.json'] = '{}';
      },
      'bots\\ut.json',
    ],
    [
      'a file that does not belong there',
      (files: Record<string, string | null>) => {
        files['bots/skolskjuts/x.exe'] = 'MZ';
      },
      'x.exe',
    ],
    [
      'no draft',
      (files: Record<string, string | null>) => {
        files[draft] = null;
      },
      `saknas: ${draft}`,
    ],
    [
      'a part of its cases missing',
      (files: Record<string, string | null>) => {
        for (const name of Object.keys(files)) if (/cases\/[^/]+\/0002/.test(name)) files[name] = null;
      },
      'saknas: bots/skolskjuts/cases',
    ],
    ['the same comment twice', edit('bots/skolskjuts/comments.json', /\{[\s\S]*\}/, '$&, $&'), '”c1”'],
  ])('with %s', async (_name, change, told) => {
    expect(await refusal(await changed(change))).toContain(told);
  });

  test('with a document that is not the one that was written', async () => {
    expect(await refusal(await changed(edit(draft, 'Skolskjuts 2', 'Skolskjuts 3'), true))).toContain(
      `har ändrats sedan den gjordes: ${draft}`,
    );
  });

  test('with a document that its list of sums has and the archive has not', async () => {
    const without = (files: Record<string, string | null>) => {
      files['profile.json'] = null;
    };
    expect(await refusal(await changed(without, true))).toContain('saknas: profile.json');
  });

  test('that says it unpacks to gigabytes, before anything is unpacked', async () => {
    const bytes = await grown(0xf000_0000);
    expect(await refusal(new Blob([bytes]))).toContain('orimligt stor');
  });

  test('that unpacks to more than it says', async () => {
    const bytes = await grown(100);
    expect(await refusal(new Blob([bytes]))).toContain('avklippt eller skadad');
  });

  /** A bomb: ten million spaces, said to be of another size. */
  async function grown(size: number): Promise<Uint8Array<ArrayBuffer>> {
    const file = await changed((files) => {
      files[manifest] = ' '.repeat(10_000_000);
    });
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect(bytes.length).toBeLessThan(200_000);
    const view = new DataView(bytes.buffer);
    const name = strToU8(manifest);
    for (let at = 0; at < bytes.length - 46; at++) {
      const isEntry = view.getUint32(at, true) === 0x02014b50;
      if (isEntry && name.every((code, place) => bytes[at + 46 + place] === code))
        view.setUint32(at + 24, size, true);
    }
    return bytes;
  }

  test('cut anywhere', async () => {
    const whole = await changed(() => {});
    for (const share of [0.001, 0.1, 0.5, 0.9, 0.999]) {
      const told = await refusal(whole.slice(0, Math.floor(whole.size * share)));
      expect(told).toContain('avklippt eller skadad');
    }
  });

  test.each([
    ['empty', new Blob([])],
    ['a bot', new Blob([JSON.stringify(skolskjuts)])],
    ['another archive', new Blob([zipSync({ 'xl/workbook.xml': strToU8('<x/>') }).slice()])],
  ])('that is %s', async (_name, file) => {
    expect(await refusal(file)).toContain('ingen säkerhetskopia från Botverkstad');
  });

  test('with any byte changed, or it is the same backup', async () => {
    const whole = new Uint8Array(await (await changed(() => {})).arrayBuffer());
    const same = await readWell(new Blob([whole]));
    for (let turn = 0; turn < 30; turn++) {
      const bytes = whole.slice();
      const at = Math.floor((turn / 30) * bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (turn % 8));
      const read = await readBackup(new Blob([bytes]), definitions);
      // A date in the archive, say, that means nothing here.
      if (read.ok) expect(read.value.manifest).toEqual(same.manifest);
      else expect(say(read.message, 'sv')).not.toContain('backup.');
    }
  });
});
