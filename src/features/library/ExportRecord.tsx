import { useSay } from '#i18n/use-say.ts';
import type { RecordCare, RottenRecord } from '#storage/rotten-records.ts';
import { downloadFile } from '#ui/download-file.ts';
import { notifyError } from '#ui/notify.tsx';
import { TextButton } from '#ui/TextButton.tsx';

interface ExportRecordProps {
  readonly care: () => Promise<RecordCare>;
  readonly record: Pick<RottenRecord, 'table' | 'key'>;
  readonly label: string;
  /** What is read aloud where the label alone does not say what. */
  readonly what?: string;
}

/** Gets a record that cannot be read out as a file, as it is. */
export function ExportRecord({ care, record: { table, key }, label, what }: ExportRecordProps) {
  const { t, sentence } = useSay();
  const save = async () => {
    const exported = await (await care()).exportRecord(table, key);
    if (exported.type === 'exported') downloadFile(exported);
    else notifyError(t('rotten.notExported'), sentence(exported.message));
  };
  return (
    <TextButton aria-label={what} onClick={save}>
      {label}
    </TextButton>
  );
}
