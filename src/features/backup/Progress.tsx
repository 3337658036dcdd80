import { Button } from '@mantine/core';
import { useSay } from '#i18n/use-say.ts';
import { ProgressMeter } from '#ui/ProgressMeter.tsx';

interface ProgressProps {
  readonly label: string;
  /** From 0 to 1; left out where it cannot be told. */
  readonly share?: number;
  readonly onCancel: () => void;
}

/** How far a piece of work has come, and a way to stop it. */
export function Progress({ label, share, onCancel }: ProgressProps) {
  const { t } = useSay();
  return (
    <div className="bv-backup-progress">
      <p role="status">{label}</p>
      {share !== undefined && (
        <ProgressMeter
          label={label}
          total={100}
          parts={[{ tone: 'accent', value: Math.round(100 * share) }]}
        />
      )}
      <Button autoFocus onClick={onCancel}>
        {t('common.cancel')}
      </Button>
    </div>
  );
}
