import { IconPlug } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useRegister } from '#contracts/use-register.ts';
import { useSay } from '#i18n/use-say.ts';
import type { LocalText } from '#lib/local-text.ts';
import type { Message } from '#lib/message.ts';
import type { BotStore } from '#storage/bot-store.ts';
import type { SystemStore } from '#storage/system-store.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import type { FrameSlots } from '#ui/frame-slots.ts';
import { askOnLeave, openDraft, type RegisterDraft } from './register-drafts.ts';
import { SystemView } from './SystemView.tsx';
import './register-texts.ts';

interface SystemPageViewProps {
  readonly id: string;
  readonly store: BotStore;
  readonly systems: SystemStore;
  readonly navigate: (path: string) => void;
  readonly frame: (name: LocalText | undefined, slots: FrameSlots) => React.ReactNode;
}

type Opening =
  | { readonly type: 'waiting' }
  | { readonly type: 'opened'; readonly draft: RegisterDraft }
  | { readonly type: 'refused'; readonly message: Message };

/** Opens the system that the address names; says so when there is none. */
export function SystemPageView({ id, store, systems, navigate, frame }: SystemPageViewProps) {
  const { t, say } = useSay();
  const [opening, setOpening] = useState<Opening>({ type: 'waiting' });
  const register = useRegister(systems);
  const entry = register.type === 'listed' ? register.systems.find((system) => system.id === id) : undefined;
  const latest = entry?.version;
  const isListed = register.type !== 'waiting';
  useEffect(() => askOnLeave(window), []);
  useEffect(() => {
    if (!isListed) return;
    let isWanted = true;
    void systems.readContract(id, latest).then((read) => {
      if (!isWanted) return;
      setOpening(
        read.type === 'read'
          ? { type: 'opened', draft: openDraft(systems, read.version) }
          : { type: 'refused', message: read.message },
      );
    });
    return () => {
      isWanted = false;
    };
  }, [systems, id, isListed, latest]);

  if (opening.type === 'waiting') return frame(undefined, { children: null });
  if (opening.type === 'refused') {
    return frame(undefined, {
      children: (
        <EmptyState
          icon={IconPlug}
          title={t('register.missing')}
          large
          actions={
            <Link className="bv-link" href="/systems">
              {t('register.toAll')}
            </Link>
          }
        >
          {say(opening.message)}
        </EmptyState>
      ),
    });
  }
  const { draft } = opening;
  return (
    <SystemView
      key={draft.base.systemId}
      store={store}
      systems={systems}
      draft={draft}
      latest={latest ?? draft.base.number}
      onRebased={(rebased) => setOpening({ type: 'opened', draft: rebased })}
      onRemoved={() => navigate('/systems')}
      frame={(slots) => frame(entry?.name ?? draft.base.system.name, slots)}
    />
  );
}
