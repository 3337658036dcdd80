import type { Engine } from '../engine.ts';
import { handWritten } from './hand-written.ts';
import { jsonLogicEngine, jsonLogicEngineBuilt, jsonLogicJs } from './others.ts';
import { ours, oursTraced } from './ours.ts';

/** What everything is compared with comes first. */
export const engines: readonly Engine[] = [
  jsonLogicJs,
  jsonLogicEngine,
  jsonLogicEngineBuilt,
  ours,
  oursTraced,
  handWritten,
];
