import { useSay } from '#i18n/use-say.ts';
import type { Finding } from '#rules/code/finding.ts';
import type { TextSpan } from '#ui/code-field/code-types.ts';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { TextButton } from '#ui/TextButton.tsx';

interface CodeNoticesProps {
  /** Why the text was not applied when it was asked for. */
  readonly refusal: Finding | undefined;
  /** The document was changed since somebody began to write. */
  readonly overtaken: boolean;
  readonly onGo: (span: TextSpan) => void;
  readonly onKeep: () => void;
  readonly onTake: () => void;
}

/** What stands between the text and the bot, with what can be done about it. */
export function CodeNotices({ refusal, overtaken, onGo, onKeep, onTake }: CodeNoticesProps) {
  const { t, sentence } = useSay();
  if (!refusal && !overtaken) return null;
  return (
    <div className="bv-code-notices">
      {overtaken && (
        <ErrorNotice
          tone="warning"
          title={t('code.elsewhere')}
          live
          actions={
            <>
              <TextButton onClick={onKeep}>{t('code.keepMine')}</TextButton>
              <TextButton onClick={onTake}>{t('code.takeBot')}</TextButton>
            </>
          }
        >
          {t('code.elsewhereWhy')}
        </ErrorNotice>
      )}
      {refusal && (
        <ErrorNotice
          title={t('code.refused')}
          live
          actions={<TextButton onClick={() => onGo(refusal)}>{t('code.goThere')}</TextButton>}
        >
          {sentence(refusal.message)} {t('code.kept')}
        </ErrorNotice>
      )}
    </div>
  );
}
