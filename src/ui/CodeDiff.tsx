/**
 * Two JSON texts beside each other, with what differs marked: Monaco, loaded when this is shown. To be read;
 * Tab goes through it and on.
 */
import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { createCodeDiff } from './code-field/code-diff.ts';
import { loadMonaco } from './code-field/load-monaco.ts';
import { ErrorNotice } from './ErrorNotice.tsx';
import './code-field/code-field.css';

interface CodeDiffProps {
  readonly before: string;
  readonly after: string;
  /** What each is, for a screen reader. */
  readonly labels: { readonly before: string; readonly after: string };
}

/** In pixels, as Monaco is told. */
const lineHeight = 20;
const mostLines = 14;

export function CodeDiff({ before, after, labels }: CodeDiffProps) {
  const { t } = useSay();
  const host = useRef<HTMLDivElement>(null);
  const isDark = useComputedColorScheme('light') === 'dark';
  const [diff, setDiff] = useState<ReturnType<typeof createCodeDiff>>();
  const [isLost, setIsLost] = useState(false);
  const latest = useRef({ labels, isDark });
  latest.current = { labels, isDark };
  useEffect(() => {
    let made: ReturnType<typeof createCodeDiff> | undefined;
    let isGone = false;
    loadMonaco().then(
      (monaco) => {
        if (isGone || !host.current) return;
        made = createCodeDiff(monaco, { host: host.current, before, after, ...latest.current });
        setDiff(made);
      },
      () => setIsLost(true),
    );
    return () => {
      isGone = true;
      made?.dispose();
      setDiff(undefined);
    };
  }, [before, after]);
  // After the page's own scheme has changed, so that the colours read are the new ones.
  useLayoutEffect(() => {
    const frame = requestAnimationFrame(() => diff?.setDark(isDark));
    return () => cancelAnimationFrame(frame);
  }, [diff, isDark]);

  const lines = Math.max(before.split('\n').length, after.split('\n').length);
  return (
    <div className="bv-code bv-code-diff">
      <div
        className="bv-code-host"
        ref={host}
        style={{ minHeight: Math.min(lines, mostLines) * lineHeight + 2 * lineHeight }}
      >
        {!diff && !isLost && <p className="bv-code-wait">{t('code.loading')}</p>}
        {isLost && (
          <ErrorNotice title={t('code.notLoaded')} live>
            {t('code.notLoadedWhy')}
          </ErrorNotice>
        )}
      </div>
    </div>
  );
}
