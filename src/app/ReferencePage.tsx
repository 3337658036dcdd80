import { ReferenceView } from '#features/reference/ReferenceView.tsx';
import { useSay } from '#i18n/use-say.ts';
import { AppFrame } from './AppFrame.tsx';
import { LibraryTools } from './LibraryTools.tsx';

export function ReferencePage() {
  const { t } = useSay();
  return (
    <ReferenceView
      frame={(slots) => (
        <AppFrame view="reference" title={t('reference.title')} actions={<LibraryTools />} {...slots} />
      )}
    />
  );
}
