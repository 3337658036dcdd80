import { app } from './app.ts';
import { build } from './build.ts';
import { canvas } from './canvas.ts';
import { cases } from './cases.ts';
import { code } from './code.ts';
import { common } from './common.ts';
import { contract } from './contract.ts';
import { decisionTable } from './decision-table.ts';
import { dictionary } from './dictionary.ts';
import { file } from './file.ts';
import { followUp } from './follow-up.ts';
import { fragility } from './fragility.ts';
import { inspector } from './inspector.ts';
import { intake } from './intake.ts';
import type { lab } from './lab.ts';
import { library } from './library.ts';
import type { KeysOf, MessageSet } from './message-set.ts';
import { openApi } from './open-api.ts';
import { problems } from './problems.ts';
import { reference } from './reference.ts';
import { register } from './register.ts';
import { rules } from './rules.ts';
import { simulate } from './simulate.ts';
import { storage } from './storage.ts';
import { systems } from './systems.ts';
import { tableFile } from './table-file.ts';
import { takeover } from './takeover.ts';
import { value } from './value.ts';
import { valueField } from './value-field.ts';
import { versions } from './versions.ts';

/** The areas of the screen that are there from the start: a new area is a file beside this one and one name in a list. */
export const areas = {
  app,
  build,
  canvas,
  cases,
  code,
  common,
  contract,
  decisionTable,
  dictionary,
  file,
  fragility,
  followUp,
  inspector,
  intake,
  library,
  openApi,
  problems,
  reference,
  register,
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

/** Areas that only one view has. Its page brings their texts and registers them, so that no other need wait for them. */
interface AreasOfOneView {
  readonly lab: typeof lab;
}

type Areas = typeof areas & AreasOfOneView;

export type MessageKey = { [Area in keyof Areas]: KeysOf<Areas[Area]> }[keyof Areas];
