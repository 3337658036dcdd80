import type { FormProps } from '../node-view.ts';
import type { TableData } from './data.ts';

export function TableForm(_props: FormProps<TableData>) {
  return null;
}
