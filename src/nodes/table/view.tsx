import { IconTable } from '@tabler/icons-react';
import type { NodeView } from '../node-view.ts';
import type { TableData } from './data.ts';
import { TableForm } from './Form.tsx';

export const tableView: NodeView<TableData> = {
  icon: IconTable,
  family: 'rules',
  silhouette: 'card',
  frame: 'square',
  Form: TableForm,
};
