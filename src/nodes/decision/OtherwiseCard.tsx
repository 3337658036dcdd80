import { ActionIcon } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { LocalTextField } from '../form/LocalTextField.tsx';
import { WayOut } from '../form/WayOut.tsx';
import type { FormProps } from '../node-view.ts';
import { type DecisionData, otherwisePort } from './data.ts';

/** What happens when no branch holds: last, and always there. */
export function OtherwiseCard({ node, bot, change, edit, goTo }: FormProps<DecisionData>) {
  const { t, say } = useSay();
  const { data } = node;
  const [isNaming, setIsNaming] = useState(false);
  const given = say(data.otherwise.name);
  const name = given || t('inspector.otherwise');
  return (
    <div className="bv-card">
      <div className="bv-card-head">
        <strong>{name}</strong>
        {given && given !== t('inspector.otherwise') && (
          <span className="bv-form-hint">{t('inspector.otherwise').toLocaleLowerCase()}</span>
        )}
        <ActionIcon
          size="sm"
          aria-label={t('inspector.renameNamed', { name })}
          aria-expanded={isNaming}
          onClick={() => setIsNaming(!isNaming)}
        >
          <IconPencil size={16} />
        </ActionIcon>
      </div>
      {isNaming && (
        <LocalTextField
          label={t('inspector.branchName')}
          placeholder={t('inspector.otherwise')}
          value={data.otherwise.name}
          autoFocus
          onChange={(changed) => change({ ...data, otherwise: { name: changed } }, 'otherwise name')}
        />
      )}
      <WayOut node={node} bot={bot} edit={edit} goTo={goTo} port={otherwisePort} name={name} />
    </div>
  );
}
