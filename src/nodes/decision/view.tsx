import { IconArrowsSplit2 } from '@tabler/icons-react';
import type { NodeView } from '../node-view.ts';
import type { DecisionData } from './data.ts';
import { DecisionForm } from './Form.tsx';

export const decisionView: NodeView<DecisionData> = {
  icon: IconArrowsSplit2,
  family: 'rules',
  silhouette: 'card',
  frame: 'diamond',
  Form: DecisionForm,
};
