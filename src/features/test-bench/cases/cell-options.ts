import type { CaseColumn } from '#cases/case-column.ts';
import type { Bot } from '#flow/bot.ts';
import { definitionOf } from '#flow/node-definition.ts';
import type { Speech } from '#i18n/use-say.ts';
import { definitions } from '#nodes/definitions.ts';
import { outcomeSchema } from '#nodes/outcome/data.ts';
import { outcomeName } from '#nodes/outcome/outcome-name.ts';

/** A value as it is written in a cell, and as a person reads it. */
export interface CellOption {
  readonly value: string;
  readonly label: string;
}

/** What a cell can be, where that is one of a few; undefined where it is written. */
export function cellOptions(column: CaseColumn, bot: Bot, speech: Speech): readonly CellOption[] | undefined {
  const { type } = column;
  if (column.address === 'expected.outcome') {
    return outcomeCodes(bot).map((code) => ({ value: code, label: speech.say(outcomeName(code)) }));
  }
  const missing = { value: 'null', label: speech.t('caseTable.missing') };
  switch (type.kind) {
    case 'yesNo':
      return [
        { value: speech.language === 'sv' ? 'ja' : 'yes', label: speech.say({ shown: true }) },
        { value: speech.language === 'sv' ? 'nej' : 'no', label: speech.say({ shown: false }) },
        missing,
      ];
    case 'choice':
      return [...type.choices.map(({ value, label }) => ({ value, label: speech.say(label) })), missing];
    case 'port':
    case 'fault':
      return type.choices.map(({ value, label }) => ({ value, label: speech.say(label) }));
    default:
      return undefined;
  }
}

/** The outcomes that a bot can give, each once, in the order they were drawn. */
export function outcomeCodes(bot: Bot): readonly string[] {
  const codes = bot.nodes.flatMap((node) => {
    if (definitionOf(definitions, node).role !== 'end') return [];
    const outcome = outcomeSchema.safeParse(node.data);
    return outcome.success && outcome.data.code !== '' ? [outcome.data.code] : [];
  });
  return [...new Set(codes)];
}
