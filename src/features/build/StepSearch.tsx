import { Combobox, Modal, useCombobox } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useMemo, useState } from 'react';
import { KindIcon } from '#canvas/KindIcon.tsx';
import type { Bot } from '#flow/bot.ts';
import { useSay } from '#i18n/use-say.ts';
import { viewOf } from '#nodes/views.ts';
import { SearchButton } from '#ui/SearchButton.tsx';
import { type FoundStep, findableSteps, findSteps } from './find-steps.ts';
import './step-search.css';

interface StepSearchProps {
  readonly bot: Bot;
  readonly onGo: (node: string) => void;
}

/** Ctrl K, or the button that looks like a field: type part of a step's name or of a law, and go there. */
export function StepSearch({ bot, onGo }: StepSearchProps) {
  const { t } = useSay();
  const [opened, setOpened] = useState(false);
  // Whoever goes to a step has focus there; whoever turns back, where they were.
  const [goes, setGoes] = useState(false);
  const open = () => {
    setGoes(false);
    setOpened(true);
  };
  useHotkeys([['mod+K', open]], []);
  return (
    <>
      <SearchButton label={t('common.search')} width={150} onClick={open} />
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        withCloseButton={false}
        padding={0}
        size={560}
        yOffset={80}
        centered={false}
        returnFocus={!goes}
        attributes={{ content: { 'aria-label': t('build.findStep') } }}
        classNames={{ content: 'bv-find' }}
      >
        <Finder
          bot={bot}
          onClose={() => setOpened(false)}
          onGo={(node) => {
            setGoes(true);
            setOpened(false);
            onGo(node);
          }}
        />
      </Modal>
    </>
  );
}

/** More than fit to be read: one types a little more. */
const shown = 50;

function Finder({ bot, onGo, onClose }: StepSearchProps & { readonly onClose: () => void }) {
  const speech = useSay();
  const { t } = speech;
  const [query, setQuery] = useState('');
  const listId = useId();
  const steps = useMemo(() => findableSteps(bot, speech), [bot, speech]);
  const found = useMemo(() => findSteps(steps, query), [steps, query]);
  const combobox = useCombobox({ opened: true, onDropdownClose: onClose });
  const { selectFirstOption } = combobox;
  // Enter goes to the best answer, without an arrow key first.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is found decides which option is the first.
  useEffect(() => void selectFirstOption(), [found, selectFirstOption]);
  return (
    <Combobox store={combobox} onOptionSubmit={onGo}>
      <Combobox.Search
        classNames={{ wrapper: 'bv-find-field' }}
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-label={t('build.findStep')}
        placeholder={t('build.findStepHow')}
        leftSection={<IconSearch size={18} aria-hidden="true" />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <Combobox.Options id={listId} className="bv-find-list" aria-label={t('build.findStep')}>
        {found.slice(0, shown).map((step) => (
          <Combobox.Option key={step.node.id} value={step.node.id}>
            <Found step={step} />
          </Combobox.Option>
        ))}
        {found.length === 0 && <Combobox.Empty>{t('build.noSuchStep')}</Combobox.Empty>}
      </Combobox.Options>
      {found.length > shown && (
        <p className="bv-find-more">{t('build.moreSteps', { count: found.length - shown })}</p>
      )}
    </Combobox>
  );
}

function Found({ step }: { readonly step: FoundStep }) {
  const { t } = useSay();
  return (
    <span className="bv-find-step">
      <KindIcon view={viewOf(step.node)} size={22} />
      <span>
        <span className="bv-find-name">{step.name || t('inspector.unnamed')}</span>
        <span className="bv-find-about">
          {step.kind}
          {step.sentence && ` · ${step.sentence}`}
        </span>
      </span>
      {step.source && <span className="bv-find-source">{step.source}</span>}
    </span>
  );
}
