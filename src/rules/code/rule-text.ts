import { checkRule } from '#expression/check.ts';
import { compileForData } from '#expression/compile.ts';
import type { Bot } from '#flow/bot.ts';
import { termsOf } from '#flow/terms.ts';
import type { Json } from '#lib/json.ts';
import { parseJson } from '#lib/parse-json.ts';
import { spanAt, treeOf } from '#ui/code-field/json-text.ts';
import { type Finding, refusalIn } from './finding.ts';

/** What a text came to: a rule with what should be mended in it, or why it may not be used. */
export type RuleReading =
  | { readonly type: 'rule'; readonly rule: Json; readonly findings: readonly Finding[] }
  | { readonly type: 'refused'; readonly findings: readonly [Finding, ...Finding[]] };

export function textOfRule(rule: Json): string {
  return JSON.stringify(rule, null, 2);
}

/** Refused is what is not JSON, and what does not compile: no run could ever use it. */
export function readRule(text: string, bot: Bot): RuleReading {
  const tree = treeOf(text);
  const json = parseJson(text);
  if (!json.ok) return { type: 'refused', findings: [refusalIn(tree, json.message)] };
  const findings = checkRule(json.value, termsOf(bot)).map(
    ({ at, message }): Finding => ({ severity: 'error', message, ...spanAt(tree, at) }),
  );
  const [first, ...rest] = findings;
  return first && !compileForData(json.value).ok
    ? { type: 'refused', findings: [first, ...rest] }
    : { type: 'rule', rule: json.value, findings };
}
