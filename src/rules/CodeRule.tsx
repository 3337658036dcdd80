import { IconCode } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { isInWords, ruleSentence } from '#expression/sentence.ts';
import type { Bot } from '#flow/bot.ts';
import { termsOf } from '#flow/terms.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Json } from '#lib/json.ts';
import { SaidText } from '#ui/SaidText.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import { focusNearest } from './code/focus-nearest.ts';

/** Loaded when somebody opens it. */
const RuleDrawer = lazy(() => import('./code/RuleDrawer.tsx').then((file) => ({ default: file.RuleDrawer })));

interface CodeRuleProps {
  readonly rule: Json;
  readonly bot: Bot;
  /** Whether it is a condition with rows, one without, a part of one, or the way to a value. */
  readonly what: 'rows' | 'condition' | 'part' | 'value';
  readonly onChange: (rule: Json) => void;
}

const texts = { condition: 'rules.isCode', part: 'rules.partIsCode', value: 'rules.valueIsCode' } as const;
const titles = {
  rows: 'rules.code.condition',
  condition: 'rules.code.condition',
  part: 'rules.code.part',
  value: 'rules.code.value',
} as const;

/** Characters that are shown of a rule to read. Where it is edited, all of it is. */
const mostShown = 20_000;

function beginningOf(code: string): string {
  return code.length > mostShown ? `${code.slice(0, mostShown)} …` : code;
}

/** A rule as code, to read and to edit; of what the builder has no form for, its sentence as well. */
export function CodeRule({ rule, bot, what, onChange }: CodeRuleProps) {
  const { t } = useSay();
  const [isOpen, setIsOpen] = useState(false);
  const said = ruleSentence(rule, termsOf(bot));
  const own = useRef<HTMLDivElement>(null);
  // What is written may be such that the builder has a form for it, and then all this is gone.
  useEffect(() => (isOpen ? focusNearest(own.current) : undefined), [isOpen]);
  return (
    <div className="bv-code-rule" ref={own}>
      {(what === 'part' || what === 'value') && isInWords(said) && (
        <p>
          <SaidText said={said} />
        </p>
      )}
      {what !== 'rows' && (
        <details>
          <summary>
            <IconCode size={15} aria-hidden="true" />
            {t(texts[what])}
          </summary>
          <pre>{beginningOf(JSON.stringify(rule, null, 2))}</pre>
        </details>
      )}
      <TextButton aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {t('rules.code.edit')}
      </TextButton>
      {isOpen && (
        <Suspense>
          <RuleDrawer
            title={t(titles[what])}
            rule={rule}
            bot={bot}
            onApply={onChange}
            onClose={() => setIsOpen(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
