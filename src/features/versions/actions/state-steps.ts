import type { VersionState } from '#storage/database.ts';

/** The step that a version takes next on its way into use and out of it; null where there is none. */
export const nextState: Readonly<Record<VersionState, Exclude<VersionState, 'draft'> | null>> = {
  draft: 'proposed',
  proposed: 'approved',
  approved: 'inUse',
  inUse: 'retired',
  retired: null,
};
