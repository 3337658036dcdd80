import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import type { FormProps } from '../node-view.ts';
import { commonCodes, type OutcomeData, outcomeSchema } from './data.ts';
import { endIn } from './end-in.ts';

const own = 'own';

/** One of the outcomes that the municipal bots share, or a code of the bot's own. */
export function OutcomeCode({
  node,
  change,
  edit,
}: Pick<FormProps<OutcomeData>, 'node' | 'change' | 'edit'>) {
  const { data } = node;
  const { t, say } = useSay();
  const isCommon = commonCodes.some(({ code }) => code === data.code);
  const [wantsOwn, setWantsOwn] = useState(!isCommon && data.code !== '');
  const [draft, setDraft] = useState(isCommon ? '' : data.code);
  const isOwn = wantsOwn && !isCommon;
  const isWrong = isOwn && draft !== '' && !outcomeSchema.shape.code.safeParse(draft).success;
  return (
    <>
      <Select
        label={t('inspector.endsIn')}
        placeholder={t('inspector.chooseOutcome')}
        allowDeselect={false}
        data={[
          ...commonCodes.map(({ code }) => ({ value: code, label: say({ key: `outcome.code.${code}` }) })),
          { value: own, label: t('inspector.ownOutcome') },
        ]}
        value={isCommon ? data.code : isOwn ? own : null}
        onChange={(chosen) => {
          const common = commonCodes.find(({ code }) => code === chosen);
          setWantsOwn(!common);
          if (common) edit(endIn, { id: node.id, data: { reason: data.reason, ...common } });
          else {
            setDraft('');
            change({ ...data, code: '' });
          }
        }}
      />
      {isOwn && (
        <TextInput
          label={t('inspector.ownCode')}
          description={t('inspector.ownCodeAbout')}
          placeholder="FORSLAG_DELVIS"
          autoFocus={draft === ''}
          value={draft}
          maxLength={60}
          error={isWrong && t('inspector.ownCodeWrong')}
          onChange={(event) => {
            const code = event.currentTarget.value.toLocaleUpperCase('sv').replace(/[\s-]+/g, '_');
            setDraft(code);
            if (outcomeSchema.shape.code.safeParse(code).success) change({ ...data, code }, 'code');
          }}
        />
      )}
    </>
  );
}
