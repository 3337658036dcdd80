import { IconWand } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import type { ProblemFix } from '#flow/problem.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Message } from '#lib/message.ts';
import { notifyDone, notifyError } from '#ui/notify.tsx';
import { TextButton } from '#ui/TextButton.tsx';
import './fix-button.css';

interface FixButtonProps {
  readonly fix: ProblemFix;
  /** Does it, or gives back why it may not be done. */
  readonly onFix: (fix: ProblemFix) => Message | null;
  /** Takes the focus when there is no other fix in the list to go on to. */
  readonly onLast: () => void;
}

/**
 * Does what a problem's fix proposes. The button goes with the problem, so focus goes on to the fix that
 * comes in its place in the list around them, which is marked `data-fixes`.
 */
export function FixButton({ fix, onFix, onLast }: FixButtonProps) {
  const { t, say } = useSay();
  const mend = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    const list = currentTarget.closest('[data-fixes]');
    const place = fixesIn(list).indexOf(currentTarget);
    const refused = onFix(fix);
    if (refused) {
      notifyError(t('problems.notFixed'), say(refused));
      return;
    }
    notifyDone(t('problems.fixed', { fix: fix.message }));
    requestAnimationFrame(() => {
      const left = list?.isConnected ? fixesIn(list) : [];
      const next = left[place] ?? left.at(-1);
      if (next) next.focus();
      else onLast();
    });
  };
  return (
    <TextButton className="bv-fix" onClick={mend}>
      <IconWand size={15} aria-hidden="true" />
      {say(fix.message)}
    </TextButton>
  );
}

function fixesIn(list: Element | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('.bv-fix') ?? [])];
}
