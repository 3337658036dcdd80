import type { Locator, Page } from '@playwright/test';
import { currentFormat } from '#flow/bot.ts';
import { BotDrawing } from '../support/bot.ts';
import { expect as expectSoon, test } from '../support/page.ts';

/*
 * The bot as text, in Swedish, as a developer meets it. The fixture fails the test when the page
 * complains or asks another host for anything.
 */

// The text editor is large: on a busy machine it takes its time to come and to answer.
const expect = expectSoon.configure({ timeout: 30_000 });
test.describe.configure({ timeout: 180_000 });

async function openCode(page: Page): Promise<Locator> {
  const rail = page.getByRole('navigation', { name: 'Vyer' });
  await rail.getByRole('link', { name: 'Kod', exact: true }).click();
  const text = page.getByRole('textbox', { name: 'Boten Skolskjuts som JSON' });
  await expect(text).toBeAttached();
  await expect(page.locator('.view-lines')).toContainText('"format"');
  return text;
}

/** Replaces a text by the field's own search, as a person would: the first place where it stands. */
async function replaceFirst(page: Page, text: Locator, old: string, next: string): Promise<void> {
  await find(page, text, old);
  await page.keyboard.insertText(next);
}

/** Selects the first place where a text stands. */
async function find(page: Page, text: Locator, wanted: string): Promise<void> {
  await text.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+f');
  const field = page.getByRole('textbox', { name: 'Sök', exact: true });
  await expect(field).toBeFocused();
  await field.fill(wanted);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();
}

const apply = (page: Page) => page.getByRole('button', { name: 'Använd ändringen' });
const status = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });

test('a branch renamed in the text is renamed on the canvas by one edit, and undo brings text and canvas back', async ({
  app,
  page,
}) => {
  await app.sample();
  const text = await openCode(page);
  await expect(status(page, 'Samma som boten')).toBeVisible();
  const card = app.canvas.card('Räcker avståndet?').first();

  await replaceFirst(page, text, 'Når gränsen (mer än', 'Når hela gränsen (mer än');
  await expect(status(page, 'Ändrad, inte använd')).toBeVisible();
  // The cursor is in the step's text: the step is chosen on the canvas, which still has the old name.
  await expect(card).toContainText('Når gränsen');

  await page.keyboard.press('Control+s');
  await expect(status(page, 'Samma som boten')).toBeVisible();
  await expect(card).toContainText('Når hela gränsen');

  await page.getByRole('button', { name: /^Ångra.*Ändra som text/ }).click();
  await expect(card).toContainText('Når gränsen');
  await expect(status(page, 'Samma som boten')).toBeVisible();
  await find(page, text, 'Når gränsen (mer än');
  await expect(page.locator('.view-lines')).toContainText('Når gränsen');
  await expect(page.locator('.view-lines')).not.toContainText('Når hela gränsen');
});

test('a text that is no bot is refused with its place, stays in the field, and the bot is untouched', async ({
  app,
  page,
}) => {
  await app.sample();
  const text = await openCode(page);
  await replaceFirst(page, text, `"format": ${currentFormat}`, '"format": true');
  await apply(page).click();
  const alert = page.getByRole('alert').filter({ hasText: 'Ändringen används inte än' });
  await expect(alert).toContainText('Boten är orörd, och din text är kvar här.');
  await expect(page.locator('.view-lines')).toContainText('"format": true');
  await expect(status(page, 'Ändrad, inte använd')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Ångra/ })).toHaveAttribute('aria-disabled', 'true');

  await page.getByRole('button', { name: 'Återställ text' }).click();
  await expect(alert).toHaveCount(0);
  await expect(status(page, 'Samma som boten')).toBeVisible();

  await replaceFirst(page, text, 'connector', 'teleport');
  await expect(page.getByRole('region', { name: 'Läget' })).toContainText(
    'Det finns ingen sort av steg som heter ”teleport”',
  );
  await expect(page.locator('.squiggly-error').first()).toBeVisible();
});

