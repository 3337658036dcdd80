import type { Bot } from '#flow/bot.ts';
import { createReader } from './reader.ts';
import { type RuleReading, readRule } from './rule-text.ts';

export interface RuleRequest {
  readonly text: string;
  /** The bot whose words the rule uses; its flow and cases may be left out. */
  readonly bot: Bot;
}

/** Somebody may paste a rule of a hundred thousand operands. */
export function createRuleReader() {
  return createReader<RuleRequest, RuleReading>(
    new Worker(new URL('./rule.worker.ts', import.meta.url), { type: 'module' }),
    ({ text, bot }) => readRule(text, bot),
  );
}

/** What of a bot a rule is read by: small enough to be sent at each pause in the typing. */
export function wordsOf(bot: Bot): Bot {
  return { ...bot, nodes: [], edges: [], systems: [], cases: { ...bot.cases, list: [] } };
}
