/**
 * The view *Uppgifter*: what the open bot knows and is governed by. Promises that every edit is a
 * command, so that all of it can be undone, and that nothing is taken away from a step unasked.
 */
import { Tabs } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { fieldUses } from '#flow/field-uses.ts';
import { useSay } from '#i18n/use-say.ts';
import { definitions } from '#nodes/definitions.ts';
import type { SystemStore } from '#storage/system-store.ts';
import type { RenderFrame } from '#ui/frame-slots.ts';
import { HistoryButtons } from '#ui/HistoryButtons.tsx';
import type { Workspace } from '#workspace/workspace.ts';
import { BaseCaseSection } from './BaseCaseSection.tsx';
import { FieldForm } from './FieldForm.tsx';
import { FieldSection } from './FieldSection.tsx';
import { ParameterSection } from './ParameterSection.tsx';
import { SystemSection } from './SystemSection.tsx';
import { useEdits } from './use-edits.tsx';
import '#contracts/contracts.css';
import './dictionary.css';
import './cards.css';
import './field-list.css';
import './systems.css';

interface DictionaryViewProps {
  readonly workspace: Workspace;
  /** The register of systems. */
  readonly systems: SystemStore;
  readonly frame: RenderFrame;
  /** Shows a step where it stands in the flow. */
  readonly onGoTo: (node: string) => void;
}

const sections = ['fields', 'parameters', 'systems', 'base'] as const;
type Section = (typeof sections)[number];

export function DictionaryView({ workspace, systems, frame, onGoTo }: DictionaryViewProps) {
  const { t } = useSay();
  const history = useStore(workspace, (state) => state.history);
  const [edits, question] = useEdits(workspace);
  const [section, setSection] = useState<Section>('fields');
  const [chosen, setChosen] = useState<string | null>(null);
  const { bot } = edits;
  const uses = useMemo(() => fieldUses(bot, definitions), [bot]);
  const field = section === 'fields' ? bot.fields.find((candidate) => candidate.key === chosen) : undefined;
  const counts: Readonly<Record<Section, number | undefined>> = {
    fields: bot.fields.length,
    parameters: bot.parameters.length,
    systems: bot.systems.length,
    base: undefined,
  };

  const aside = field && {
    label: t('dictionary.fieldDetails'),
    width: 340,
    content: (
      <FieldForm
        edits={edits}
        field={field}
        uses={uses.get(field.key) ?? []}
        onRenamed={setChosen}
        onClose={() => setChosen(null)}
        onGoTo={onGoTo}
      />
    ),
  };
  return frame({
    actions: <HistoryButtons history={history} onUndo={workspace.undo} onRedo={workspace.redo} />,
    ...(aside ? { aside } : {}),
    children: (
      <>
        <Tabs
          className="bv-dictionary"
          value={section}
          keepMounted={false}
          onChange={(value) => setSection(sections.find((name) => name === value) ?? 'fields')}
        >
          <Tabs.List aria-label={t('dictionary.sections')}>
            {sections.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {t(`dictionary.section.${name}`)}
                {counts[name] !== undefined && <span className="bv-dictionary-count"> {counts[name]}</span>}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="fields">
            <FieldSection edits={edits} uses={uses} chosen={chosen} onChoose={setChosen} />
          </Tabs.Panel>
          <Tabs.Panel value="parameters">
            <ParameterSection edits={edits} onGoTo={onGoTo} />
          </Tabs.Panel>
          <Tabs.Panel value="systems">
            <SystemSection edits={edits} store={systems} />
          </Tabs.Panel>
          <Tabs.Panel value="base">
            <BaseCaseSection edits={edits} />
          </Tabs.Panel>
        </Tabs>
        {question}
      </>
    ),
  });
}
