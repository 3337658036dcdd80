import { Button, NumberInput } from '@mantine/core';
import { IconArrowsShuffle } from '@tabler/icons-react';
import { useState } from 'react';
import { type ContractChange, isContractChange } from '#editing/contract-change.ts';
import type { Bot } from '#flow/bot.ts';
import type { Fault } from '#flow/fault.ts';
import { useSay } from '#i18n/use-say.ts';
import { definitions } from '#nodes/definitions.ts';
import { FaultForm } from '#nodes/form/FaultForm.tsx';
import { FaultList, withFault } from '#nodes/form/FaultList.tsx';
import { randomFaults } from '#systems/single-faults.ts';
import { PanelSection } from '#ui/PanelSection.tsx';
import { TextButton } from '#ui/TextButton.tsx';

interface LabPanelProps {
  readonly bot: Bot;
  readonly faults: readonly Fault[];
  readonly onChange: (faults: readonly Fault[]) => void;
  /** The change is real: it goes into the bot's contract. */
  readonly onAdopt: (change: ContractChange) => void;
}

/** What is wrong in the lab now, and the ways to make more go wrong. */
export function LabPanel({ bot, faults, onChange, onAdopt }: LabPanelProps) {
  const { t } = useSay();
  return (
    <div className="bv-lab-panel">
      <PanelSection
        title={t('lab.active')}
        action={faults.length > 1 && <TextButton onClick={() => onChange([])}>{t('lab.clear')}</TextButton>}
      >
        <FaultList
          label={t('lab.active')}
          bot={bot}
          faults={faults}
          onChange={onChange}
          none={t('lab.noneActive')}
          more={(fault) =>
            isContractChange(fault) && (
              <TextButton onClick={() => onAdopt(fault)}>{t('lab.adopt')}</TextButton>
            )
          }
        />
      </PanelSection>
      <PanelSection title={t('lab.new')}>
        <FaultForm bot={bot} addLabel={t('lab.add')} onAdd={(fault) => onChange(withFault(faults, fault))} />
      </PanelSection>
      <PanelSection title={t('lab.random')} about={t('lab.randomAbout')}>
        <RandomFaults bot={bot} onChange={onChange} />
      </PanelSection>
    </div>
  );
}

const highestSeed = 9999;

function RandomFaults({ bot, onChange }: Pick<LabPanelProps, 'bot' | 'onChange'>) {
  const { t } = useSay();
  const [seed, setSeed] = useState<number | null>(null);
  const draw = (from: number) => {
    setSeed(from);
    onChange(randomFaults(bot, definitions, from));
  };
  return (
    <div className="bv-lab-random">
      <Button
        leftSection={<IconArrowsShuffle size={17} stroke={1.7} />}
        onClick={() => draw(1 + Math.floor(Math.random() * highestSeed))}
      >
        {t('lab.random')}
      </Button>
      <NumberInput
        label={t('lab.seed')}
        allowDecimal={false}
        min={1}
        max={highestSeed}
        clampBehavior="strict"
        value={seed ?? ''}
        onChange={(written) => {
          if (typeof written === 'number' && written >= 1) draw(written);
          else setSeed(null);
        }}
      />
    </div>
  );
}
