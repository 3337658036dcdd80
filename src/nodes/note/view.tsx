import { IconNote } from '@tabler/icons-react';
import type { NodeView } from '../node-view.ts';
import type { NoteData } from './data.ts';
import { NoteForm } from './Form.tsx';

export const noteView: NodeView<NoteData> = {
  icon: IconNote,
  family: 'note',
  silhouette: 'paper',
  frame: 'square',
  Form: NoteForm,
};
