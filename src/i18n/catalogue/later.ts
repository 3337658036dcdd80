import { backup } from './backup.ts';
import { bench } from './bench.ts';
import { build } from './build.ts';
import { canvas } from './canvas.ts';
import { caseFile } from './case-file.ts';
import { caseTable } from './case-table.ts';
import { cases } from './cases.ts';
import { changes } from './changes.ts';
import { code } from './code.ts';
import { comments } from './comments.ts';
import { contract } from './contract.ts';
import { coverage } from './coverage.ts';
import { debug } from './debug.ts';
import { decisionTable } from './decision-table.ts';
import { decisions } from './decisions.ts';
import { dictionary } from './dictionary.ts';
import { followUp } from './follow-up.ts';
import { fragility } from './fragility.ts';
import { inspector } from './inspector.ts';
import { intake } from './intake.ts';
import { lab } from './lab.ts';
import { merge } from './merge.ts';
import type { MessageSet } from './message-set.ts';
import { openApi } from './open-api.ts';
import { problems } from './problems.ts';
import { reference } from './reference.ts';
import { register } from './register.ts';
import { rotten } from './rotten.ts';
import { rules } from './rules.ts';
import { simulate } from './simulate.ts';
import { systems } from './systems.ts';
import { tableFile } from './table-file.ts';
import { takeover } from './takeover.ts';
import { valueField } from './value-field.ts';
import { versionState } from './version-state.ts';
import { versions } from './versions.ts';

/** Every other area of the screen: a new area is a file beside this one and one name in this list. */
export const laterAreas = {
  backup,
  bench,
  build,
  canvas,
  caseFile,
  caseTable,
  cases,
  changes,
  code,
  comments,
  contract,
  coverage,
  debug,
  decisionTable,
  decisions,
  dictionary,
  fragility,
  followUp,
  inspector,
  intake,
  lab,
  merge,
  openApi,
  problems,
  reference,
  register,
  rotten,
  rules,
  simulate,
  systems,
  tableFile,
  takeover,
  valueField,
  versionState,
  versions,
} satisfies Record<string, MessageSet>;
