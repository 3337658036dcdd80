import { useState } from 'react';
import { Canvas } from '#canvas/Canvas.tsx';
import type { Bot } from '#flow/bot.ts';
import { useSay } from '#i18n/use-say.ts';
import { stepCount } from './bot-facts.ts';
import { Facts } from './Facts.tsx';
import { useTally } from './use-tally.ts';

interface BotSheetProps {
  readonly bot: Bot;
  readonly title: string;
  readonly about: string;
  readonly meta: string | undefined;
}

/** A version or the draft, to look at: its words in a line, its flow under it. */
export function BotSheet({ bot, title, about, meta }: BotSheetProps) {
  const { t, say } = useSay();
  const counts = useTally(bot);
  const contracts = bot.systems
    .filter(({ version }) => version !== undefined)
    .map(({ name, version = 0 }) => t('versions.contract', { name: say(name), number: version }))
    .join(', ');
  const [selection, setSelection] = useState<Parameters<typeof Canvas>[0]['selection']>({
    nodes: [],
    edges: [],
  });
  return (
    <section className="bv-versions-sheet" aria-label={title}>
      <header>
        <div>
          <h2>{title}</h2>
          <p className="bv-versions-about" title={about}>
            {about}
          </p>
        </div>
        <div>
          {meta && <p className="bv-versions-meta">{meta}</p>}
          <Facts steps={stepCount(bot)} counts={counts} />
        </div>
      </header>
      {contracts !== '' && <p className="bv-versions-contracts">{t('versions.contracts', { contracts })}</p>}
      <div className="bv-versions-canvas">
        <Canvas bot={bot} selection={selection} onSelect={setSelection} whole zoomControl />
      </div>
    </section>
  );
}
