import { createContext } from 'react';
import type { System } from '#flow/system.ts';
import type { SystemEntry } from '#storage/database.ts';

/** The register of systems, as far as a step asks of it. */
export interface RegisteredSystems {
  readonly systems: readonly SystemEntry[];
  /** A system's latest contract; undefined where it could not be read, and the person has been told. */
  read(id: string): Promise<System | undefined>;
}

/** Where nothing is provided, a step offers the bot's own systems alone. */
export const RegisteredSystemsContext = createContext<RegisteredSystems | undefined>(undefined);
