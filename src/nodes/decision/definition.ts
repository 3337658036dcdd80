import type { NodeDefinition, Port } from '#flow/node-definition.ts';
import { message } from '#lib/message.ts';
import { branchName } from './branch-name.ts';
import { decisionChanges } from './changes.ts';
import { type DecisionData, decisionSchema, otherwisePort, unansweredPort } from './data.ts';

function ports(data: DecisionData): readonly Port[] {
  const side = (id: string) => (id === data.main ? 'down' : 'right');
  return [
    ...data.branches.map(
      (branch, index): Port => ({ id: branch.id, name: branchName(branch, index), side: side(branch.id) }),
    ),
    { id: otherwisePort, name: data.otherwise.name || message('port.otherwise'), side: side(otherwisePort) },
    ...(data.unanswered
      ? [
          {
            id: unansweredPort,
            name: message('port.unanswered'),
            side: side(unansweredPort),
            whenMissing: true,
          } as const,
        ]
      : []),
  ];
}

export const decisionDefinition: NodeDefinition<DecisionData> = {
  kind: 'decision',
  role: 'step',
  schema: decisionSchema,
  create: () => ({ branches: [], otherwise: { name: '' }, main: otherwisePort, unanswered: false }),
  ports,
  writes: () => [],
  expressions: (data) =>
    data.branches.map((branch, index) => ({
      at: ['branches', index, 'condition'],
      rule: branch.condition,
      port: branch.id,
    })),
  mapExpressions: (data, change) => ({
    ...data,
    branches: data.branches.map((branch) => ({ ...branch, condition: change(branch.condition) })),
  }),
  renameField: (data) => data,
  check: (data) =>
    data.branches.length === 0
      ? [{ severity: 'error', message: message('decision.noBranch'), at: ['branches'] }]
      : data.branches.flatMap((branch, index) =>
          branch.condition === null
            ? [
                {
                  severity: 'error' as const,
                  message: message('decision.noCondition', { name: branchName(branch, index) }),
                  at: ['branches', index, 'condition'],
                },
              ]
            : [],
        ),
  changes: decisionChanges,
  sources: (data) => data.branches.flatMap((branch) => branch.sources),
  card: (data) => ({ sentence: message('decision.sentence', { count: data.branches.length }) }),
};
