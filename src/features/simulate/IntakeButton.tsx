import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useRef } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { DropZone } from '#ui/DropZone.tsx';
import { ProgressMeter } from '#ui/ProgressMeter.tsx';
import { IntakeDialog } from './IntakeDialog.tsx';
import type { Intake } from './use-intake.ts';
import './intake.css';

/** The way of documents into cases: chosen by the button or dropped on the page, with what came of them. */
export function IntakeButton({ intake }: { readonly intake: Intake }) {
  const { t } = useSay();
  const picker = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { progress } = intake;
  // What had focus is gone then, so that it goes back to where the reading began.
  const leave = (act: () => void) => {
    act();
    button.current?.focus();
  };
  return (
    <>
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        accept=".xml,text/xml,application/xml"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // So that the same files can be chosen once more.
          currentTarget.value = '';
          intake.read(files);
        }}
      />
      <Button
        ref={button}
        size="xs"
        leftSection={<IconFileImport size={16} />}
        aria-busy={intake.isReading}
        onClick={() => picker.current?.click()}
      >
        {t('intake.read')}
      </Button>
      {progress && (
        <div className="bv-intake-progress">
          <ProgressMeter
            label={t('intake.title')}
            total={progress.total}
            parts={[{ tone: 'accent', value: progress.done }]}
          />
          <div className="bv-case-buttons">
            <span className="bv-case-progress" role="status">
              {t('intake.progress', progress)}
            </span>
            <Button size="xs" onClick={() => leave(intake.cancel)}>
              {t('common.cancel')}
            </Button>
          </div>
        </div>
      )}
      <DropZone label={t('intake.drop')} onDrop={intake.read} />
      <IntakeDialog summary={intake.summary} onClose={() => leave(intake.close)} />
    </>
  );
}
