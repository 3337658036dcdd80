import { IconMathFunction } from '@tabler/icons-react';
import type { NodeView } from '../node-view.ts';
import type { ComputeData } from './data.ts';
import { ComputeForm } from './Form.tsx';

export const computeView: NodeView<ComputeData> = {
  icon: IconMathFunction,
  family: 'rules',
  silhouette: 'card',
  frame: 'hexagon',
  Form: ComputeForm,
};
