import { type RouteComponentProps, useLocation } from 'wouter';
import { useStore } from 'zustand';
import { ExportRecord } from '#features/library/ExportRecord.tsx';
import { benchOf } from '#features/test-bench/bench.ts';
import { useCases } from '#features/test-bench/use-cases.ts';
import { pairFrom, pairText } from '#features/versions/pair.ts';
import { VersionsView } from '#features/versions/VersionsView.tsx';
import { useSay } from '#i18n/use-say.ts';
import { BotFrame } from './BotFrame.tsx';
import { BotPage, type BotViewProps } from './BotPage.tsx';
import { hrefTo } from './paths.ts';

export function VersionsPage({ params }: RouteComponentProps) {
  return <BotPage params={params}>{(props) => <Versions {...props} pair={params['pair']} />}</BotPage>;
}

function Versions({ open, store, care, pair }: BotViewProps & { readonly pair: string | undefined }) {
  const { t } = useSay();
  const [, navigate] = useLocation();
  const list = useCases(open.workspace);
  const areMade = useStore(benchOf(open.workspace), ({ set }) => set !== null);
  const path = `/bot/${encodeURIComponent(open.id)}`;
  return (
    <VersionsView
      store={store}
      open={open}
      frame={(slots) => <BotFrame view="versions" open={open} store={store} slots={slots} />}
      pair={pairFrom(pair)}
      onPair={(next) => navigate(`${path}/versions/${pairText(next)}`, { replace: true })}
      cases={{ list, areMade }}
      benchHref={(next) => hrefTo(`${path}/test/decisions/${pairText(next)}`)}
      rescue={(versionId) => (
        <ExportRecord
          care={care}
          record={{ table: 'versionBodies', key: versionId }}
          label={t('rotten.export')}
        />
      )}
      onOpenBot={(id) => navigate(`/bot/${encodeURIComponent(id)}/build`)}
    />
  );
}
