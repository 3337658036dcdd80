import { NumberInput } from '@mantine/core';
import { useSay } from '#i18n/use-say.ts';
import { PanelSection } from '#ui/PanelSection.tsx';
import { FieldList } from '../form/FieldList.tsx';
import { LocalTextField } from '../form/LocalTextField.tsx';
import type { FormProps } from '../node-view.ts';
import { Answers } from './Answers.tsx';
import type { HumanData } from './data.ts';

/** Who does what, what they see and fill in, and which answers there are. */
export function HumanForm(props: FormProps<HumanData>) {
  const { node, bot, change, edit } = props;
  const { data } = node;
  const { t } = useSay();
  const setDeadline = (days: number | undefined) => {
    const { deadlineDays: _, ...rest } = data;
    change(days === undefined ? rest : { ...rest, deadlineDays: days }, 'deadline');
  };
  return (
    <>
      <PanelSection>
        <div className="bv-form">
          <LocalTextField
            label={t('inspector.role')}
            placeholder={t('inspector.roleExample')}
            value={data.role}
            onChange={(role) => change({ ...data, role }, 'role')}
          />
          <LocalTextField
            long
            label={t('inspector.instruction')}
            placeholder={t('inspector.instructionExample')}
            value={data.instruction}
            onChange={(instruction) => change({ ...data, instruction }, 'instruction')}
          />
          <NumberInput
            label={t('inspector.deadline')}
            placeholder={t('inspector.noDeadline')}
            value={data.deadlineDays ?? ''}
            min={1}
            max={365}
            clampBehavior="strict"
            allowDecimal={false}
            allowNegative={false}
            w={160}
            onChange={(days) => {
              if (typeof days === 'number' && days >= 1) setDeadline(days);
              else if (days === '') setDeadline(undefined);
            }}
          />
        </div>
      </PanelSection>
      <PanelSection title={t('inspector.personSees')}>
        <FieldList
          label={t('inspector.personSees')}
          empty={t('inspector.personSeesNothing')}
          bot={bot}
          edit={edit}
          fields={data.shows}
          onChange={(shows) => change({ ...data, shows })}
        />
      </PanelSection>
      <PanelSection title={t('inspector.personFillsIn')}>
        <FieldList
          label={t('inspector.personFillsIn')}
          empty={t('inspector.personFillsInNothing')}
          bot={bot}
          edit={edit}
          fields={data.asks}
          onChange={(asks) => change({ ...data, asks })}
        />
      </PanelSection>
      <PanelSection title={t('inspector.answers')} about={t('inspector.answersAbout')}>
        <Answers {...props} />
      </PanelSection>
    </>
  );
}
