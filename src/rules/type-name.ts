import type { DataType } from '#flow/data-type.ts';
import type { MessageKey } from '#i18n/catalogue/catalogue.ts';
import type { Speech } from '#i18n/use-say.ts';

const names: Readonly<Record<DataType['kind'], MessageKey>> = {
  text: 'rules.type.text',
  integer: 'rules.type.integer',
  decimal: 'rules.type.decimal',
  money: 'rules.type.money',
  yesNo: 'rules.type.yesNo',
  date: 'rules.type.date',
  choice: 'rules.type.choice',
  list: 'rules.type.list',
  record: 'rules.type.record',
  table: 'rules.type.table',
};

/** What a person calls a kind of value: "ja eller nej". */
export function typeName(type: DataType, { t }: Speech): string {
  return t(names[type.kind]);
}