test('a text that somebody has written in is not written over when the bot is changed elsewhere', async ({
  app,
  page,
}) => {
  await app.sample();
  const text = await openCode(page);
  await replaceFirst(page, text, 'Når gränsen (mer än', 'Når hela gränsen (mer än');
  await page.keyboard.press('Control+s');
  await replaceFirst(page, text, 'Inom mättolerans', 'Inom felmarginal');
  await page.getByRole('button', { name: /^Ångra/ }).click();
  const alert = page.getByRole('alert').filter({ hasText: 'Boten har ändrats utanför texten' });
  await expect(alert).toBeVisible();
  await alert.getByRole('button', { name: 'Hämta botens text' }).click();
  await expect(alert).toHaveCount(0);
  await expect(status(page, 'Samma som boten')).toBeVisible();
});

test('a step chosen on the canvas is gone to in the text, and the cursor in a step chooses it', async ({
  app,
  page,
}) => {
  await app.sample();
  const text = await openCode(page);
  await app.canvas.card('Hämta folkbokföring').first().click();
  await expect(page.locator('.view-lines')).toContainText('Hämta folkbokföring');
  await find(page, text, 'Räcker avståndet?');
  const chosen = app.canvas.root.locator('[data-card][data-selected]');
  await expect(chosen).toContainText('Räcker avståndet?');
});

