import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import type { ComparedBot, Comparison, Standing } from '#storage/backup/compare-backup.ts';
import type { Chosen } from '#storage/backup/restore-backup.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { Tag } from '#ui/Tag.tsx';
import type { Preview } from './backup-answer.ts';
import { saidWhen } from './MakeSection.tsx';
import { ReplaceDialog } from './ReplaceDialog.tsx';
import { saidCounts } from './said-counts.ts';
import type { Making } from './use-make-backup.ts';

interface PreviewOfBackupProps {
  readonly file: string;
  readonly preview: Preview;
  readonly making: Making;
  readonly onMake: () => void;
  readonly onMerge: (chosen: Chosen) => void;
  readonly onReplace: () => void;
}

const tones = { new: 'accent', same: 'neutral', newerHere: 'warning', newerInFile: 'accent' } as const;

/** What a file holds beside what is here, and the two things to do with it. */
export function PreviewOfBackup({ file, preview, making, onMake, onMerge, onReplace }: PreviewOfBackupProps) {
  const speech = useSay();
  const { t, say } = speech;
  const [left, setLeft] = useState<ReadonlySet<string>>(() => leftAtFirst(preview));
  const [isAsking, setAsking] = useState(false);
  const { manifest, profile, bots, systems } = preview;
  const rows = [
    ...bots.map((bot) => ({ ...bot, kind: 'bot' as const })),
    ...systems.map((system) => ({ ...system, kind: 'system' as const })),
  ];
  const isTaken = (row: (typeof rows)[number]) => row.standing !== 'same' && !left.has(keyOf(row));
  const taken = rows.filter(isTaken);
  const turn = (key: string) => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  };
  const idsOf = (kind: 'bot' | 'system') => taken.filter((row) => row.kind === kind).map(({ id }) => id);
  return (
    <div className="bv-backup-preview">
      <h3>{t('backup.from', { file, when: saidWhen(Date.parse(manifest.made), speech) })}</h3>
      <p>
        {t('backup.inFile', { counts: saidCounts(manifest.counts, speech) })}{' '}
        {profile.name && t('backup.by', { name: profile.name })}
      </p>
      {rows.length > 0 && (
        <table className="bv-backup-table" aria-label={t('backup.what')}>
          <thead>
            <tr>
              <th scope="col">{t('backup.take')}</th>
              <th scope="col">{t('backup.name')}</th>
              <th scope="col">{t('backup.kind')}</th>
              <th scope="col">{t('backup.compared')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={keyOf(row)}>
                <td>
                  {row.standing !== 'same' && (
                    <Checkbox
                      aria-label={t('backup.takeName', { name: row.name })}
                      checked={isTaken(row)}
                      onChange={() => turn(keyOf(row))}
                    />
                  )}
                </td>
                <th scope="row">
                  {say(row.name)}
                  {row.kind === 'bot' && <AboutBot bot={row} />}
                </th>
                <td>{t(`backup.${row.kind}`)}</td>
                <td>
                  <Tag tone={tones[row.standing]}>{t(`backup.standing.${row.standing}`)}</Tag>
                  <span className="bv-backup-quiet">{t(becomes(row.kind, row.standing))}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="bv-backup-ways">
        <DisabledReason reason={taken.length === 0 ? t('backup.nothingChosen') : undefined}>
          <Button variant="filled" onClick={() => onMerge({ bots: idsOf('bot'), systems: idsOf('system') })}>
            {taken.length === 0 ? t('backup.mergeNone') : t('backup.merge', { count: taken.length })}
          </Button>
        </DisabledReason>
        <Button onClick={() => setAsking(true)}>{t('backup.replace')} …</Button>
        <span className="bv-backup-quiet">{t('backup.mergeWhy')}</span>
      </div>
      {isAsking && (
        <ReplaceDialog
          preview={preview}
          making={making}
          onMake={onMake}
          onReplace={onReplace}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

function AboutBot({ bot }: { readonly bot: ComparedBot }) {
  const speech = useSay();
  return (
    <span className="bv-backup-quiet">
      {bot.versions > 0 && `${speech.t('backup.versions', { count: bot.versions })}, `}
      {saidWhen(bot.changed, speech)}
    </span>
  );
}

/** At first all but what is newer here is taken. */
function leftAtFirst({ bots, systems }: Comparison): ReadonlySet<string> {
  const rows = [
    ...bots.map((bot) => ({ ...bot, kind: 'bot' as const })),
    ...systems.map((system) => ({ ...system, kind: 'system' as const })),
  ];
  return new Set(rows.filter(({ standing }) => standing === 'newerHere').map(keyOf));
}

function keyOf({ kind, id }: { readonly kind: 'bot' | 'system'; readonly id: string }): string {
  return `${kind} ${id}`;
}

function becomes(kind: 'bot' | 'system', standing: Standing) {
  return kind === 'system' && standing === 'newerInFile'
    ? 'backup.becomesContracts'
    : (`backup.becomes.${standing}` as const);
}
