import { type Language, type LocalText, textIn } from '#lib/local-text.ts';
import type { BotSummary } from '#storage/database.ts';

export type Order = 'changed' | 'name';
export type Only = 'all' | 'drafts' | 'withVersion' | 'toLookAt';

/** A bot in the list, with the step that the search found where its name was not it. */
export interface Hit {
  readonly bot: BotSummary;
  readonly step: LocalText | undefined;
}

/** The bots whose name or steps hold what was searched for, whichever the case of the letters. */
export function searchBots(bots: readonly BotSummary[], wanted: string, language: Language): readonly Hit[] {
  const needle = wanted.trim().toLocaleLowerCase(language);
  const holds = (text: LocalText) => textIn(text, language).toLocaleLowerCase(language).includes(needle);
  return bots.flatMap((bot): Hit[] => {
    if (holds(bot.name)) return [{ bot, step: undefined }];
    const step = bot.steps.find(holds);
    return step === undefined ? [] : [{ bot, step }];
  });
}

export function isOnly(bot: BotSummary, only: Only, toLookAt: ReadonlySet<string>): boolean {
  switch (only) {
    case 'all':
      return true;
    case 'drafts':
      return bot.ahead;
    case 'withVersion':
      return bot.lastVersion !== null;
    case 'toLookAt':
      return toLookAt.has(bot.id);
  }
}

/** The latest change first, or the names as the language orders them. */
export function orderBots(
  bots: readonly BotSummary[],
  order: Order,
  language: Language,
): readonly BotSummary[] {
  return [...bots].sort((a, b) =>
    order === 'changed'
      ? b.changed - a.changed
      : textIn(a.name, language).localeCompare(textIn(b.name, language), language, { numeric: true }),
  );
}

/** The name itself, or with a number behind it where another bot is already called so. */
export function freeName(name: LocalText, bots: readonly Pick<BotSummary, 'name'>[]): LocalText {
  const taken = new Set(bots.flatMap((bot) => [textIn(bot.name, 'sv'), textIn(bot.name, 'en')]));
  const numbered = (text: string, number: number) => (number === 1 ? text : `${text} ${number}`);
  for (let number = 1; ; number++) {
    const sv = numbered(textIn(name, 'sv'), number);
    const en = numbered(textIn(name, 'en'), number);
    if (!taken.has(sv) && !taken.has(en)) return typeof name === 'string' ? sv : { sv, en };
  }
}
