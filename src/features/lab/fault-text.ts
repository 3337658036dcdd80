import type { Bot } from '#flow/bot.ts';
import type { Fault } from '#flow/fault.ts';
import type { Speech } from '#i18n/use-say.ts';
import { faultWords } from '#systems/fault-words.ts';

/** A fault in one line: "Kartan, Mät skolvägen: Svarar inte". */
export function faultText(fault: Fault, bot: Bot, { say }: Speech): string {
  const { system, operation, what } = faultWords(fault, bot);
  const where = operation === undefined ? say(system) : `${say(system)}, ${say(operation)}`;
  return `${where}: ${say(what)}`;
}
