import { app } from './app.ts';
import { common } from './common.ts';
import { file } from './file.ts';
import type { laterAreas } from './later.ts';
import { library } from './library.ts';
import type { KeysOf, MessageSet } from './message-set.ts';
import { storage } from './storage.ts';
import { value } from './value.ts';

/** What the library says, and what any view says before its own texts have come: all that a first visit waits for. */
export const areas = {
  app,
  common,
  file,
  library,
  storage,
  value,
} satisfies Record<string, MessageSet>;

type Areas = typeof areas & typeof laterAreas;

export type MessageKey = { [Area in keyof Areas]: KeysOf<Areas[Area]> }[keyof Areas];
