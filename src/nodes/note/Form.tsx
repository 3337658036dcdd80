import { useSay } from '#i18n/use-say.ts';
import { PanelSection } from '#ui/PanelSection.tsx';
import { LocalTextField } from '../form/LocalTextField.tsx';
import type { FormProps } from '../node-view.ts';
import type { NoteData } from './data.ts';

export function NoteForm({ node, change }: FormProps<NoteData>) {
  const { t } = useSay();
  return (
    <PanelSection>
      <LocalTextField
        long
        label={t('inspector.noteText')}
        description={t('inspector.noteAbout')}
        value={node.data.text}
        onChange={(text) => change({ text }, 'text')}
      />
    </PanelSection>
  );
}
