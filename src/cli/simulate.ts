/**
 * The command line: runs a bot's cases, or documents as cases, without a screen, by the same program as
 * the editor. Exits 0 when every judged case passed and every document was read, 1 when some were not, 2
 * when the input cannot be used. Speaks English.
 */

import '#i18n/later-texts.ts';
import { registerRoomMessages } from '#running/register-messages.ts';
import { runSimulate } from './run-simulate.ts';

registerRoomMessages();

const { lines, errors, code } = runSimulate(process.argv.slice(2));
for (const line of lines) console.log(line);
for (const line of errors) console.error(line);
process.exitCode = code;
