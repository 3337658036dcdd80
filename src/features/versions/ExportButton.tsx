import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { Bot } from '#flow/bot.ts';
import { useSay } from '#i18n/use-say.ts';
import { definitions } from '#nodes/definitions.ts';
import { botFileOf } from '#storage/bot-file.ts';
import { downloadFile } from '#ui/download-file.ts';

interface ExportButtonProps {
  readonly bot: Bot;
  /** The version's; left out for the draft. */
  readonly number?: number;
}

/** The bot as a file to keep, with the version's number in its name. */
export function ExportButton({ bot, number }: ExportButtonProps) {
  const { t, language } = useSay();
  const save = () => {
    const { name, text } = botFileOf(bot, language, definitions);
    downloadFile({
      name: number === undefined ? name : name.replace('.bot.json', `-v${number}.bot.json`),
      text,
    });
  };
  return (
    <Button leftSection={<IconDownload size={17} stroke={1.7} />} onClick={save}>
      {t('versions.export')}
    </Button>
  );
}
