import { cellOf, valueIn } from '#cases/case-cell.ts';
import type { CaseColumn } from '#cases/case-column.ts';
import type { TestCase } from '#flow/case.ts';
import type { Speech } from '#i18n/use-say.ts';
import type { LocalText } from '#lib/local-text.ts';
import { outcomeName } from '#nodes/outcome/outcome-name.ts';

/** A cell as a person reads it: a choice by its label, a number with its unit. Empty where the case says nothing. */
export function shownCell(testCase: TestCase, column: CaseColumn, speech: Speech): string {
  const { type } = column;
  const value = valueIn(testCase, column);
  if (value === undefined) return '';
  if (value === null) return speech.t('caseTable.missing');
  if (column.address === 'expected.outcome' && typeof value === 'string')
    return speech.say(outcomeName(value));
  switch (type.kind) {
    case 'name':
      // A name is a text in one language or two.
      return speech.say(value as LocalText);
    case 'integer':
    case 'decimal':
    case 'money': {
      const unit = column.unit ?? (type.kind === 'money' ? 'kr' : undefined);
      return speech.say({ shown: value, ...(unit === undefined ? {} : { unit }) });
    }
    case 'choice':
    case 'port':
    case 'fault': {
      const choice = type.choices.find((candidate) => candidate.value === value);
      return choice ? speech.say(choice.label) : cellOf(testCase, column, speech.language);
    }
    case 'list': {
      const { items } = type;
      return speech.say({ shown: value, ...(items.kind === 'choice' ? { choices: items.choices } : {}) });
    }
    default:
      return cellOf(testCase, column, speech.language);
  }
}
