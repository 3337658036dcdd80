import type { System } from '#flow/system.ts';

/** How a bot can reach a system, the steadiest way first. */
export const channels = ['api', 'register', 'file', 'screen'] as const satisfies readonly System['channel'][];
