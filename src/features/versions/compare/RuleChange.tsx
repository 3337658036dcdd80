import { useState } from 'react';
import type { Change } from '#changes/change.ts';
import { ruleSentence } from '#expression/sentence.ts';
import type { Bot } from '#flow/bot.ts';
import { termsOf } from '#flow/terms.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Json } from '#lib/json.ts';
import { textOfRule } from '#rules/code/rule-text.ts';
import { CodeDiff } from '#ui/CodeDiff.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import { parted } from './parted.ts';

interface RuleChangeProps extends Pick<Change, 'name'> {
  readonly rule: NonNullable<Change['rule']>;
  readonly before: Bot;
  readonly after: Bot;
}

/** A rule as it was and as it is, in words; for developers as text. */
export function RuleChange({ rule, name, before, after }: RuleChangeProps) {
  const { t, say, sentence } = useSay();
  const [asText, setAsText] = useState(false);
  const wordsOf = (side: Json | null, bot: Bot) =>
    side === null ? t('versions.noRule') : sentence(ruleSentence(side, termsOf(bot)));
  const [was, is] = [wordsOf(rule.before, before), wordsOf(rule.after, after)];
  const [old, now] = [parted(was, is), parted(is, was)];
  return (
    <div className="bv-compare-rule">
      <dl>
        <div>
          <dt>{t('versions.ruleBefore')}</dt>
          <dd>
            {old.start}
            <del>{old.own}</del>
            {old.end}
          </dd>
        </div>
        <div>
          <dt>{t('versions.ruleAfter')}</dt>
          <dd>
            {now.start}
            <ins>{now.own}</ins>
            {now.end}
          </dd>
        </div>
      </dl>
      <TextButton aria-expanded={asText} onClick={() => setAsText(!asText)}>
        {t(asText ? 'versions.hideText' : 'versions.showText')}
      </TextButton>
      {asText && (
        <div ref={(shown) => shown?.scrollIntoView({ block: 'nearest' })}>
          <CodeDiff
            labels={{
              before: t('versions.textBefore', { name: say(name) }),
              after: t('versions.textAfter', { name: say(name) }),
            }}
            before={textOf(rule.before)}
            after={textOf(rule.after)}
          />
        </div>
      )}
    </div>
  );
}

function textOf(rule: Json | null): string {
  return rule === null ? '' : textOfRule(rule);
}
