import { type Language, textIn } from '#lib/local-text.ts';
import type { SystemEntry } from '#storage/database.ts';

/** The systems whose name, owner or contact holds what was searched for, by name as the language orders them. */
export function searchSystems(
  systems: readonly SystemEntry[],
  wanted: string,
  language: Language,
): readonly SystemEntry[] {
  const needle = wanted.trim().toLocaleLowerCase(language);
  const nameOf = ({ name }: SystemEntry) => textIn(name, language);
  return systems
    .filter((system) =>
      [nameOf(system), system.owner, system.contact].some((text) =>
        text?.toLocaleLowerCase(language).includes(needle),
      ),
    )
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b), language, { numeric: true }));
}
