import {
  type Icon,
  IconAccessPoint,
  IconArchive,
  IconChecks,
  IconPencil,
  IconSend,
} from '@tabler/icons-react';
import type { VersionState } from '#storage/database.ts';
import type { Tone } from '#ui/Tag.tsx';

/** How each state looks, beside its word. */
export const stateLooks: Readonly<Record<VersionState, { readonly icon: Icon; readonly tone: Tone }>> = {
  draft: { icon: IconPencil, tone: 'outline' },
  proposed: { icon: IconSend, tone: 'accent' },
  approved: { icon: IconChecks, tone: 'neutral' },
  inUse: { icon: IconAccessPoint, tone: 'dark' },
  retired: { icon: IconArchive, tone: 'outline' },
};
