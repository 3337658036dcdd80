import { useSay } from '#i18n/use-say.ts';
import { ConditionBuilder } from '#rules/ConditionBuilder.tsx';
import { LocalTextField } from '../form/LocalTextField.tsx';
import { Sources } from '../form/Sources.tsx';
import { WayOut } from '../form/WayOut.tsx';
import type { FormProps } from '../node-view.ts';
import type { Branch, DecisionData } from './data.ts';

interface BranchFieldsProps extends FormProps<DecisionData> {
  readonly branch: Branch;
  readonly name: string;
  /** Just added: the person goes on with its name. */
  readonly isNew: boolean;
  readonly onChange: (branch: Branch, part?: string) => void;
}

/** An open branch: its name, its condition, what it rests on, and where it leads. */
export function BranchFields({ branch, name, isNew, onChange, node, bot, edit, goTo }: BranchFieldsProps) {
  const { t } = useSay();
  return (
    <>
      <LocalTextField
        label={t('inspector.branchName')}
        placeholder={t('inspector.branchNameExample')}
        value={branch.name}
        autoFocus={isNew}
        onChange={(changed) => onChange({ ...branch, name: changed }, 'name')}
      />
      <ConditionBuilder
        label={t('inspector.conditionOf', { name })}
        rule={branch.condition}
        bot={bot}
        onChange={(condition, part) => onChange({ ...branch, condition }, part && `condition ${part}`)}
      />
      <Sources of={name} sources={branch.sources} onChange={(sources) => onChange({ ...branch, sources })} />
      <WayOut node={node} bot={bot} edit={edit} goTo={goTo} port={branch.id} name={name} />
    </>
  );
}
