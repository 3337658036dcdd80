import { Drawer, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useStore } from 'zustand';
import { changeCase } from '#editing/commands/cases.ts';
import type { TestCase } from '#flow/case.ts';
import { useSay } from '#i18n/use-say.ts';
import { textIn, withTextIn } from '#lib/local-text.ts';
import { PanelSection } from '#ui/PanelSection.tsx';
import { ValueField } from '#ui/ValueField.tsx';
import type { Workspace } from '#workspace/workspace.ts';
import { ExpectationForm } from './ExpectationForm.tsx';
import { SituationForm } from './SituationForm.tsx';
import './case-drawer.css';

interface CaseDrawerProps {
  readonly workspace: Workspace;
  /** The case that is edited; null when the drawer is shut. */
  readonly caseId: string | null;
  /** The case got another id. */
  readonly onRenamed: (id: string) => void;
  readonly onClose: () => void;
}

/** Edits a case: what it is called, what it changes in the base case, and what should come of it. */
export function CaseDrawer({ workspace, caseId, onRenamed, onClose }: CaseDrawerProps) {
  const { t } = useSay();
  const bot = useStore(workspace, (state) => state.history.bot);
  const testCase = bot.cases.list.find(({ id }) => id === caseId);
  return (
    <Drawer
      opened={testCase !== undefined}
      onClose={onClose}
      position="right"
      size={440}
      title={testCase && t('cases.edit', { id: testCase.id })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      classNames={{ header: 'bv-case-drawer-head', body: 'bv-case-drawer' }}
    >
      {testCase && <CaseForm workspace={workspace} testCase={testCase} onRenamed={onRenamed} />}
    </Drawer>
  );
}

interface CaseFormProps {
  readonly workspace: Workspace;
  readonly testCase: TestCase;
  readonly onRenamed: (id: string) => void;
}

function CaseForm({ workspace, testCase, onRenamed }: CaseFormProps) {
  const { t, language } = useSay();
  const bot = useStore(workspace, (state) => state.history.bot);
  const change = (part: string, changed: TestCase) =>
    workspace.edit(changeCase, { id: testCase.id, testCase: changed, part });
  const { date: _, ...dateless } = testCase;
  const { expected: __, ...unexpected } = testCase;
  return (
    <>
      <PanelSection>
        <div className="bv-case-names">
          <IdField workspace={workspace} testCase={testCase} onRenamed={onRenamed} />
          <TextInput
            label={t('common.name')}
            data-autofocus
            value={textIn(testCase.name ?? '', language)}
            onChange={(event) =>
              change('name', {
                ...testCase,
                name: withTextIn(testCase.name ?? '', language, event.currentTarget.value),
              })
            }
          />
        </div>
      </PanelSection>
      <PanelSection title={t('cases.expected')}>
        <div className="bv-case-fields">
          <ExpectationForm
            bot={bot}
            expected={testCase.expected}
            onChange={(expected) => change('expected', expected ? { ...unexpected, expected } : unexpected)}
          />
        </div>
      </PanelSection>
      <SituationForm bot={bot} situation={testCase} onChange={(part, changed) => change(part, changed)} />
      <PanelSection title={t('cases.ownDate')} about={t('cases.ownDateWhy', { date: bot.cases.base.date })}>
        <ValueField
          type={{ kind: 'date' }}
          label={t('cases.date')}
          hideLabel
          value={testCase.date ?? null}
          placeholder={t('cases.noOwnDate')}
          onChange={(date) => change('date', typeof date === 'string' ? { ...dateless, date } : dateless)}
        />
      </PanelSection>
    </>
  );
}

/** The id is changed when one leaves the field, since a half-written one may be another case's. */
function IdField({ workspace, testCase, onRenamed }: CaseFormProps) {
  const { t, say } = useSay();
  const [draft, setDraft] = useState<string | null>(null);
  const id = (draft ?? testCase.id).trim();
  const args = { id: testCase.id, testCase: { ...testCase, id }, part: 'id' };
  const refusal = id === '' ? t('cases.idMissing') : workspace.refusal(changeCase, args);
  const leave = () => {
    if (draft !== null && !refusal && id !== testCase.id) {
      onRenamed(id);
      workspace.edit(changeCase, args);
    }
    setDraft(null);
  };
  return (
    <TextInput
      label={t('cases.id')}
      maxLength={80}
      value={draft ?? testCase.id}
      error={refusal && say(refusal)}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => event.key === 'Enter' && leave()}
    />
  );
}
