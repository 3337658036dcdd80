import { readBot } from '#cli/read-files.ts';
import type { Bot } from '#flow/bot.ts';

export function sampleBot(): Bot {
  const read = readBot('public/samples/skolskjuts.bot.json');
  if (!read.ok) throw new Error(read.message.key);
  return read.value;
}
