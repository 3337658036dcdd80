import { useEffect, useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import type { RecordCare, RottenRecord } from '#storage/rotten-records.ts';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import { ExportRecord } from './ExportRecord.tsx';
import './rotten-records.css';

/** The records of this browser that cannot be read, each with a way to get it out as it is; nothing where all can. */
export function RottenRecords({ care }: { readonly care: () => Promise<RecordCare> }) {
  const { t, say } = useSay();
  const [records, setRecords] = useState<readonly RottenRecord[]>([]);
  useEffect(() => {
    let isOn = true;
    void care()
      .then((one) => one.findRotten())
      .then((found) => isOn && found.type === 'found' && setRecords(found.records));
    return () => {
      isOn = false;
    };
  }, [care]);
  if (records.length === 0) return null;

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
