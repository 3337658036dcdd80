import { IconPlugConnected } from '@tabler/icons-react';
import type { NodeView } from '../node-view.ts';
import type { ConnectorData } from './data.ts';
import { ConnectorForm } from './Form.tsx';

export const connectorView: NodeView<ConnectorData> = {
  icon: IconPlugConnected,
  family: 'system',
  silhouette: 'bar',
  frame: 'square',
  Form: ConnectorForm,
};
