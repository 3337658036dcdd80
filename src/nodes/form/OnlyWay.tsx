import { useSay } from '#i18n/use-say.ts';
import { PanelSection } from '#ui/PanelSection.tsx';
import { mainExit } from '../main-exit.ts';
import type { FormProps } from '../node-view.ts';
import { WayOut } from './WayOut.tsx';

/** Where a step with one way out leads. */
export function OnlyWay(props: Pick<FormProps<unknown>, 'node' | 'bot' | 'edit' | 'goTo'>) {
  const { t, say } = useSay();
  return (
    <PanelSection title={t('inspector.then')}>
      <WayOut {...props} port={mainExit.id} name={say(mainExit.name)} />
    </PanelSection>
  );
}
