import { useState } from 'react';
import type { Change } from '#changes/change.ts';
import type { Bot } from '#flow/bot.ts';
import { useSay } from '#i18n/use-say.ts';
import { textOfRule } from '#rules/code/rule-text.ts';
import { RuleSentence } from '#rules/RuleSentence.tsx';
import { CodeDiff } from '#ui/CodeDiff.tsx';
import { TextButton } from '#ui/TextButton.tsx';

interface RuleChangeProps extends Pick<Change, 'name'> {
  readonly rule: NonNullable<Change['rule']>;
  readonly before: Bot;
  readonly after: Bot;
}

/** A rule as it was and as it is, in words; for developers as text. */
export function RuleChange({ rule, name, before, after }: RuleChangeProps) {
  const { t, say } = useSay();
  const [asText, setAsText] = useState(false);
  const sides = [
    { label: t('versions.ruleBefore'), rule: rule.before, bot: before },
    { label: t('versions.ruleAfter'), rule: rule.after, bot: after },
  ];
  return (
    <div className="bv-compare-rule">
      <dl>
        {sides.map(({ label, rule, bot }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{rule === null ? t('versions.noRule') : <RuleSentence rule={rule} bot={bot} />}</dd>
          </div>
        ))}
      </dl>
      <TextButton aria-expanded={asText} onClick={() => setAsText(!asText)}>
        {t(asText ? 'versions.hideText' : 'versions.showText')}
      </TextButton>
      {asText && (
        <CodeDiff
          labels={{
            before: t('versions.textBefore', { name: say(name) }),
            after: t('versions.textAfter', { name: say(name) }),
          }}
          before={textOf(rule.before)}
          after={textOf(rule.after)}
        />
      )}
    </div>
  );
}

function textOf(rule: NonNullable<Change['rule']>['before']): string {
  return rule === null ? '' : textOfRule(rule);
}
