import { IconMathFunction } from '@tabler/icons-react';
import type { NodeView } from '../node-view.ts';
import type { ComputeData } from './data.ts';

// The form is written beside this file; until it is, the inspector shows the name alone.
const Form = () => null;

export const computeView: NodeView<ComputeData> = {
  icon: IconMathFunction,
  family: 'rules',
  silhouette: 'card',
  frame: 'hexagon',
  Form,
};
