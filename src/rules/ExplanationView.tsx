import type { ReactNode } from 'react';
import type { Explanation } from '#expression/explanation.ts';
import { explainedSentence, ruleSentence } from '#expression/sentence.ts';
import type { Describe } from '#expression/term.ts';
import { Unanswered } from '#expression/value.ts';
import type { Bot } from '#flow/bot.ts';
import { termsOf } from '#flow/terms.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Json } from '#lib/json.ts';
import { SaidText } from '#ui/SaidText.tsx';
import { type Fact, factsOf } from './facts.ts';
import './explanation-view.css';

interface ExplanationViewProps {
  readonly explanation: Explanation;
  /** The condition that was evaluated: shown when it could not be answered. */
  readonly rule: Json;
  readonly bot: Bot;
  /** Names for what was read, when more is known than the bot tells: `origin` of a computed value. */
  readonly describe?: Describe;
  /** What stands under a fact, such as where the value came from. */
  readonly about?: (fact: Fact) => ReactNode;
}

/** Why a condition came out as it did: the sentence with its values in bold, then each value that was read. */
export function ExplanationView({ explanation, rule, bot, describe, about }: ExplanationViewProps) {
  const { t, say } = useSay();
  const named = describe ?? termsOf(bot);
  const facts = factsOf(explanation, named);
  return (
    <div className="bv-explanation">
      <p>
        <SaidText said={explainedSentence(explanation, named)} />
      </p>
      {explanation.result instanceof Unanswered && (
        <p className="bv-explanation-rule">
          {t('rules.theCondition')} <SaidText said={ruleSentence(rule, named)} />
        </p>
      )}
      {facts.length > 0 && (
        <ul className="bv-facts" aria-label={t('rules.valuesRead')}>
          {facts.map((fact) => (
            <li key={`${fact.path} ${fact.row ? say(fact.row) : ''}`}>
              <span>
                {fact.row
                  ? t('rules.factOfRow', {
                      label: say(fact.label),
                      row: [fact.rowName && say(fact.rowName), say(fact.row)].filter(Boolean).join(' '),
                    })
                  : t('rules.fact', { label: say(fact.label) })}{' '}
                <strong>{say(fact.value)}</strong>
              </span>
              {about && <span className="bv-fact-about">{about(fact)}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
