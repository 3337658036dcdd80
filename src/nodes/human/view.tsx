import { IconUser } from '@tabler/icons-react';
import type { NodeView } from '../node-view.ts';
import type { HumanData } from './data.ts';
import { HumanForm } from './Form.tsx';

export const humanView: NodeView<HumanData> = {
  icon: IconUser,
  family: 'human',
  silhouette: 'round',
  frame: 'circle',
  Form: HumanForm,
};
