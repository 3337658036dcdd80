import { useSay } from '#i18n/use-say.ts';
import { PanelSection } from '#ui/PanelSection.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import type { FormProps } from '../node-view.ts';
import { WayOut } from './WayOut.tsx';
import './form.css';

interface MayBeUnanswered {
  readonly unanswered: boolean;
}

/** What happens where a value is missing: the bot stops, or the step has a way of its own for it. */
export function WhenMissing<D extends MayBeUnanswered>({
  port,
  ...form
}: FormProps<D> & { readonly port: string }) {
  const { node, change } = form;
  const { t } = useSay();
  return (
    <PanelSection title={t('inspector.ifMissing')} about={t('inspector.ifMissingAbout')}>
      <div className="bv-form">
        <Segmented
          label={t('inspector.ifMissing')}
          wide
          options={[
            { value: 'stop', label: t('inspector.botStops') },
            { value: 'way', label: t('inspector.wayOfItsOwn') },
          ]}
          value={node.data.unanswered ? 'way' : 'stop'}
          onChange={(chosen) => change({ ...node.data, unanswered: chosen === 'way' })}
        />
        {node.data.unanswered && <WayOut {...form} port={port} name={t('inspector.valueMissing')} />}
      </div>
    </PanelSection>
  );
}
