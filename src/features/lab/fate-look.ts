import { type Icon, IconAlertTriangleFilled, IconBan, IconCheck, IconUserShare } from '@tabler/icons-react';
import type { Fate } from '#running/fault-matrix.ts';
import type { Tone } from '#ui/Tag.tsx';

/** How each fate is told apart at a glance: by its sign, and by colour besides. */
export const fateLooks: Readonly<Record<Fate, { readonly icon: Icon; readonly tone: Tone }>> = {
  silentlyWrong: { icon: IconAlertTriangleFilled, tone: 'wrong' },
  stopped: { icon: IconBan, tone: 'warning' },
  takenOver: { icon: IconUserShare, tone: 'accent' },
  survived: { icon: IconCheck, tone: 'right' },
};
