import { Checkbox, Select } from '@mantine/core';
import { useSay } from '#i18n/use-say.ts';
import { PanelSection } from '#ui/PanelSection.tsx';
import type { FormProps } from '../node-view.ts';
import { type Nature, natures, type OutcomeData } from './data.ts';
import { OutcomeCode } from './OutcomeCode.tsx';
import { ReasonField } from './ReasonField.tsx';

/** What the case ends in, what that is in law, and why. */
export function OutcomeForm({ node, bot, change, edit }: FormProps<OutcomeData>) {
  const { data } = node;
  const { t } = useSay();
  return (
    <>
      <PanelSection>
        <div className="bv-form">
          <OutcomeCode node={node} change={change} edit={edit} />
          <Select
            label={t('inspector.nature')}
            description={t(`inspector.natureAbout.${data.nature}`)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            allowDeselect={false}
            data={natures.map((value) => ({ value, label: t(`inspector.nature.${value}`) }))}
            value={data.nature}
            onChange={(chosen) => {
              const nature: Nature | undefined = natures.find((one) => one === chosen);
              if (nature) change({ ...data, nature });
            }}
          />
          <Checkbox
            label={t('inspector.handsOver')}
            description={t('inspector.handsOverAbout')}
            checked={data.handsOver === true}
            onChange={(event) => {
              const { handsOver: _, ...rest } = data;
              change(event.currentTarget.checked ? { ...rest, handsOver: true } : rest);
            }}
          />
        </div>
      </PanelSection>
      <PanelSection title={t('inspector.reason')} about={t('inspector.reasonAbout')}>
        <ReasonField
          bot={bot}
          reason={data.reason}
          onChange={(reason, isTyped) => change({ ...data, reason }, isTyped ? 'reason' : undefined)}
        />
      </PanelSection>
    </>
  );
}
