import { IconCode } from '@tabler/icons-react';
import { isInWords, ruleSentence } from '#expression/sentence.ts';
import type { Bot } from '#flow/bot.ts';
import { termsOf } from '#flow/terms.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Json } from '#lib/json.ts';
import { SaidText } from '#ui/SaidText.tsx';

interface CodeRuleProps {
  readonly rule: Json;
  readonly bot: Bot;
  /** Whether it is a whole condition, a part of one, or the way to a value. */
  readonly what: 'condition' | 'part' | 'value';
}

const texts = { condition: 'rules.isCode', part: 'rules.partIsCode', value: 'rules.valueIsCode' } as const;

/** What the builder has no form for: its sentence, and its code to read. It is kept as it is. */
export function CodeRule({ rule, bot, what }: CodeRuleProps) {
  const { t } = useSay();
  const said = ruleSentence(rule, termsOf(bot));
  return (
    <div className="bv-code-rule">
      {what !== 'condition' && isInWords(said) && (
        <p>
          <SaidText said={said} />
        </p>
      )}
      <details>
        <summary>
          <IconCode size={15} aria-hidden="true" />
          {t(texts[what])}
        </summary>
        <pre>{JSON.stringify(rule, null, 2)}</pre>
      </details>
    </div>
  );
}
