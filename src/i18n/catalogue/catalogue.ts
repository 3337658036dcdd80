import { app } from './app.ts';
import { build } from './build.ts';
import { canvas } from './canvas.ts';
import { cases } from './cases.ts';
import { code } from './code.ts';
import { common } from './common.ts';
import type { contract } from './contract.ts';
import { decisionTable } from './decision-table.ts';
import { dictionary } from './dictionary.ts';
import { file } from './file.ts';
import { followUp } from './follow-up.ts';
import { fragility } from './fragility.ts';
import { inspector } from './inspector.ts';
import { intake } from './intake.ts';
import { lab } from './lab.ts';
import { library } from './library.ts';
import type { KeysOf, MessageSet } from './message-set.ts';
import { openApi } from './open-api.ts';
import { problems } from './problems.ts';
import { reference } from './reference.ts';
import type { register } from './register.ts';
import { rules } from './rules.ts';
import { simulate } from './simulate.ts';
import { storage } from './storage.ts';
import { systems } from './systems.ts';
import { tableFile } from './table-file.ts';
import { takeover } from './takeover.ts';
import { value } from './value.ts';
import { valueField } from './value-field.ts';
import { versions } from './versions.ts';

/** Every area of the screen: a new area is a file beside this one and one name in this list. */
export const areas = {
  app,
  build,
  canvas,
  cases,
  code,
  common,
  decisionTable,
  dictionary,
  file,
  fragility,
  followUp,
  inspector,
  intake,
  lab,
  library,
  openApi,
  problems,
  reference,
  rules,
  simulate,
  storage,
  systems,
  tableFile,
  takeover,
  value,
  valueField,
  versions,
} satisfies Record<string, MessageSet>;

/** Areas that few visits need: whoever shows them registers them, so that the first page need not carry them. */
type LaterKey = KeysOf<typeof contract> | KeysOf<typeof register>;

export type MessageKey =
  | { [Area in keyof typeof areas]: KeysOf<(typeof areas)[Area]> }[keyof typeof areas]
  | LaterKey;
