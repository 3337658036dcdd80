import { IconArrowsSplit2 } from '@tabler/icons-react';
import type { NodeView } from '../node-view.ts';
import type { DecisionData } from './data.ts';

// The form is written beside this file; until it is, the inspector shows the name alone.
const Form = () => null;

export const decisionView: NodeView<DecisionData> = {
  icon: IconArrowsSplit2,
  family: 'rules',
  silhouette: 'card',
  frame: 'diamond',
  Form,
};
