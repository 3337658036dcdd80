import { Button } from '@mantine/core';
import { IconAlignLeft, IconPencil, IconSearch } from '@tabler/icons-react';
import { useSay } from '#i18n/use-say.ts';
import { Tag } from '#ui/Tag.tsx';

interface CodeHeadProps {
  readonly touched: boolean;
  readonly onFormat: () => void;
  readonly onFind: () => void;
}

/** Above the text: whether it is the bot's, and what one does with it. */
export function CodeHead({ touched, onFormat, onFind }: CodeHeadProps) {
  const { t } = useSay();
  return (
    <header className="bv-code-head">
      <h2>{t('code.title')}</h2>
      <span role="status">
        {touched ? (
          <Tag tone="accent" icon={IconPencil}>
            {t('code.changed')}
          </Tag>
        ) : (
          <Tag>{t('code.same')}</Tag>
        )}
      </span>
      <div className="bv-code-tools">
        <Button size="xs" variant="subtle" leftSection={<IconSearch size={15} />} onClick={onFind}>
          {t('code.find')}
        </Button>
        <Button size="xs" variant="subtle" leftSection={<IconAlignLeft size={15} />} onClick={onFormat}>
          {t('code.format')}
        </Button>
      </div>
    </header>
  );
}
