import { IconUser } from '@tabler/icons-react';
import type { NodeView } from '../node-view.ts';
import type { HumanData } from './data.ts';

// The form is written beside this file; until it is, the inspector shows the name alone.
const Form = () => null;

export const humanView: NodeView<HumanData> = {
  icon: IconUser,
  family: 'human',
  silhouette: 'round',
  frame: 'circle',
  Form,
};
