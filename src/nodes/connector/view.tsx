import { IconPlugConnected } from '@tabler/icons-react';
import type { NodeView } from '../node-view.ts';
import type { ConnectorData } from './data.ts';

// The form is written beside this file; until it is, the inspector shows the name alone.
const Form = () => null;

export const connectorView: NodeView<ConnectorData> = {
  icon: IconPlugConnected,
  family: 'system',
  silhouette: 'bar',
  frame: 'square',
  Form,
};
