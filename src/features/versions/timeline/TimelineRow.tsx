import { ActionIcon, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconPin, IconPinFilled } from '@tabler/icons-react';
import { NBSP } from '#i18n/number.ts';
import { useSay } from '#i18n/use-say.ts';
import { Tag } from '#ui/Tag.tsx';
import type { Pair, Place } from '../pair.ts';
import { stateLooks } from '../state-look.ts';
import { laneWidth, RailDrawing } from './RailDrawing.tsx';
import type { DraftEntry, ShownEntry, VersionEntry } from './timeline.ts';

export interface TimelineRowProps {
  readonly shown: ShownEntry;
  /** How many lanes the timeline has room for. */
  readonly lanes: number;
  readonly pair: Pair;
  /** The one row that is in the tab order. */
  readonly isActive: boolean;
  readonly onFocus: () => void;
  readonly onLookAt: () => void;
  readonly onHoldAgainst: () => void;
  readonly onPin: (pinned: boolean) => void;
}

/** The draft or a version: click to look at it, A to hold it against what is looked at, P to pin it. */
export function TimelineRow(props: TimelineRowProps) {
  const { t } = useSay();
  const { shown, lanes, pair, isActive, onFocus, onLookAt, onHoldAgainst, onPin } = props;
  const { entry, rail } = shown;
  const place: Place = entry.type === 'draft' ? 'draft' : entry.version.number;
  const side = pair.after === place ? 'B' : pair.before === place ? 'A' : undefined;
  const isPinned = entry.type === 'version' && entry.version.pinned;
  const name = entry.type === 'draft' ? t('versions.theDraft') : t('versions.version', { number: place });
  const tabIndex = isActive ? 0 : -1;
  const lane = {
    '--bv-lane': `${(rail?.lane ?? 0) * laneWidth}px`,
    '--bv-lanes': `${(lanes - 1) * laneWidth}px`,
  };
  return (
    <div className="bv-history-row" data-side={side} data-pinned={isPinned || undefined} style={lane}>
      {rail ? (
        <RailDrawing rail={rail} lanes={lanes} />
      ) : (
        <span className="bv-history-dot" aria-hidden="true" />
      )}
      {side && (
        <span className="bv-history-side" aria-hidden="true">
          {side}
        </span>
      )}
      <button
        type="button"
        className="bv-history-main"
        data-row
        tabIndex={tabIndex}
        aria-current={side === 'B' ? 'true' : undefined}
        aria-keyshortcuts={entry.type === 'draft' ? 'A' : 'A P'}
        onFocus={onFocus}
        onClick={onLookAt}
        onKeyDown={({ key, ctrlKey, metaKey, altKey }) => {
          if (ctrlKey || metaKey || altKey) return;
          if (key.toLowerCase() === 'a') onHoldAgainst();
          if (key.toLowerCase() === 'p' && entry.type === 'version') onPin(!isPinned);
        }}
      >
        {entry.type === 'draft' ? <DraftWords entry={entry} /> : <VersionWords entry={entry} />}
        {side && (
          <VisuallyHidden>{t(side === 'A' ? 'versions.isBefore' : 'versions.isAfter')}</VisuallyHidden>
        )}
      </button>
      <span className="bv-history-tools">
        {entry.type === 'version' && (
          <Tooltip label={t(isPinned ? 'versions.unpin' : 'versions.pin')}>
            <ActionIcon
              size={24}
              tabIndex={tabIndex}
              className="bv-history-pin"
              aria-label={t('versions.pinWhat', { name })}
              aria-pressed={isPinned}
              onFocus={onFocus}
              onClick={() => onPin(!isPinned)}
            >
              {isPinned ? <IconPinFilled size={15} /> : <IconPin size={15} />}
            </ActionIcon>
          </Tooltip>
        )}
        {side !== 'B' && (
          <Tooltip label={t(side === 'A' ? 'versions.letGo' : 'versions.holdAgainst')}>
            <ActionIcon
              size={24}
              tabIndex={tabIndex}
              className="bv-history-a"
              aria-label={t('versions.holdAgainstWhat', { name })}
              aria-pressed={side === 'A'}
              onFocus={onFocus}
              onClick={onHoldAgainst}
            >
              A
            </ActionIcon>
          </Tooltip>
        )}
      </span>
    </div>
  );
}

function DraftWords({ entry }: { readonly entry: DraftEntry }) {
  const { t } = useSay();
  const { basedOn, isAhead, saved } = entry;
  return (
    <>
      <span className="bv-history-name">
        {t('versions.draft')}
        <Tag
          tone={saved === 'notSaved' ? 'wrong' : 'outline'}
          {...(saved === 'saved' ? { icon: IconCheck } : {})}
        >
          {t(`versions.${saved}`)}
        </Tag>
      </span>
      <span className="bv-history-message">
        {basedOn === null
          ? t('versions.notYet')
          : t(isAhead ? 'versions.changedSince' : 'versions.sameAs', { number: basedOn })}
      </span>
    </>
  );
}

function VersionWords({ entry }: { readonly entry: VersionEntry }) {
  const { t, say, moment } = useSay();
  const { version, standing } = entry;
  const { number, parent, mergedFrom } = version;
  const who = [version.author, version.role].filter((word) => word !== '');
  const isFork = parent !== null && parent !== number - 1;
  return (
    <>
      <span className="bv-history-name">
        {t('versions.version', { number })}
        {standing.state !== 'draft' && (
          <Tag {...stateLooks[standing.state]}>{t(`versions.state.${standing.state}`)}</Tag>
        )}
      </span>
      <span className="bv-history-message">{say(version.message)}</span>
      <span className="bv-history-meta">
        {[...who, moment(new Date(version.time)).replaceAll(' ', NBSP)].join(', ')}
      </span>
      <StandingWords entry={entry} />
      {isFork && <span className="bv-history-meta">{t('versions.madeFrom', { number: parent })}</span>}
      {mergedFrom !== null && (
        <span className="bv-history-meta">{t('versions.mergedWith', { number: mergedFrom })}</span>
      )}
    </>
  );
}

/** Since when a version is in use, and what is decided of days to come. */
function StandingWords({ entry: { standing } }: { readonly entry: VersionEntry }) {
  const { t, date } = useSay();
  const { state, change, coming } = standing;
  const on = (day: string) => date(new Date(`${day}T00:00`));
  return (
    <>
      {state === 'inUse' && change && (
        <span className="bv-history-meta">{t('versions.inUseSince', { day: on(change.from) })}</span>
      )}
      {coming && (coming.state === 'inUse' || coming.state === 'retired') && (
        <span className="bv-history-meta">
          {t(`versions.coming.${coming.state}`, { day: on(coming.from) })}
        </span>
      )}
    </>
  );
}
