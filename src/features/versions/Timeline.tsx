import { IconCheck } from '@tabler/icons-react';
import { useSay } from '#i18n/use-say.ts';
import { Tag } from '#ui/Tag.tsx';
import type { DraftEntry, TimelineEntry, VersionEntry } from './timeline.ts';
import './timeline.css';

interface TimelineProps {
  readonly entries: readonly TimelineEntry[];
  /** A version's number, or null for the draft. */
  readonly chosen: number | null;
  readonly onChoose: (number: number | null) => void;
}

/** The draft and the versions on a line through time, the newest first. */
export function Timeline({ entries, chosen, onChoose }: TimelineProps) {
  const { t } = useSay();
  return (
    <>
      <h2 className="bv-versions-timeline-title">{t('versions.title')}</h2>
      <ol className="bv-versions-timeline" aria-label={t('versions.title')}>
        {entries.map((entry) => {
          const number = entry.type === 'draft' ? null : entry.version.number;
          return (
            <li key={number}>
              <button
                type="button"
                aria-current={number === chosen ? 'true' : undefined}
                onClick={() => onChoose(number)}
              >
                <span className="bv-versions-timeline-dot" aria-hidden="true" />
                {entry.type === 'draft' ? <DraftWords entry={entry} /> : <VersionWords entry={entry} />}
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function DraftWords({ entry }: { readonly entry: DraftEntry }) {
  const { t } = useSay();
  const { basedOn, isAhead, saved } = entry;
  return (
    <>
      <span className="bv-versions-timeline-name">
        {t('versions.draft')}
        <Tag
          tone={saved === 'notSaved' ? 'wrong' : 'outline'}
          {...(saved === 'saved' ? { icon: IconCheck } : {})}
        >
          {t(`versions.${saved}`)}
        </Tag>
      </span>
      <span className="bv-versions-timeline-message">
        {basedOn === null
          ? t('versions.notYet')
          : t(isAhead ? 'versions.changedSince' : 'versions.sameAs', { number: basedOn })}
      </span>
    </>
  );
}

function VersionWords({ entry }: { readonly entry: VersionEntry }) {
  const { t, say, moment } = useSay();
  const { version, isDraft } = entry;
  const when = moment(new Date(version.time));
  return (
    <>
      <span className="bv-versions-timeline-name">
        {t('versions.version', { number: version.number })}
        {isDraft && <Tag>{t('versions.isDraft')}</Tag>}
      </span>
      <span className="bv-versions-timeline-message">{say(version.message)}</span>
      <span className="bv-versions-timeline-meta">
        {version.author ? t('versions.by', { author: version.author, when }) : when}
      </span>
    </>
  );
}
