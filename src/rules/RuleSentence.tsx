import { ruleSentence } from '#expression/sentence.ts';
import type { Bot } from '#flow/bot.ts';
import { termsOf } from '#flow/terms.ts';
import type { Json } from '#lib/json.ts';
import { SaidText } from '#ui/SaidText.tsx';

/** A rule in words: "Avståndet är minst gränsen." */
export function RuleSentence({ rule, bot }: { readonly rule: Json; readonly bot: Bot }) {
  return <SaidText said={ruleSentence(rule, termsOf(bot))} />;
}
