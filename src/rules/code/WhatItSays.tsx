import { IconTextCaption } from '@tabler/icons-react';
import type { Bot } from '#flow/bot.ts';
import { useSay } from '#i18n/use-say.ts';
import type { TextSpan } from '#ui/code-field/code-types.ts';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import { RuleSentence } from '../RuleSentence.tsx';
import type { Finding } from './finding.ts';
import type { RuleReading } from './rule-text.ts';

interface WhatItSaysProps {
  /** Left out before the text was read. */
  readonly reading: RuleReading | undefined;
  /** Why the text was not applied when it was asked for. */
  readonly refusal: Finding | undefined;
  readonly bot: Bot;
  readonly onGo: (span: TextSpan) => void;
}

/** Under the text: the rule in words, or the first that should be mended in it. */
export function WhatItSays({ reading, refusal, bot, onGo }: WhatItSaysProps) {
  const { t, sentence } = useSay();
  const first = refusal ?? reading?.findings[0];
  if (first) {
    return (
      <ErrorNotice
        tone={reading?.type === 'refused' || refusal ? 'wrong' : 'warning'}
        title={refusal && t('code.refused')}
        live={refusal !== undefined}
        actions={<TextButton onClick={() => onGo(first)}>{t('code.goThere')}</TextButton>}
      >
        {sentence(first.message)} {refusal && t('rules.code.kept')}
      </ErrorNotice>
    );
  }
  if (reading?.type !== 'rule') return null;
  return (
    <div className="bv-condition-sentence">
      <IconTextCaption size={16} aria-hidden="true" />
      <p>
        <RuleSentence rule={reading.rule} bot={bot} />
      </p>
    </div>
  );
}
