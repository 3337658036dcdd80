/**
 * A system taken from its description, OpenAPI 3.0 or 3.1: given as a file or as text, looked at, and made of
 * the operations that are chosen. Promises that nothing is changed before the last button; where the system
 * goes is another's to know. Loaded when it is opened.
 */
import { Button, Modal } from '@mantine/core';
import type { System } from '#flow/system.ts';
import { registerMessages } from '#i18n/engine.ts';
import { useSay } from '#i18n/use-say.ts';
import { openApiMessages } from '#systems/openapi/messages.ts';
import { ProgressMeter } from '#ui/ProgressMeter.tsx';
import { Preview } from './Preview.tsx';
import { SourceForm } from './SourceForm.tsx';
import { useDescription } from './use-description.ts';
import './import-openapi.css';

registerMessages(openApiMessages);

interface ImportOpenApiProps {
  readonly onImport: (system: System) => void;
  readonly onClose: () => void;
}

export function ImportOpenApi({ onImport, onClose }: ImportOpenApiProps) {
  const { t } = useSay();
  const { stage, read, stop, make } = useDescription((system) => {
    onClose();
    onImport(system);
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size={880}
      title={t('openApi.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {stage.type === 'asking' && <SourceForm refusal={stage.refusal} onRead={read} onClose={onClose} />}
      {stage.type === 'reading' && <Reading share={stage.share} onStop={stop} />}
      {stage.type === 'read' && <Preview overview={stage.overview} onBack={stop} onMake={make} />}
    </Modal>
  );
}

interface ReadingProps {
  readonly share: number;
  readonly onStop: () => void;
}

function Reading({ share, onStop }: ReadingProps) {
  const { t } = useSay();
  return (
    <div className="bv-openapi">
      <p role="status">{t('openApi.reading')}</p>
      <ProgressMeter
        label={t('openApi.reading')}
        total={100}
        parts={[{ tone: 'accent', value: Math.round(share * 100) }]}
      />
      <div className="bv-openapi-foot">
        {/* The button that was pressed is gone, and the focus is to be somewhere. */}
        <Button autoFocus onClick={onStop}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  );
}
