import { ActionIcon, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { TextButton } from '#ui/TextButton.tsx';
import './form.css';

interface SourcesProps {
  /** What rests on them, for a screen reader: the branch's name. */
  readonly of: string;
  readonly sources: readonly string[];
  readonly onChange: (sources: string[]) => void;
}

/** The law and policy that something rests on, each as a chip with its §. */
export function Sources({ of, sources, onChange }: SourcesProps) {
  const { t } = useSay();
  const [draft, setDraft] = useState<string>();
  const add = (event: FormEvent) => {
    event.preventDefault();
    const source = draft?.trim();
    if (source && !sources.includes(source)) onChange([...sources, source]);
    setDraft(undefined);
  };
  return (
    <div className="bv-sources">
      {sources.length > 0 && (
        <ul aria-label={t('inspector.sourcesOf', { name: of })}>
          {sources.map((source) => (
            <li key={source} className="bv-source">
              <span aria-hidden="true">§</span>
              <span className="bv-source-text">{source}</span>
              <ActionIcon
                size={22}
                aria-label={t('inspector.removeSource', { source })}
                onClick={() => onChange(sources.filter((other) => other !== source))}
              >
                <IconX size={14} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {draft === undefined ? (
        <TextButton onClick={() => setDraft('')}>{t('inspector.addSource')}</TextButton>
      ) : (
        <form onSubmit={add}>
          <TextInput
            size="xs"
            autoFocus
            label={t('inspector.source')}
            placeholder={t('inspector.sourceExample')}
            description={t('inspector.sourceHelp')}
            value={draft}
            maxLength={200}
            onChange={(event) => setDraft(event.currentTarget.value)}
            onBlur={add}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.stopPropagation();
              setDraft(undefined);
            }}
          />
        </form>
      )}
    </div>
  );
}
