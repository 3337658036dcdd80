import { useEffect, useState } from 'react';
import type { Change } from '#changes/change.ts';
import { changesBetween } from '#changes/changes-between.ts';
import type { Bot } from '#flow/bot.ts';
import { definitions } from '#nodes/definitions.ts';

interface Found {
  readonly before: Bot;
  readonly after: Bot;
  readonly changes: readonly Change[];
}

/** What differs; looked for after the view has been drawn, and undefined until then. */
export function useChanges(before: Bot | undefined, after: Bot | undefined): readonly Change[] | undefined {
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    if (!before || !after) return;
    const find = () => setFound({ before, after, changes: changesBetween(before, after, definitions) });
    const waiting = setTimeout(find, 0);
    return () => clearTimeout(waiting);
  }, [before, after]);
  return found?.before === before && found?.after === after ? found?.changes : undefined;
}
