import type { Bot, FlowNode } from '#flow/bot.ts';
import type { Json } from '#lib/json.ts';
import type { App } from '../support/app.ts';
import { BotDrawing, smallBot } from '../support/bot.ts';
import { expect, test } from '../support/page.ts';

/** The small bot with another condition for its one branch. */
function withRule(condition: Json): Bot {
  const bot = smallBot();
  const change = (node: FlowNode): FlowNode => {
    if (node.id !== 'racker') return node;
    const branch = { id: 'ja', name: 'Når gränsen', condition, sources: [] };
    return {
      ...node,
      name: 'Räcker avståndet',
      data: { branches: [branch], otherwise: { name: '' }, main: 'otherwise', unanswered: false },
    };
  };
  return { ...bot, nodes: bot.nodes.map(change) };
}

/** A step that counts up, round and round; with no way out of it. */
function endless(): Bot {
  return new BotDrawing()
    .field('varv')
    .start()
    .node('rakna', 'compute', {
      assignments: [{ field: 'varv', expression: { '+': [{ var: 'varv' }, 1] }, sources: [] }],
    })
    .node('igen', 'decision', {
      branches: [{ id: 'ja', name: 'Fortsätt', condition: { '>': [{ var: 'varv' }, 0] }, sources: [] }],
      otherwise: { name: '' },
      main: 'otherwise',
      unanswered: false,
    })
    .outcome('klart', 'FORSLAG_BIFALL', 'klart')
    .way('start', 'rakna')
    .way('rakna', 'igen')
    .way('igen.ja', 'rakna')
    .way('igen.otherwise', 'rakna')
    .base({ input: { varv: 0 } }).bot;
}

/** Opens the list of what needs mending and chooses a line in it; the step it is about is then chosen. */
async function goTo(app: App, problem: RegExp, card: string): Promise<void> {
  await app.page
    .getByRole('button', { name: /\d (fel|varning)/ })
    .first()
    .click();
  const list = app.page
    .getByRole('dialog')
    .filter({ has: app.page.getByRole('heading', { name: app.t('build.problems') }) });
  await list.getByRole('button', { name: problem }).first().click();
  await expect(list).toBeHidden();
  await expect(app.canvas.card(card)).toHaveAttribute('data-selected', 'true');
  await expect(app.canvas.card(card)).toBeInViewport();
}

/** What the simulator says of a run that could not go on, with the way to the step. */
async function stopsAt(app: App, card: string, why: RegExp): Promise<void> {
  await app.go('simulate');
  await app.toEnd();
  await expect(app.page.getByText(why).first()).toBeVisible();
  await expect(app.canvas.card(card)).toContainText(app.t('canvas.state.stoppedHere'));
  await app.button('common.goThere').click();
  await expect(app.canvas.card(card)).toHaveAttribute('data-selected', 'true');
}

for (const [what, rule] of [
  ['an operator that does not exist', { gissa: [1, 2] }],
  ['two operators in one', { '>': [1, 2], '<': [1, 2] }],
  ['an operator with too few parts', { '>=': [{ var: 'avstand' }] }],
  ['nothing chosen yet', null],
  ['rules inside one another past every bound', nested(120)],
] as const) {
  test(`a rule that is no JSON Logic, ${what}: its step shows it, and the run stops there`, async ({
    app,
  }) => {
    await app.openBot(withRule(rule));
    await expect(app.canvas.card('Räcker avståndet')).toContainText('1 fel');
    await goTo(app, /Räcker avståndet/, 'Räcker avståndet');
    if (rule === null) return;
    await stopsAt(app, 'Räcker avståndet', /Räcker avståndet kan inte köras\./);
  });
}

function nested(depth: number): Json {
  let rule: Json = { '>': [{ var: 'avstand' }, 1] };
  for (let level = 0; level < depth; level++) rule = { '!': rule };
  return rule;
}

test('a bot without a start says so, cannot run, and says why', async ({ app, page }) => {
  const bot = smallBot();
  const edges = bot.edges.filter((edge) => edge.from.node !== 'start');
  await app.openBot({ ...bot, edges, nodes: bot.nodes.filter((node) => node.id !== 'start') });
  await expect(page.getByRole('region', { name: app.t('app.status') })).toContainText('Boten saknar start.');
  await page
    .getByRole('region', { name: app.t('app.status') })
    .getByRole('button', { name: app.t('build.addStart') })
    .click();
  await expect(app.canvas.card(app.kind('start'))).toBeVisible();
  await page.keyboard.press('Control+z');
  await app.button('build.run').click({ force: true });
  await expect(app.button('build.run')).toHaveAccessibleDescription(app.t('build.cannotRun'));
  await app.go('simulate');
  await expect(page.getByRole('main')).toContainText('Boten har ingen start.');
  await app.button('simulate.goBuild').click();
  await expect(app.canvas.card('racker')).toBeVisible();
});

test('an exit that leads nowhere is listed with its step, and the run ends there in words', async ({
  app,
}) => {
  const bot = smallBot();
  await app.openBot({ ...bot, edges: bot.edges.filter((edge) => edge.from.port !== 'ja') });
  const words = app.t('problem.noWay', { node: 'Racker', port: 'Når gränsen' });
  await goTo(app, new RegExp(words.slice(0, words.indexOf('.'))), 'racker');
  await stopsAt(app, 'racker', /Här slutar vägen: racker har ingen väg från Når gränsen\./);
});

test('a way round without end is listed, and a run of it is stopped at the bound with a message', async ({
  app,
  page,
}) => {
  await app.openBot(endless());
  await goTo(app, /Vägen går runt utan slut/, 'rakna');
  const began = Date.now();
  await app.go('simulate');
  await app.toEnd();
  await expect(page.getByText(/Körningen stoppades efter 10.000 steg, vid /).first()).toBeVisible();
  console.log(`figure: a way round without end is stopped and shown after ${Date.now() - began} ms`);
  // The page still answers.
  await app.go('build');
  await expect(app.canvas.card('rakna')).toBeVisible();
});

test('a missing value is named, never guessed, and the run stops at the step that asked for it', async ({
  app,
}) => {
  await app.openBot({ ...withRule({ '>=': [{ var: 'avstand' }, 2000] }), ...withoutInput() });
  await stopsAt(app, 'Räcker avståndet', /Räcker avståndet kan inte avgöras.*avstand/);
});

function withoutInput(): Pick<Bot, 'cases'> {
  const { cases } = smallBot();
  return { cases: { ...cases, base: { date: cases.base.date } } };
}
