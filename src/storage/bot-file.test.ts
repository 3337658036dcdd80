import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { currentFormat, emptyBot } from '#flow/bot.ts';
import { say } from '#i18n/say.ts';
import { definitions } from '#nodes/definitions.ts';
import { botFileOf, readBotFile } from './bot-file.ts';

const bot = emptyBot('b', { sv: 'Skolskjuts på Åsö!', en: 'School transport' }, '2026-11-24');
const file = (text: string) => new File([text], 'a.bot.json');

test('a bot becomes a file with a name that travels, and comes back the same', async () => {
  expect(botFileOf(bot, 'sv', definitions).name).toBe('skolskjuts-pa-aso.bot.json');
  expect(botFileOf(bot, 'en', definitions).name).toBe('school-transport.bot.json');
  expect(botFileOf({ ...bot, name: '…' }, 'sv', definitions).name).toBe('bot.bot.json');
  const read = await readBotFile(file(botFileOf(bot, 'sv', definitions).text), definitions);
  expect(read).toEqual({ ok: true, value: bot });
});

test('a file of 50 MB is refused before it is read', async () => {
  const huge = { size: 50_000_000, text: () => Promise.reject(new Error('was read')) };
  expect(await readBotFile(huge, definitions)).toMatchObject({ message: { key: 'file.tooLarge' } });
});

test('a file that cannot be read says so', async () => {
  const moved = { size: 10, text: () => Promise.reject(new Error('moved')) };
  expect(await readBotFile(moved, definitions)).toMatchObject({ message: { key: 'file.unreadable' } });
});

describe('a hostile file is refused with one message', () => {
  const whole = botFileOf(bot, 'sv', definitions).text;
  test.each([
    ['of a newer format', whole.replace(`"format": ${currentFormat}`, '"format": 99'), 'format 99'],
    ['that is cut off', whole.slice(0, 90), 'rad 6'],
    ['nested 10,000 deep', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, '200'],
    ['with a __proto__ key', whole.replace('"fields"', '"__proto__": {"a": 1}, "fields"'), '__proto__'],
    [
      'with a constructor key',
      whole.replace('"base": {', '"base": {"constructor": 1,'),
      'cases.base.constructor',
    ],
    ['that is no bot', '{"cases": []}', '.bot.json'],
    ['that is not even JSON', 'PK\u0003\u0004', 'rad 1'],
    ['that is empty', '', 'tom'],
  ])('%s', async (_name, text, told) => {
    const read = await readBotFile(file(text), definitions);
    expect(read.ok).toBe(false);
    expect(read.ok || say(read.message, 'sv')).toContain(told);
    expect('a' in {}).toBe(false);
  });
});

describe('a file in Git', () => {
  const samples = ['faktura', 'sjuklon', 'skolskjuts'];
  const sampleText = (name: string) => readFileSync(`public/samples/${name}.bot.json`, 'utf8');

  test.each(samples)('%s is byte for byte the same after it has been opened and downloaded', async (name) => {
    const once = await readBotFile(file(sampleText(name)), definitions);
    if (!once.ok) throw new Error(name);
    const { text } = botFileOf(once.value, 'sv', definitions);
    const twice = await readBotFile(file(text), definitions);
    expect(twice.ok && botFileOf(twice.value, 'sv', definitions).text).toBe(text);
  });

  test('is the same whatever order an edit left the keys in', async () => {
    const read = await readBotFile(file(sampleText('skolskjuts')), definitions);
    if (!read.ok) throw new Error('unread');
    const { text } = botFileOf(read.value, 'sv', definitions);
    // The same keys and values.
    const turned = <T extends object>(thing: T) => Object.fromEntries(Object.entries(thing).reverse()) as T;
    const edited = turned({
      ...read.value,
      nodes: read.value.nodes.map(turned),
      edges: read.value.edges.map(turned),
      fields: read.value.fields.map(turned),
    });
    expect(JSON.stringify(edited)).not.toBe(JSON.stringify(read.value));
    expect(botFileOf(edited, 'sv', definitions).text).toBe(text);
  });

  test('differs in the lines of a label where one label was changed', async () => {
    const text = sampleText('skolskjuts');
    const read = await readBotFile(file(text), definitions);
    if (!read.ok) throw new Error('unread');
    const before = botFileOf(read.value, 'sv', definitions).text;
    const [limits] = read.value.parameters;
    if (!limits) throw new Error('no parameters');
    const parameters = read.value.parameters.map((one) =>
      one === limits ? { ...one, label: 'Ny gräns' } : one,
    );
    const after = botFileOf({ ...read.value, parameters }, 'sv', definitions).text.split('\n');
    const kept = new Set(after);
    const gone = before.split('\n').filter((line) => !kept.has(line));
    expect(gone.length).toBeLessThanOrEqual(4);
  });
});
