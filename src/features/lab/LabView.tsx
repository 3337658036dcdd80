/**
 * The lab: a system changes or gives trouble, and one sees what the bot does then. Promises that nothing
 * of it touches the bot until a person says that a system has really changed, or saves a test case.
 */
import { Button, Tabs } from '@mantine/core';
import { IconListCheck, IconPlugConnected } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { nextCaseId } from '#cases/case-ids.ts';
import { adoptChange } from '#editing/commands/adopt-change.ts';
import { addCase } from '#editing/commands/cases.ts';
import type { ContractChange } from '#editing/contract-change.ts';
import type { TestCase } from '#flow/case.ts';
import type { Fault } from '#flow/fault.ts';
import { useSay } from '#i18n/use-say.ts';
import { withFaults } from '#running/fault-matrix.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import type { RenderFrame } from '#ui/frame-slots.ts';
import { HistoryButtons } from '#ui/HistoryButtons.tsx';
import { notifyDone, notifyError } from '#ui/notify.tsx';
import { hostOf, problemsOf } from '#workspace/derived.ts';
import type { Workspace } from '#workspace/workspace.ts';
import { AdaptNotice } from './AdaptNotice.tsx';
import { EffectDetail } from './EffectDetail.tsx';
import { faultText } from './fault-text.ts';
import { LabPanel } from './LabPanel.tsx';
import { MatrixSection } from './MatrixSection.tsx';
import type { Cell } from './MatrixTable.tsx';
import { TrySection } from './TrySection.tsx';
import './lab.css';

interface LabViewProps {
  readonly workspace: Workspace;
  readonly frame: RenderFrame;
  readonly onOpenStep: (node: string) => void;
  readonly onOpenSystems: () => void;
  readonly onSimulate: () => void;
}

const sections = ['try', 'matrix'] as const;
type Section = (typeof sections)[number];

export function LabView({ workspace, frame, onOpenStep, onOpenSystems, onSimulate }: LabViewProps) {
  const speech = useSay();
  const { t, say, sentence } = speech;
  const history = useStore(workspace, (state) => state.history);
  const date = useStore(workspace, (state) => state.runDate);
  const faults = useStore(workspace, (state) => state.labFaults);
  const [section, setSection] = useState<Section>('try');
  const [caseId, setCaseId] = useState<string | null>(null);
  const [cell, setCell] = useState<Cell | null>(null);
  /** The steps that a change of the contract gave something to adapt. */
  const [hurt, setHurt] = useState<readonly string[]>([]);
  const { bot } = history;
  const actions = <HistoryButtons history={history} onUndo={workspace.undo} onRedo={workspace.redo} />;

  const adopt = (change: ContractChange) => {
    const system = bot.systems.find(({ id }) => id === change.system)?.name ?? '';
    const refusal = workspace.edit(adoptChange, { change });
    if (refusal) return notifyError(t('lab.notAdopted'), sentence(refusal));
    workspace.disturb(faults.filter((fault) => fault !== change));
    const before = new Set(problemsOf(bot).map(({ node }) => node));
    const after = problemsOf(workspace.getState().history.bot);
    setHurt([...new Set(after.flatMap(({ node }) => (node && !before.has(node) ? [node] : [])))]);
    notifyDone(t('lab.adopted', { system }));
  };
  const saveCase = (testCase: TestCase, under: readonly Fault[]) => {
    const [first] = under;
    const name = testCase.name ? say(testCase.name) : testCase.id;
    const { expected: _, ...rest } = withFaults(testCase, under);
    const added: TestCase = {
      ...rest,
      id: nextCaseId(bot.cases.list),
      name: first ? t('lab.caseName', { name, fault: faultText(first, bot, speech) }) : name,
    };
    const refusal = workspace.edit(addCase, { testCase: added });
    if (refusal) return notifyError(t('lab.notSavedCase'), sentence(refusal));
    notifyDone(t('lab.savedCase', { id: added.id }), {
      label: t('lab.seeCase'),
      onClick: () => simulate(added.id, 1),
    });
  };
  const simulate = (id: string, step: number) => {
    workspace.lookAt(id, step);
    onSimulate();
  };

  if (bot.systems.every(({ operations }) => operations.length === 0)) {
    return frame({
      actions,
      children: (
        <EmptyState
          icon={IconPlugConnected}
          title={t('lab.noSystems')}
          large
          actions={<Button onClick={onOpenSystems}>{t('lab.toSystems')}</Button>}
        >
          {t('lab.noSystemsWhy')}
        </EmptyState>
      ),
    });
  }
  if (bot.cases.list.length === 0) {
    return frame({
      actions,
      children: (
        <EmptyState
          icon={IconListCheck}
          title={t('lab.noCases')}
          large
          actions={<Button onClick={onSimulate}>{t('lab.toCases')}</Button>}
        >
          {t('lab.noCasesWhy')}
        </EmptyState>
      ),
    });
  }

  const chosen: (Pick<Cell, 'testCase'> & { readonly faults: readonly Fault[] }) | undefined = (() => {
    if (section === 'matrix') {
      const testCase = cell && bot.cases.list.find((one) => one === cell.testCase);
      return testCase ? { testCase, faults: [cell.fault] } : undefined;
    }
    const testCase = bot.cases.list.find(({ id }) => id === caseId);
    return testCase && faults.length > 0 ? { testCase, faults } : undefined;
  })();
  const close = () => (section === 'matrix' ? setCell(null) : setCaseId(null));
  return frame({
    actions,
    ...(section === 'try'
      ? {
          left: {
            label: t('lab.faults'),
            width: 300,
            content: <LabPanel bot={bot} faults={faults} onChange={workspace.disturb} onAdopt={adopt} />,
          },
        }
      : {}),
    ...(chosen
      ? {
          aside: {
            label: t('lab.details'),
            width: 340,
            content: (
              <EffectDetail
                key={chosen.testCase.id}
                host={hostOf(bot, date)}
                testCase={chosen.testCase}
                faults={chosen.faults}
                onOpenStep={onOpenStep}
                onSimulate={(step) => simulate(chosen.testCase.id, step)}
                onSaveCase={() => saveCase(chosen.testCase, chosen.faults)}
                {...(section === 'matrix'
                  ? {
                      onTry: () => {
                        workspace.disturb(chosen.faults);
                        setCaseId(chosen.testCase.id);
                        setSection('try');
                      },
                    }
                  : {})}
                onClose={close}
              />
            ),
          },
        }
      : {}),
    children: (
      <Tabs
        className="bv-lab"
        value={section}
        keepMounted={false}
        onChange={(value) => setSection(sections.find((name) => name === value) ?? 'try')}
      >
        <Tabs.List aria-label={t('lab.sections')}>
          {sections.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`lab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="try">
          <AdaptNotice bot={bot} steps={hurt} onOpenStep={onOpenStep} />
          <TrySection bot={bot} date={date} faults={faults} chosen={caseId} onChoose={setCaseId} />
        </Tabs.Panel>
        <Tabs.Panel value="matrix">
          <MatrixSection bot={bot} date={date} chosen={cell} onChoose={setCell} />
        </Tabs.Panel>
      </Tabs>
    ),
  });
}
