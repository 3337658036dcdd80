/**
 * The editor of one typed value: a field, a limit, what a system answers. Promises that nothing but a
 * value of the type is ever handed on, and that a missing value is a choice one sees. Must not know
 * what the value belongs to.
 */
import { ChoiceField } from './value-field/ChoiceField.tsx';
import { DateField } from './value-field/DateField.tsx';
import { ListField } from './value-field/ListField.tsx';
import { NumberField } from './value-field/NumberField.tsx';
import { RecordField } from './value-field/RecordField.tsx';
import { TableField } from './value-field/TableField.tsx';
import { TextField } from './value-field/TextField.tsx';
import type { ValueEditorProps } from './value-field/value-type.ts';
import { YesNoField } from './value-field/YesNoField.tsx';

export type ValueFieldProps = ValueEditorProps;

export function ValueField({ type, ...rest }: ValueFieldProps) {
  switch (type.kind) {
    case 'text':
      return <TextField {...rest} type={type} />;
    case 'integer':
    case 'decimal':
    case 'money':
      return <NumberField {...rest} type={{ kind: type.kind }} />;
    case 'yesNo':
      return <YesNoField {...rest} type={type} />;
    case 'date':
      return <DateField {...rest} type={type} />;
    case 'choice':
      return <ChoiceField {...rest} type={type} />;
    case 'list':
      return <ListField {...rest} type={type} Field={ValueField} />;
    case 'record':
      return <RecordField {...rest} type={type} Field={ValueField} />;
    case 'table':
      return <TableField {...rest} type={type} Field={ValueField} />;
  }
}
