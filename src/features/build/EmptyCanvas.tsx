import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useSay } from '#i18n/use-say.ts';
import './empty-canvas.css';

/** What stands on a canvas with nothing on it: the questions that a flow answers, and where to begin. */
export function EmptyCanvas({ onAddStart }: { readonly onAddStart: () => void }) {
  const { t } = useSay();
  return (
    <div className="bv-empty-canvas">
      <div className="bv-empty-flow" aria-hidden="true">
        <span data-at="start">{t('build.askStart')}</span>
        <i data-at="to-rule" />
        <span data-at="rule">{t('build.askRule')}</span>
        <i data-at="to-no" />
        <span data-at="no">{t('build.askNo')}</span>
        <i data-at="to-yes" />
        <span data-at="yes">{t('build.askYes')}</span>
      </div>
      <h2>{t('build.emptyTitle')}</h2>
      <p>{t('build.emptyText')}</p>
      <Button variant="filled" leftSection={<IconPlus size={17} />} onClick={onAddStart}>
        {t('build.addStart')}
      </Button>
    </div>
  );
}
