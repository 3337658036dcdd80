import { IconFlag } from '@tabler/icons-react';
import type { NodeView } from '../node-view.ts';
import type { OutcomeData } from './data.ts';
import { OutcomeForm } from './Form.tsx';

export const outcomeView: NodeView<OutcomeData> = {
  icon: IconFlag,
  family: 'neutral',
  silhouette: 'outcome',
  frame: 'ring',
  Form: OutcomeForm,
};
