import type { NodeRunner } from '#simulator/node-runner.ts';
import type { StartData } from './data.ts';

/** The case's values stand in the frame already: a start only shows the way in. */
export const startRunner: NodeRunner<StartData> = {
  prepare: () => ({ enter: () => 0 }),
};
