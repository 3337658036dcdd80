import { Button, Group, Modal, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { nextCaseId } from '#cases/case-ids.ts';
import { addCase, changeCase } from '#editing/commands/cases.ts';
import type { Expectation, TestCase } from '#flow/case.ts';
import { useSay } from '#i18n/use-say.ts';
import { outcomeName } from '#nodes/outcome/outcome-name.ts';
import { stoppedOutcome } from '#running/result.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import type { Workspace } from '#workspace/workspace.ts';
import { ExpectationForm } from './ExpectationForm.tsx';
import type { Answers } from './run.ts';
import { baseCase, type Run } from './run.ts';
import './save-case.css';

interface SaveCaseDialogProps {
  readonly workspace: Workspace;
  readonly run: Run;
  /** What was answered at human steps in this sitting, which goes into the case. */
  readonly answers: Answers | undefined;
  readonly opened: boolean;
  readonly onSaved: (id: string) => void;
  readonly onClose: () => void;
}

type IsRight = 'yes' | 'no' | 'unsure';

/** Saves the run that is looked at as a test case, with its outcome only if a person says that it is right. */
export function SaveCaseDialog(props: SaveCaseDialogProps) {
  const { opened, onClose } = props;
  const { t } = useSay();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('cases.saveRun')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <SaveCaseForm {...props} />
    </Modal>
  );
}

function SaveCaseForm({ workspace, run, answers, onSaved, onClose }: SaveCaseDialogProps) {
  const { t, say } = useSay();
  const { testCase, result, bot } = run;
  // A case that nothing is expected of yet is given its expectation; any other run becomes a new case.
  const isNew = testCase === baseCase || testCase.expected !== undefined;
  const [name, setName] = useState('');
  const [isRight, setIsRight] = useState<IsRight | null>(null);
  const [other, setOther] = useState<Expectation | undefined>(undefined);
  const reason = typeof result.reason === 'string' ? result.reason : undefined;
  const got: Expectation = { outcome: result.outcome, ...(reason ? { reason } : {}) };
  const expected = isRight === 'yes' ? got : isRight === 'no' ? other : undefined;

  const save = () => {
    const { expected: _, ...before } = testCase;
    const saved: TestCase = {
      ...before,
      id: isNew ? nextCaseId(bot.cases.list) : testCase.id,
      ...(isNew && name.trim() !== '' ? { name: name.trim() } : {}),
      // The run's date goes into the case, so that it gives the same whenever it is run.
      ...(run.date === bot.cases.base.date ? {} : { date: run.date }),
      ...(answers ? { answers: { ...testCase.answers, ...answers } } : {}),
      ...(expected ? { expected } : {}),
    };
    const refused = isNew
      ? workspace.edit(addCase, { testCase: saved })
      : workspace.edit(changeCase, { id: testCase.id, testCase: saved, part: 'saved' });
    if (refused) return;
    onSaved(saved.id);
    onClose();
  };
  const missing =
    isRight === null
      ? t('cases.sayWhetherRight')
      : isRight === 'no' && !other
        ? t('cases.sayWhatIsRight')
        : undefined;

  return (
    <div className="bv-save-case">
      {isNew ? (
        <TextInput
          label={t('common.name')}
          placeholder={t('cases.newName')}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      ) : (
        <p>{t('cases.savedInto', { id: testCase.id })}</p>
      )}
      <p>
        {t('cases.runGave')} <strong>{say(outcomeName(result.outcome))}</strong>
        {result.outcome === stoppedOutcome ? null : reason && `, ${reason}`}.
      </p>
      <Radio.Group
        label={t('cases.isItRight')}
        value={isRight ?? ''}
        // The values are those of the radios below.
        onChange={(value) => setIsRight(value as IsRight)}
      >
        <div className="bv-save-case-choices">
          <Radio value="yes" label={t('cases.right')} />
          <Radio value="no" label={t('cases.wrong')} />
          <Radio value="unsure" label={t('cases.unsure')} />
        </div>
      </Radio.Group>
      {isRight === 'no' && <ExpectationForm bot={bot} isRequired expected={other} onChange={setOther} />}
      <Group justify="flex-end" mt="xs">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <DisabledReason reason={missing}>
          <Button variant="filled" onClick={save}>
            {t('cases.save')}
          </Button>
        </DisabledReason>
      </Group>
    </div>
  );
}
