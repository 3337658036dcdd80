import { message } from '#lib/message.ts';
import { stopped } from '#simulator/exit.ts';
import type { NodeRunner } from '#simulator/node-runner.ts';
import type { NoteData } from './data.ts';

/** A note takes no part in a run, and no way can lead to it. */
export const noteRunner: NodeRunner<NoteData> = {
  prepare: ({ name }) => ({ enter: () => stopped(message('run.cannotEnter', { node: name })) }),
};
