import type { Page } from '@playwright/test';
import type { Bot, FlowNode } from '#flow/bot.ts';
import type { Json } from '#lib/json.ts';
import { contentHash } from '#storage/content-hash.ts';
import type { StateChange, VersionInfo, VersionState } from '#storage/database.ts';
import { sampleBot } from '../bench/sample-bot.ts';

type Story = Partial<Pick<VersionInfo, 'author' | 'role' | 'parent' | 'mergedFrom' | 'pinned'>> & {
  readonly message: string;
  readonly day: string;
  readonly states?: readonly (readonly [state: VersionState, from: string, name: string, role: string])[];
  readonly bot: Bot;
};

function withNode(bot: Bot, id: string, change: (node: FlowNode) => FlowNode): Bot {
  return { ...bot, nodes: bot.nodes.map((node) => (node.id === id ? change(node) : node)) };
}

/** A branch of a decision with another condition. */
export function withCondition(bot: Bot, node: string, branch: string, condition: Json): Bot {
  return withNode(bot, node, (found) => {
    // The sample's own decisions.
    const data = found.data as { readonly branches: readonly { readonly id: string }[] };
    const branches = data.branches.map((one) => (one.id === branch ? { ...one, condition } : one));
    return { ...found, data: { ...data, branches } };
  });
}

function moved(bot: Bot, ids: readonly string[]): Bot {
  return ids.reduce(
    (next, id) =>
      withNode(next, id, (node) => ({ ...node, position: { x: node.position.x, y: node.position.y + 16 } })),
    bot,
  );
}

/** The sample through a year: seven versions, of which one is made from an earlier and merged back. */
export function sampleStory(): readonly Story[] {
  const first = sampleBot();
  const renamed = withNode(first, 'nara', (node) => ({ ...node, name: 'Nära avståndsgränsen?' }));
  const tried = withCondition(renamed, 'racker', 'minst', {
    and: [{ '==': [{ var: 'param.jamforelse' }, '>='] }, { '>': [{ var: 'avstandM' }, { var: 'gransM' }] }],
  });
  const limited: Bot = {
    ...renamed,
    parameters: renamed.parameters.map((parameter) =>
      parameter.key === 'grans'
        ? {
            ...parameter,
            periods: parameter.periods.map((period) => ({
              ...period,
              value: { ...(period.value as Record<string, number>), 4: 3500, 5: 3500, 6: 3500 },
            })),
          }
        : parameter,
    ),
  };
  const merged: Bot = { ...tried, parameters: limited.parameters };
  const added: Bot = {
    ...merged,
    nodes: [
      ...merged.nodes.filter(({ id }) => id !== 'anteckning' && id !== 'vanta-register'),
      {
        id: 'ring-kartan',
        kind: 'outcome',
        name: 'Handläggare mäter',
        position: { x: 264, y: 864 },
        data: { code: 'MANUELL', reason: 'kartan svarar inte', nature: 'prepares', handsOver: true },
      },
    ],
    edges: [
      ...merged.edges.filter(({ to }) => to !== 'vanta-register'),
      { id: 'e99', from: { node: 'matning', port: 'failed' }, to: 'ring-kartan' },
    ],
  };
  const last = moved(
    withCondition(added, 'bedoma', 'annan-skola', {
      and: [{ '!=': [{ var: 'skola' }, { var: 'anvisad' }] }, { '!=': [{ var: 'arskurs' }, 'F'] }],
    }),
    ['bifall-em', 'bifall-fm', 'bifall'],
  );
  const owner = { author: 'Karin Ek', role: 'processägare' };
  const lawyer = { author: 'Ali Demir', role: 'jurist' };
  return [
    {
      ...owner,
      message: 'Första versionen',
      day: '2026-01-14',
      states: [
        ['inUse', '2026-02-01', 'Karin Ek', 'processägare'],
        ['retired', '2026-05-04', 'Karin Ek', 'processägare'],
      ],
      bot: first,
    },
    {
      ...owner,
      message: 'Tydligare namn på steget om toleransen',
      day: '2026-04-28',
      states: [
        ['inUse', '2026-05-04', 'Karin Ek', 'processägare'],
        ['retired', '2026-08-01', 'Ali Demir', 'jurist'],
      ],
      bot: renamed,
    },
    { ...lawyer, message: 'Prov: mer än i stället för minst', day: '2026-06-03', bot: tried, pinned: true },
    {
      ...lawyer,
      message: 'Läsåret 2026/27: gränsen för årskurs 4–6 höjs till 3 500 m',
      day: '2026-06-12',
      parent: 2,
      states: [
        ['approved', '2026-06-20', 'Karin Ek', 'processägare'],
        ['inUse', '2026-08-01', 'Ali Demir', 'jurist'],
      ],
      bot: limited,
    },
    {
      ...owner,
      message: 'Provet och läsårets gränser i samma bot',
      day: '2026-09-02',
      parent: 4,
      mergedFrom: 3,
      bot: merged,
    },
    {
      ...owner,
      message: 'Handläggare mäter när kartan inte svarar',
      day: '2026-11-02',
      states: [['approved', '2026-11-05', 'Ali Demir', 'jurist']],
      bot: added,
    },
    {
      ...owner,
      message: 'Förskoleklass får gå i annan skola',
      day: '2026-11-21',
      states: [['proposed', '2026-11-21', 'Karin Ek', 'processägare']],
      bot: last,
    },
  ];
}

/**
 * Puts versions into the browser's database behind the product's back, as an older page has left them. The
 * draft, which the page has saved, then descends from the latest. Load the page anew after it.
 */
export async function putVersions(page: Page, stories: readonly Story[]): Promise<void> {
  const versions = await Promise.all(
    stories.map(async (story, index) => {
      const { day, bot, states = [], ...told } = story;
      const at = Date.parse(`${day}T09:00`);
      const info: Omit<VersionInfo, 'botId'> = {
        author: '',
        role: '',
        parent: index === 0 ? null : index,
        mergedFrom: null,
        pinned: false,
        ...told,
        id: `version-${index + 1}`,
        number: index + 1,
        time: at,
        hash: await contentHash(bot),
        states: states.map(
          ([state, from, name, role], step): StateChange => ({
            state,
            from,
            at: at + step,
            by: { name, role },
          }),
        ),
      };
      return { info, body: { encoding: 'plain', text: JSON.stringify(bot) } };
    }),
  );
  await page.evaluate(async (versions) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const opened = await done(indexedDB.open('botverkstad'));
    const transaction = opened.transaction(['bots', 'versions', 'versionBodies', 'drafts'], 'readwrite');
    const [bot] = await done(transaction.objectStore('bots').getAll());
    const latest = versions.at(-1);
    for (const { info, body } of versions) {
      transaction.objectStore('versions').put({ ...info, botId: bot.id });
      transaction.objectStore('versionBodies').put({ id: info.id, body });
    }
    transaction.objectStore('bots').put({
      ...bot,
      basedOn: latest?.info.number ?? null,
      ahead: true,
      lastVersion: latest?.info ?? null,
    });
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = () => reject(transaction.error);
    });
    opened.close();
  }, versions);
}
