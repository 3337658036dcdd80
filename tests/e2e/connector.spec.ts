import type { Bot } from '#flow/bot.ts';
import { accessible } from '../support/accessible.ts';
import { BotDrawing } from '../support/bot.ts';
import { expect, test } from '../support/page.ts';
import { storedBot } from '../support/stored.ts';

/*
 * What happens when a system fails: the plan that a step has for it, what the person reads who takes
 * over, and how easily the bot stops.
 */

const amount = { key: 'belopp', label: 'Belopp', type: { kind: 'money' as const }, unit: 'kr' };
const supplier = { key: 'namn', label: 'Leverantör', type: { kind: 'text' as const } };

/** Looks the supplier up, twice over, books in a screen system, and pays there. */
function payingBot(): Bot {
  const lookUp = (field: string) => ({
    system: 'register',
    operation: 'hamta',
    inputs: [{ input: 'belopp', expression: { var: 'belopp' } }],
    outputs: [{ output: 'namn', field }],
  });
  const inScreen = (operation: string) => ({
    system: 'eko',
    operation,
    inputs: [{ input: 'belopp', expression: { var: 'belopp' } }],
    outputs: [],
  });
  const planned = { takeover: { who: 'Ekonomen', where: 'Raindance' } };
  return new BotDrawing()
    .field('belopp', 'money')
    .field('namn', 'text')
    .system({
      id: 'register',
      name: 'Registret',
      channel: 'api',
      changesPerYear: 2,
      availability: 99,
      operations: [{ id: 'hamta', name: 'Hämta', inputs: [amount], outputs: [supplier], failures: [] }],
    })
    .system({
      id: 'eko',
      name: 'Ekonomisystemet',
      channel: 'screen',
      changesPerYear: 4,
      operations: [
        {
          id: 'boka',
          name: 'Bokför',
          inputs: [amount],
          outputs: [],
          failures: [],
          writes: true,
          screen: { title: 'Ny verifikation', button: 'Spara', done: 'Verifikationen är sparad.' },
        },
        { id: 'betala', name: 'Betala', inputs: [amount], outputs: [], failures: [], writes: true },
      ],
    })
    .start('belopp')
    .node('slar upp', 'connector', { ...lookUp('namn'), ...planned })
    .node('slar upp igen', 'connector', { ...lookUp('namn'), ...planned })
    .node('bokfor', 'connector', { ...inScreen('boka'), ...planned })
    .node('betalar', 'connector', inScreen('betala'))
    .outcome('klar', 'VIDARE', 'betald till {namn}')
    .way('start', 'slar upp')
    .way('slar upp.ok', 'slar upp igen')
    .way('slar upp igen.ok', 'bokfor')
    .way('bokfor.ok', 'betalar')
    .way('betalar.ok', 'klar')
    .base({ input: { belopp: 1200 }, systems: { register: { hamta: { namn: 'Snickeriet' } } } })
    .case({
      id: 'F1',
      name: 'Knappen är flyttad',
      faults: [{ kind: 'buttonMoved', system: 'eko', operation: 'betala' }],
    })
    .case({ id: 'F2', name: 'Allt svarar', expected: { outcome: 'VIDARE' } }).bot;
}

test('a takeover card is written by keyboard, and a run under a fault ends with it in sight', async ({
  app,
  page,
}) => {
  await app.openBot(payingBot());
  const strip = page.getByRole('region', { name: app.t('app.status') });
  await expect(strip).toContainText(/saknar en plan/);
  await strip.getByRole('button', { name: app.t('common.goThere') }).click();

  // The card has focus now; Enter goes on into its form.
  await page.keyboard.press('Enter');
  const inspector = page.getByRole('complementary', { name: app.t('build.inspector') });
  await app.tabTo(inspector.getByRole('button', { name: app.t('inspector.writeCard') }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: app.t('takeover.who') })).toBeFocused();
  await page.keyboard.type('Ekonomiassistenten');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('4');
  await expect(strip).not.toContainText(/saknar en plan/);
  await expect(strip).toContainText(app.t('build.noProblems'));
  await app.saved();
  const paying = (await storedBot(page)).nodes.find(({ id }) => id === 'betalar');
  expect(paying?.data).toMatchObject({ takeover: { who: 'Ekonomiassistenten', withinHours: 4 } });

  await app.go('simulate');
  await page.getByRole('option', { name: /F1/ }).click();
  const steps = page.getByRole('list', { name: app.t('simulate.timeline') });
  await steps.getByRole('button').last().click();
  const sheet = page.getByRole('region', { name: app.t('takeover.title') });
  await expect(sheet).toContainText('Ekonomiassistenten');
  await expect(sheet).toContainText('Knappen ”Betala” är inte där boten söker den.');
  await expect(sheet.getByRole('listitem')).toHaveText(/Ekonomisystemet: Bokför.*Ligger kvar.*1\s200\skr/);
  await expect(page.getByRole('img', { name: /Boten söker ”Betala”/ })).toBeVisible();
  await accessible(app, 'takeover sheet and screen');

  await app.button('simulate.back').click();
  await expect(
    page.getByRole('img', { name: /Belopp: 1\s200\skr\. Boten tryckte på ”Spara”/ }),
  ).toBeVisible();
});

test('the meter follows each edit, and what the bot can do without is taken away and put back', async ({
  app,
  page,
}) => {
  await app.openBot(payingBot());
  const meter = page.getByRole('button', { name: /^Skörhet: / });
  await expect(meter).toHaveAccessibleName('Skörhet: Måttlig, 11,3 poäng');
  await app.canvas.palette('connector').click();
  await expect(meter).toHaveAccessibleName('Skörhet: Måttlig, 12,35 poäng');
  await expect(meter).toContainText('+1,05');
  await page.keyboard.press('Control+z');
  await expect(meter).toHaveAccessibleName('Skörhet: Måttlig, 11,3 poäng');

  await meter.click();
  const parts = page.getByRole('dialog', { name: app.t('fragility.title') });
  await expect(parts).toContainText('”slar upp” har redan hämtat samma sak');
  await expect(parts).toContainText('96,06 % av tiden');
  await accessible(app, 'fragility');
  await parts.getByRole('button', { name: app.t('fragility.do.merge') }).click();
  await expect(parts).toContainText(app.t('fragility.noTips'));
  await expect(parts).toContainText('97,03 % av tiden');
  await page.keyboard.press('Escape');
  await expect(meter).toBeFocused();
  await expect(meter).toContainText('−1,05');
  await expect(app.canvas.card('slar upp igen')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(app.canvas.card('slar upp igen')).toHaveCount(1);
});
