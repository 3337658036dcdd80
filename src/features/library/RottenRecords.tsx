import { useSay } from '#i18n/use-say.ts';
import type { RecordCare, RottenRecord } from '#storage/rotten-records.ts';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { ExportRecord } from './ExportRecord.tsx';
import './rotten-records.css';

interface RottenRecordsProps {
  readonly care: () => Promise<RecordCare>;
  readonly records: readonly RottenRecord[];
}

/** The records of this browser that cannot be read, each with a way to get it out as it is. */
export function RottenRecords({ care, records }: RottenRecordsProps) {
  const { t, say } = useSay();
  return (
    <div className="bv-rotten">
      <ErrorNotice tone="warning" title={t('rotten.title', { count: records.length })}>
        {t('rotten.why')}
        <ul>
          {records.map((record) => (
            <li key={`${record.table} ${record.key}`}>
              <span>{say(record.name)}</span>{' '}
              <ExportRecord
                care={care}
                record={record}
                label={t('rotten.export')}
                what={t('rotten.exportWhat', { name: say(record.name) })}
              />
            </li>
          ))}
        </ul>
      </ErrorNotice>
    </div>
  );
}
