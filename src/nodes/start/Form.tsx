import { useSay } from '#i18n/use-say.ts';
import { PanelSection } from '#ui/PanelSection.tsx';
import { FieldList } from '../form/FieldList.tsx';
import { LocalTextField } from '../form/LocalTextField.tsx';
import { OnlyWay } from '../form/OnlyWay.tsx';
import type { FormProps } from '../node-view.ts';
import type { StartData } from './data.ts';

/** Where the case comes from and what comes with it. */
export function StartForm({ node, bot, change, edit, goTo }: FormProps<StartData>) {
  const { t } = useSay();
  const { data } = node;
  return (
    <>
      <PanelSection>
        <LocalTextField
          label={t('inspector.comesFrom')}
          placeholder={t('inspector.comesFromExample')}
          value={data.source}
          onChange={(source) => change({ ...data, source }, 'source')}
        />
      </PanelSection>
      <PanelSection title={t('inspector.comesWith')} about={t('inspector.comesWithAbout')}>
        <FieldList
          label={t('inspector.comesWith')}
          empty={t('inspector.comesWithNothing')}
          bot={bot}
          edit={edit}
          fields={data.fields}
          onChange={(fields) => change({ ...data, fields })}
        />
      </PanelSection>
      <OnlyWay node={node} bot={bot} edit={edit} goTo={goTo} />
    </>
  );
}
