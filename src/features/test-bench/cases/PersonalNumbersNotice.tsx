import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';

interface PersonalNumbersNoticeProps {
  /** How many cases. */
  readonly count: number;
  readonly isShown: boolean;
  readonly onShow: (isShown: boolean) => void;
  readonly onExchange: () => void;
  readonly onAnswer: () => void;
}

/** Says that there may be real people among the cases, and asks what is to be done about it. */
export function PersonalNumbersNotice(props: PersonalNumbersNoticeProps) {
  const { count, isShown, onShow, onExchange, onAnswer } = props;
  const { t } = useSay();
  const [isAsking, setAsking] = useState(false);
  return (
    <div className="bv-case-people">
      <ErrorNotice
        tone="warning"
        title={t('caseTable.people', { count })}
        actions={
          <>
            <Button size="xs" onClick={onExchange}>
              {t('caseTable.useTestNumbers')}
            </Button>
            <Button size="xs" onClick={() => setAsking(true)}>
              {t('caseTable.areMadeUp')}
            </Button>
            <Button size="xs" aria-pressed={isShown} onClick={() => onShow(!isShown)}>
              {t(isShown ? 'caseTable.hideNumbers' : 'caseTable.showNumbers')}
            </Button>
          </>
        }
      >
        {t('caseTable.peopleWhy')}
      </ErrorNotice>
      <ConfirmDialog
        opened={isAsking}
        title={t('caseTable.madeUpTitle')}
        confirmLabel={t('caseTable.madeUpConfirm')}
        onConfirm={onAnswer}
        onClose={() => setAsking(false)}
      >
        {t('caseTable.madeUpText')}
      </ConfirmDialog>
    </div>
  );
}
