/**
 * The view *Versioner*: every version of the open bot, to hold against another, follow into use, keep as a
 * file, or begin again from. Promises that nothing is ever lost by it: a version is never changed, and a
 * draft that is put aside is first saved as a version.
 */
import { Button } from '@mantine/core';
import { IconDeviceFloppy, IconGitBranch, IconHistory } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { CommentButton } from '#comments/CommentButton.tsx';
import type { TestCase } from '#flow/case.ts';
import { useSay } from '#i18n/use-say.ts';
import { textIn } from '#lib/local-text.ts';
import { today } from '#lib/today.ts';
import type { BotStore } from '#storage/bot-store.ts';
import type { VersionState } from '#storage/database.ts';
import { nextStates, type VersionStanding } from '#storage/version-standing.ts';
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorNotice } from '#ui/ErrorNotice.tsx';
import type { RenderFrame } from '#ui/frame-slots.ts';
import type { OpenBot } from '#workspace/open-bot.ts';
import { DuplicateDialog } from './actions/DuplicateDialog.tsx';
import { StateDialog } from './actions/StateDialog.tsx';
import { useVersionActions } from './actions/use-version-actions.ts';
import { VersionMenu } from './actions/VersionMenu.tsx';
import { BotSheet } from './BotSheet.tsx';
import { CompareView } from './compare/CompareView.tsx';
import { Signed } from './compare/Signed.tsx';
import { useChanges } from './compare/use-changes.ts';
import { WhoCard } from './compare/WhoCard.tsx';
import { placeName, useLooked } from './looked.ts';
import { MergeDialog } from './merge/MergeDialog.tsx';
import { lookedAt, originOf, type Pair, type Place, usualPair } from './pair.ts';
import { SaveVersion } from './SaveVersion.tsx';
import { stateLooks } from './state-look.ts';
import { Timeline } from './timeline/Timeline.tsx';
import { timelineOf, type VersionEntry } from './timeline/timeline.ts';
import { useVersions } from './use-versions.ts';
import './versions.css';

interface VersionsViewProps {
  readonly store: BotStore;
  readonly open: OpenBot;
  readonly frame: RenderFrame;
  /** What the address says is looked at; undefined where it says nothing. */
  readonly pair: Pair | undefined;
  readonly onPair: (pair: Pair) => void;
  /** The cases that are worked with in the test bench, and whether they are made up. */
  readonly cases: { readonly list: readonly TestCase[]; readonly areMade: boolean };
  /** Where the test bench compares the same two. */
  readonly benchHref: (pair: Pair) => string;
  readonly onOpenBot: (id: string) => void;
  /** What can be done about a version, by its id, whose content cannot be read. */
  readonly rescue: (versionId: string) => ReactNode;
}

type Asks = 'save' | 'restore' | 'duplicate' | 'merge' | Exclude<VersionState, 'draft'>;

