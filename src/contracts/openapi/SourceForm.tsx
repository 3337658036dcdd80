import { Button, FileButton, Textarea } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import type { Message } from '#lib/message.ts';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';

interface SourceFormProps {
  /** Why the last one could not be read. */
  readonly refusal: Message | undefined;
  readonly onRead: (source: Blob | string) => void;
  readonly onClose: () => void;
}

/** Where the description comes from: a file that is chosen or dropped, or a text that is pasted. */
export function SourceForm({ refusal, onRead, onClose }: SourceFormProps) {
  const { t, sentence } = useSay();
  const [text, setText] = useState('');
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onRead(file);
  };
  return (
    <div className="bv-openapi">
      {refusal && (
        <ErrorNotice live title={t('openApi.cannot')}>
          {sentence(refusal)}
        </ErrorNotice>
      )}
      <p>{t('openApi.about')}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same by keyboard. */}
      <div
        className="bv-openapi-drop"
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconFileImport size={24} stroke={1.6} aria-hidden="true" />
        <p>{t('openApi.drop')}</p>
        <FileButton accept=".yaml,.yml,.json" onChange={(file) => file && onRead(file)}>
          {(button) => (
            <Button {...button} autoFocus data-autofocus>
              {t('openApi.choose')}
            </Button>
          )}
        </FileButton>
      </div>
      <Textarea
        label={t('openApi.paste')}
        placeholder={'openapi: 3.1.0'}
        rows={4}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        spellCheck={false}
        classNames={{ input: 'bv-openapi-text' }}
      />
      <div className="bv-openapi-foot">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button disabled={text.trim() === ''} onClick={() => onRead(text)}>
          {t('openApi.readText')}
        </Button>
      </div>
    </div>
  );
}
