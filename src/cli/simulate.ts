/**
 * The command line: runs a bot's cases, or documents as cases, without a screen, by the same program as
 * the editor. Exits 0 when every judged case passed and every document was read, 1 when some were not, 2
 * when the input cannot be used. Speaks English.
 */

import '#i18n/later-texts.ts';
import { registerRoomMessages } from '#running/register-messages.ts';
import { runSimulate } from './run-simulate.ts';

registerRoomMessages();

/** Characters that are gathered before they are written: a call for each of a million lines would cost more than running. */
const gathered = 65_536;
let text = '';

process.exitCode = await runSimulate(process.argv.slice(2), {
  line: (line) => {
    text += `${line}\n`;
    if (text.length > gathered) flush();
  },
  error: (line) => console.error(line),
});
flush();
// For the benchmark: the most memory that was held.
if (process.env['BOTVERKSTAD_MEMORY']) console.error(`memory ${process.resourceUsage().maxRSS} kB`);

function flush(): void {
  process.stdout.write(text);
  text = '';
}