test('operators are suggested in a rule with their words, and explained where they stand', async ({
  app,
  page,
}) => {
  await app.sample();
  const text = await openCode(page);
  await find(page, text, '"condition": {');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.type('"mins');
  const list = page.getByRole('listbox', { name: 'Förslag' });
  await expect(list.getByRole('option', { name: />=.*Minst/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Återställ text' }).click();

  await find(page, text, '"var": "');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+i');
  await expect(page.locator('.monaco-hover:visible')).toContainText(/Uppgift|Gräns eller värde/);
});

test('Tab leaves the text, Ctrl+M lets it indent, and the words under the field say which', async ({
  app,
  page,
}) => {
  await app.sample();
  const text = await openCode(page);
  await text.focus();
  await expect(page.getByText(/^Tab går vidare\./)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(text).not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(text).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(text).not.toBeFocused();

  await text.focus();
  await page.keyboard.press('Control+m');
  await expect(page.getByText(/^Tab skriver indrag\./)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(text).toBeFocused();
  await expect(status(page, 'Ändrad, inte använd')).toBeVisible();
  await page.keyboard.press('Control+m');
  await page.keyboard.press('Tab');
  await expect(text).not.toBeFocused();
});

test('what is written and not applied is there after other views, and when the page is loaded anew', async ({
  app,
  page,
}) => {
  await app.sample();
  const text = await openCode(page);
  await replaceFirst(page, text, 'Förbereder beslut', 'Förbereder alla beslut');
  await expect(status(page, 'Ändrad, inte använd')).toBeVisible();

  await app.go('build');
  await expect(app.button('build.run')).toBeVisible();
  await openCode(page);
  await expect(page.locator('.view-lines')).toContainText('Förbereder alla beslut');
  await expect(status(page, 'Ändrad, inte använd')).toBeVisible();

  await page.reload();
  await expect(page.locator('.view-lines')).toContainText('Förbereder alla beslut');
  await expect(status(page, 'Ändrad, inte använd')).toBeVisible();
  await apply(page).click();
  await expect(status(page, 'Samma som boten')).toBeVisible();
  await app.saved();
  await page.reload();
  await expect(page.locator('.view-lines')).toContainText('Förbereder alla beslut');
  await expect(status(page, 'Samma som boten')).toBeVisible();
});

test('a rule that has no rows is edited as text and undone on the canvas, by keyboard alone', async ({
  app,
  page,
}) => {
  await app.sample();
  await app.tabTo(page.getByRole('link', { name: 'Bygg', exact: true }));
  await page.keyboard.press('Enter');
  await expect(app.button('build.run')).toBeVisible();
  const card = app.canvas.card('Något att bedöma?');
  const goToCard = async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog', { name: 'Sök steg' })).toBeVisible();
    await page.keyboard.type('Något att bedöma');
    await expect(page.getByRole('option')).toHaveText([/^Något att bedöma/]);
    await page.keyboard.press('Enter');
    await expect(card).toBeFocused();
  };
  await goToCard();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Stegets namn' })).toBeFocused();
  await app.tabTo(page.getByRole('button', { name: '2. Annat skäl än avstånd' }));
  await page.keyboard.press('Enter');
  const condition = page.getByRole('group', { name: 'Villkor för Annat skäl än avstånd' });
  await expect(condition).toContainText('Det här villkoret är skrivet som kod');

  const opener = condition.getByRole('button', { name: 'Ändra som kod' });
  await app.tabTo(opener);
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: 'Villkoret som kod' });
  const text = drawer.getByRole('textbox', { name: 'Villkoret som kod' });
  await expect(text).toBeFocused();
  const write = async (rule: string) => {
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.keyboard.type(rule);
  };

  // A name that the bot does not have is underlined, and said under the text.
  await write('{ "==": [{ "var": "skydad" }, true] }');
  await expect(drawer.locator('.squiggly-error').first()).toBeVisible();
  await expect(drawer).toContainText('skydad');
  // What is no rule is not applied, and stays in the field.
  await write('{ "==": [{ "var": "skyddad" }');
  await page.keyboard.press('Control+s');
  await expect(drawer.getByRole('alert')).toContainText('Ändringen används inte än');
  await expect(condition).toContainText('Det här villkoret är skrivet som kod');
  await expect(drawer.locator('.view-lines')).toContainText('skyddad');

  await write('{ "==": [{ "var": "skyddad" }, true] }');
  await expect(drawer).toContainText('Skyddade personuppgifter är ja.');
  await page.keyboard.press('Control+s');
  await expect(status(page, 'Samma som i boten')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
  await expect(opener).toBeFocused();
  await expect(condition).toContainText('Skyddade personuppgifter är ja.');

  await goToCard();
  await page.keyboard.press('Control+z');
  await expect(condition).toContainText('Det här villkoret är skrivet som kod');
  await expect(page.getByRole('button', { name: 'Ångra', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

test('a part of a condition that gets rows by what is written leaves the focus beside them', async ({
  app,
  page,
}) => {
  const drawing = new BotDrawing()
    .field('avstand')
    .start('avstand')
    .node('prova', 'decision', {
      branches: [
        {
          id: 'ja',
          name: 'Ja',
          condition: {
            and: [
              { '>': [{ var: 'avstand' }, 100] },
              { some: [{ var: 'avstand' }, { '>': [{ var: '' }, 1] }] },
            ],
          },
          sources: [],
        },
      ],
      otherwise: { name: 'Nej' },
      main: 'otherwise',
      unanswered: false,
    });
  await app.openBot(drawing.bot);
  await app.canvas.card('prova').click();
  const condition = page.getByRole('group', { name: 'Villkor för Ja' });
  await condition.getByRole('button', { name: 'Ändra som kod' }).first().click();
  const drawer = page.getByRole('dialog', { name: 'Delen av villkoret som kod' });
  await expect(drawer.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type('{ "<": [{ "var": "avstand" }, 5000] }');
  await page.keyboard.press('Control+s');
  await expect(drawer).toHaveCount(0);
  await expect(condition).toContainText('mindre än');
  await expect(condition.locator(':focus')).toHaveCount(1);
});

test('the library does not load the text editor', async ({ app, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await app.library();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /monaco|jsonMode|\.worker/.test(url))).toEqual([]);
});
