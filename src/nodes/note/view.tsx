import { IconNote } from '@tabler/icons-react';
import type { NodeView } from '../node-view.ts';
import type { NoteData } from './data.ts';

// The form is written beside this file; until it is, the inspector shows the name alone.
const Form = () => null;

export const noteView: NodeView<NoteData> = {
  icon: IconNote,
  family: 'note',
  silhouette: 'paper',
  frame: 'square',
  Form,
};