export function VersionsView(props: VersionsViewProps) {
  const { store, open, frame, onPair, cases, benchHref, onOpenBot, rescue } = props;
  const speech = useSay();
  const { t, say, date, time, language } = speech;
  const { id, workspace, autosave } = open;
  const draft = useStore(workspace, (state) => state.history.bot);
  const saving = useSyncExternalStore(autosave.subscribe, autosave.state);
  const { versions, summary, failure, isRead } = useVersions(store, id);
  const [asks, setAsks] = useState<Asks>();

  const day = today();
  const entries = useMemo(() => timelineOf(versions, summary, saving, day), [versions, summary, saving, day]);
  const [{ basedOn, isAhead }, ...own] = entries;
  const entryOf = (place: Place | null) => own.find(({ version }) => version.number === place);
  const inUse = own.find(({ standing }) => standing.state === 'inUse')?.version.number;
  const usual = usualPair(versions, { basedOn, isAhead }, inUse);
  const pair =
    props.pair && isThere(props.pair, (place) => place === 'draft' || !isRead || entryOf(place) !== undefined)
      ? props.pair
      : usual;
  const before = useLooked({ store, id, draft }, isRead ? pair.before : null);
  const after = useLooked({ store, id, draft }, isRead ? pair.after : null);
  const [beforeBot, afterBot] = [botOf(before), botOf(after)];
  const changes = useChanges(beforeBot, afterBot);
  const entry = entryOf(pair.after);
  const version = entry?.version;
  const number = version?.number ?? 0;

  const actions = useVersionActions({
    store,
    open,
    basedOn,
    onRestored: () => onPair(lookedAt('draft', pair, originOf('draft', versions, number))),
    onOpenBot,
  });

  const titleOf = (place: Place) => {
    const state = entryOf(place)?.standing.state;
    const name = placeName(place, speech);
    return state === undefined || state === 'draft'
      ? name
      : t('versions.inState', { name, state: t(`versions.state.${state}`).toLocaleLowerCase(language) });
  };

  const saveButton = (
    <Button
      variant="filled"
      leftSection={<IconDeviceFloppy size={17} stroke={1.7} />}
      onClick={() => setAsks('save')}
    >
      {t('versions.save')}
    </Button>
  );
  const next = entry && onwards(entry.standing);
  const NextIcon = next ? stateLooks[next].icon : undefined;
  const takesBack = ({ standing: { state, coming }, version: { number } }: VersionEntry) => {
    if (coming?.state === 'inUse') {
      const day = date(new Date(`${coming.from}T00:00`));
      return { label: t('versions.callOff', { day }), onTakeBack: () => void actions.callOff(number, state) };
    }
    return state === 'proposed'
      ? { label: t('versions.takeBack'), onTakeBack: () => void actions.takeBack(number) }
      : undefined;
  };
  const headActions = entry ? (
    <>
      <CommentButton target={{ type: 'version', number }} name={placeName(entry.version.number, speech)} />
      <VersionMenu
        name={placeName(entry.version.number, speech)}
        onExport={() => afterBot && actions.save(afterBot, number)}
        version={{
          isPinned: entry.version.pinned,
          onPin: () => void actions.pin(number, !entry.version.pinned),
          onDuplicate: () => setAsks('duplicate'),
          onMerge: () => setAsks('merge'),
          takesBack: takesBack(entry),
        }}
      />
      <DisabledReason
        reason={
          entry.isDraft
            ? t('versions.alreadyDraft', { number })
            : afterBot
              ? undefined
              : t('versions.cannotRestore')
        }
      >
        <Button
          {...(next ? {} : { variant: 'filled' })}
          leftSection={<IconGitBranch size={17} stroke={1.7} />}
          onClick={() => setAsks('restore')}
        >
          {t('versions.restoreFrom', { number })}
        </Button>
      </DisabledReason>
      {next && NextIcon && (
        <Button
          variant="filled"
          leftSection={<NextIcon size={17} stroke={1.7} />}
          onClick={() => setAsks(next)}
        >
          {t(`versions.step.${next}`, { number })}
        </Button>
      )}
    </>
  ) : versions.length > 0 ? (
    <>
      <VersionMenu name={t('versions.theDraft')} onExport={() => actions.save(draft, undefined)} />
      {saveButton}
    </>
  ) : undefined;

  const content = () => {
    if (failure) {
      return (
        <div className="bv-versions-notice">
          <ErrorNotice title={t('versions.cannotList')}>{say(failure)}</ErrorNotice>
        </div>
      );
    }
    if (!isRead) return null;
    if (versions.length === 0) {
      return (
        <EmptyState icon={IconHistory} title={t('versions.none')} large actions={saveButton}>
          {t('versions.noneWhy')}
        </EmptyState>
      );
    }
    for (const { looked, place } of [
      { looked: after, place: pair.after },
      { looked: before, place: pair.before },
    ]) {
      if (looked && 'failure' in looked) {
        const broken = entryOf(place)?.version.id;
        return (
          <div className="bv-versions-notice">
            <ErrorNotice title={t('versions.cannotShow')} actions={broken && rescue(broken)}>
              {say(looked.failure)}
            </ErrorNotice>
          </div>
        );
      }
    }
    if (!afterBot) return null;
    if (pair.before === null) {
      const when = version && new Date(version.time);
      return (
        <BotSheet
          key={pair.after}
          bot={afterBot}
          title={titleOf(pair.after)}
          about={version ? say(version.message) : t('versions.draftAbout')}
          meta={
            version && when
              ? t(version.author ? 'versions.savedBy' : 'versions.savedAt', {
                  author: version.author,
                  day: date(when),
                  time: time(when),
                })
              : undefined
          }
        />
      );
    }
    if (!beforeBot || !changes) return null;
    return (
      <CompareView
        key={`${pair.before} ${pair.after}`}
        before={{ bot: beforeBot, title: titleOf(pair.before) }}
        after={{ bot: afterBot, title: titleOf(pair.after) }}
        changes={changes}
        beside={
          <WhoCard
            workspace={workspace}
            store={store}
            botId={id}
            before={pair.before}
            after={pair.after}
            cases={cases}
            benchHref={benchHref(pair)}
          >
            {version && <Signed version={version} />}
          </WhoCard>
        }
      />
    );
  };

  return frame({
    ...(headActions ? { actions: headActions } : {}),
    left: {
      label: t('versions.title'),
      width: 262,
      content: (
        <Timeline
          entries={entries}
          pair={pair}
          onLookAt={(place) => onPair(lookedAt(place, pair, originOf(place, versions, basedOn)))}
          onHoldAgainst={(place) => {
            if (place === pair.before) onPair({ ...pair, before: null });
            else if (place !== pair.after) onPair({ ...pair, before: place });
          }}
          onPin={(number, pinned) => void actions.pin(number, pinned)}
        />
      ),
    },
    children: (
      <>
        {content()}
        <SaveVersion opened={asks === 'save'} onClose={() => setAsks(undefined)} open={open} store={store} />
        <ConfirmDialog
          opened={asks === 'restore'}
          onClose={() => setAsks(undefined)}
          title={t('versions.restoreTitle', { number })}
          confirmLabel={t('versions.restoreFrom', { number })}
          onConfirm={() => void actions.restore(number)}
        >
          {t('versions.restoreWhy', { number })}
        </ConfirmDialog>
        <StateDialog
          number={number}
          state={
            asks === 'proposed' || asks === 'approved' || asks === 'inUse' || asks === 'retired'
              ? asks
              : undefined
          }
          onClose={() => setAsks(undefined)}
          onSet={(state, from, by) => void actions.setState(number, { state, from }, by)}
        />
        <MergeDialog
          opened={asks === 'merge'}
          onClose={() => setAsks(undefined)}
          open={open}
          store={store}
          number={number}
          onMerged={(merged) => onPair({ before: basedOn, after: merged.number })}
          onUndo={(before) => void actions.restore(before)}
        />
        <DuplicateDialog
          opened={asks === 'duplicate'}
          number={number}
          suggested={t('versions.duplicateName', { name: textIn(draft.name, language), number })}
          onClose={() => setAsks(undefined)}
          onName={(name) => afterBot && void actions.duplicate(number, name, afterBot)}
        />
      </>
    ),
  });
}

/** The step that a version takes next on its way into use and out of it. */
function onwards({ state }: VersionStanding): Exclude<VersionState, 'draft'> | undefined {
  const [next] = nextStates[state];
  return next === 'draft' ? undefined : next;
}

function botOf(looked: ReturnType<typeof useLooked>) {
  return looked && 'bot' in looked ? looked.bot : undefined;
}

/** Whether an address speaks of versions that there are. */
function isThere({ before, after }: Pair, isKnown: (place: Place) => boolean): boolean {
  return isKnown(after) && (before === null || isKnown(before)) && before !== after;
}
