import { IconFlag } from '@tabler/icons-react';
import type { NodeView } from '../node-view.ts';
import type { OutcomeData } from './data.ts';

// The form is written beside this file; until it is, the inspector shows the name alone.
const Form = () => null;

export const outcomeView: NodeView<OutcomeData> = {
  icon: IconFlag,
  family: 'neutral',
  silhouette: 'outcome',
  frame: 'ring',
  Form,
};
