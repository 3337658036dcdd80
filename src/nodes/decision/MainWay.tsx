import { Select } from '@mantine/core';
import { useSay } from '#i18n/use-say.ts';
import { branchName } from './branch-name.ts';
import { type DecisionData, otherwisePort } from './data.ts';

const none = '';

/** Which exit leaves downwards on the canvas; it changes how the flow is drawn, not what it does. */
export function MainWay({
  data,
  onChange,
}: {
  readonly data: DecisionData;
  readonly onChange: (main: string | null) => void;
}) {
  const { t, say } = useSay();
  return (
    <Select
      label={t('inspector.mainWay')}
      description={t('inspector.mainWayAbout')}
      allowDeselect={false}
      data={[
        ...data.branches.map((branch, index) => ({
          value: branch.id,
          label: say(branchName(branch, index)),
        })),
        { value: otherwisePort, label: say(data.otherwise.name) || t('inspector.otherwise') },
        { value: none, label: t('inspector.mainWayNone') },
      ]}
      value={data.main ?? none}
      onChange={(chosen) => onChange(chosen || null)}
    />
  );
}
