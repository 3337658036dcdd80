import { IconInbox } from '@tabler/icons-react';
import type { NodeView } from '../node-view.ts';
import type { StartData } from './data.ts';
import { StartForm } from './Form.tsx';

export const startView: NodeView<StartData> = {
  icon: IconInbox,
  family: 'neutral',
  silhouette: 'pill',
  frame: 'circle',
  Form: StartForm,
};
