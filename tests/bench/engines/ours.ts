import { createHost } from '#running/host.ts';
import { traceCase } from '#running/trace.ts';
import type { Ending } from '#simulator/exit.ts';
import type { Engine } from '../engine.ts';

const said = (ending: Ending) =>
  ending.type === 'ended' ? `${ending.outcome}: ${ending.reason}` : `STOPPED: ${ending.message.key}`;

export const ours: Engine = {
  name: 'Botverkstad, no trace',
  prepare(bot) {
    const host = createHost(bot);
    return (testCase) => said(host.run(testCase).ending);
  },
};

export const oursTraced: Engine = {
  name: 'Botverkstad, with trace',
  prepare(bot) {
    const host = createHost(bot);
    return (testCase) => said(traceCase(host, testCase).ending);
  },
};
