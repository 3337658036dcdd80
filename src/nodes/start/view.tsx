import { IconInbox } from '@tabler/icons-react';
import type { NodeView } from '../node-view.ts';
import type { StartData } from './data.ts';

// The form is written beside this file; until it is, the inspector shows the name alone.
const Form = () => null;

export const startView: NodeView<StartData> = {
  icon: IconInbox,
  family: 'neutral',
  silhouette: 'pill',
  frame: 'circle',
  Form,
};
