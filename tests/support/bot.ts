import type { Bot, FlowNode } from '#flow/bot.ts';
import { emptyBot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import type { DataType } from '#flow/data-type.ts';
import type { System } from '#flow/system.ts';
import type { Json } from '#lib/json.ts';
import type { DataOf, NodeKind } from '#nodes/definitions.ts';

/** Draws a bot in a few lines, with the ids that the test gives. */
export class BotDrawing {
  bot: Bot = emptyBot('bot', 'Testbot', '2026-09-01');

  field(
    key: string,
    kind: Exclude<DataType['kind'], 'choice' | 'list' | 'record' | 'table'> = 'integer',
  ): this {
    return this.with({ fields: [...this.bot.fields, { key, label: key, type: { kind } }] });
  }

  parameter(key: string, value: Json): this {
    const periods = [{ validFrom: '2026-01-01', value }];
    return this.with({
      parameters: [...this.bot.parameters, { key, label: key, type: { kind: 'decimal' }, periods }],
    });
  }

  system(system: System): this {
    return this.with({ systems: [...this.bot.systems, system] });
  }

  node<K extends NodeKind>(id: string, kind: K, data: DataOf<K>): this {
    const node: FlowNode = { id, kind, name: id, position: { x: 0, y: this.bot.nodes.length * 120 }, data };
    return this.with({ nodes: [...this.bot.nodes, node] });
  }

  start(...fields: string[]): this {
    return this.node('start', 'start', { source: '', fields });
  }

  outcome(id: string, code: string, reason = ''): this {
    return this.node(id, 'outcome', { code, reason, nature: 'prepares' });
  }

  /** A way from `node` or `node.port` to another node. */
  way(from: string, to: string): this {
    const [node = '', port = 'out'] = from.split('.');
    const id = `e${this.bot.edges.length + 1}`;
    return this.with({ edges: [...this.bot.edges, { id, from: { node, port }, to }] });
  }

  base(base: Partial<Bot['cases']['base']>): this {
    return this.with({ cases: { ...this.bot.cases, base: { ...this.bot.cases.base, ...base } } });
  }

  case(testCase: TestCase): this {
    return this.with({ cases: { ...this.bot.cases, list: [...this.bot.cases.list, testCase] } });
  }

  private with(change: Partial<Bot>): this {
    this.bot = { ...this.bot, ...change };
    return this;
  }
}

/** Start, one decision on `avstand` with the limit in `param.grans`, and an outcome for each answer. */
export function smallBot(): Bot {
  return new BotDrawing()
    .field('avstand')
    .parameter('grans', 2000)
    .start('avstand')
    .node('racker', 'decision', {
      branches: [
        {
          id: 'ja',
          name: 'Når gränsen',
          condition: { '>=': [{ var: 'avstand' }, { var: 'param.grans' }] },
          sources: ['Skollagen 10 kap. 32 §'],
        },
      ],
      otherwise: { name: '' },
      main: 'otherwise',
      unanswered: false,
    })
    .outcome('bifall', 'FORSLAG_BIFALL', 'når gränsen')
    .outcome('avslag', 'FORSLAG_AVSLAG', 'kortare än {avstand}')
    .way('start', 'racker')
    .way('racker.ja', 'bifall')
    .way('racker.otherwise', 'avslag')
    .base({ input: { avstand: 2500 } }).bot;
}

/** One step of each kind, in a flow that runs to its end, with a case that passes and one, FEL, that fails. */
export function everyKindOfStep(): Bot {
  const distance = { key: 'avstand', label: 'Avstånd', type: { kind: 'integer' as const }, unit: 'm' };
  return new BotDrawing()
    .field('avstand')
    .field('marginal')
    .field('barn', 'text')
    .parameter('grans', 2000)
    .system({
      id: 'karta',
      name: 'Kartan',
      channel: 'api',
      operations: [
        {
          id: 'mat',
          name: 'Mät skolvägen',
          inputs: [{ key: 'barn', label: 'Barn', type: { kind: 'text' } }],
          outputs: [distance],
          failures: [{ id: 'notFound', name: 'Adressen hittas inte' }],
          answers: { type: 'lookup', table: 'vagar', by: [{ input: 'barn', column: 'barn' }] },
        },
      ],
      records: { vagar: [{ barn: 'A', avstand: 2500 }] },
    })
    .start('barn')
    .node('mater', 'connector', {
      system: 'karta',
      operation: 'mat',
      inputs: [{ input: 'barn', expression: { var: 'barn' } }],
      outputs: [{ output: 'avstand', field: 'avstand' }],
    })
    .node('raknar', 'compute', {
      assignments: [
        {
          field: 'marginal',
          expression: { '-': [{ var: 'avstand' }, { var: 'param.grans' }] },
          sources: ['Skollagen 10 kap. 32 §'],
        },
      ],
    })
    .node('racker', 'decision', {
      branches: [
        {
          id: 'ja',
          name: 'Når gränsen',
          condition: {
            and: [{ '>=': [{ var: 'avstand' }, { var: 'param.grans' }] }, { '>=': [{ var: 'marginal' }, 0] }],
          },
          sources: ['Skollagen 10 kap. 32 §'],
        },
      ],
      otherwise: { name: '' },
      main: 'ja',
      unanswered: true,
    })
    .node('granskar', 'human', {
      role: 'Handläggare',
      instruction: 'Se efter att vägen är säker.',
      shows: ['avstand'],
      asks: [],
      answers: [{ id: 'saker', name: 'Säker' }],
      deadlineDays: 3,
    })
    .node('minns', 'note', { text: 'Fråga trafikenheten om vintervägen.' })
    .outcome('bifall', 'FORSLAG_BIFALL', 'når gränsen')
    .outcome('avslag', 'FORSLAG_AVSLAG', 'kortare än {avstand}')
    .outcome('prova', 'MANUELL', 'vägen är inte mätt')
    .way('start', 'mater')
    .way('mater.ok', 'raknar')
    .way('mater.notFound', 'prova')
    .way('mater.failed', 'prova')
    .way('raknar', 'racker')
    .way('racker.ja', 'granskar')
    .way('racker.otherwise', 'avslag')
    .way('granskar.saker', 'bifall')
    .base({ input: { barn: 'A' }, answers: { granskar: { port: 'saker' } } })
    .case({ id: 'RATT', name: 'En vanlig väg', expected: { outcome: 'FORSLAG_BIFALL' } })
    .case({ id: 'FEL', name: 'Väntat fel', expected: { outcome: 'MANUELL' } }).bot;
}
