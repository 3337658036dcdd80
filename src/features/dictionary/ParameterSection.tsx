import { Button, Stack } from '@mantine/core';
import { IconPlus, IconRuler2 } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { AddDialog } from '#contracts/AddDialog.tsx';
import { parameterKinds, typeKey, typeOfKind } from '#contracts/data-types.ts';
import { newKey } from '#contracts/new-key.ts';
import { addParameter } from '#editing/commands/parameters.ts';
import { parameterUses } from '#flow/field-uses.ts';
import { useSay } from '#i18n/use-say.ts';
import { today } from '#lib/today.ts';
import { definitions } from '#nodes/definitions.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ParameterCard } from './ParameterCard.tsx';
import { SectionHead } from './SectionHead.tsx';
import type { Edits } from './use-edits.tsx';

interface ParameterSectionProps {
  readonly edits: Edits;
  readonly onGoTo: (node: string) => void;
}

/** What law and policy set: each limit with its values, when they hold, and where they come from. */
export function ParameterSection({ edits, onGoTo }: ParameterSectionProps) {
  const { t } = useSay();
  const [adding, setAdding] = useState(false);
  const { bot } = edits;
  const uses = useMemo(() => parameterUses(bot, definitions), [bot]);
  const add = (label: string, kind: (typeof parameterKinds)[number]) => {
    const taken = bot.parameters.map((parameter) => parameter.key);
    const key = newKey(label, taken, 'varde');
    const type = typeOfKind(kind);
    const value = type.kind === 'table' ? {} : null;
    edits.edit(addParameter, {
      parameter: { key, label, type, periods: [{ validFrom: today(), value }] },
    });
  };
  const open = (
    <Button leftSection={<IconPlus size={17} />} onClick={() => setAdding(true)}>
      {t('dictionary.addParameter')}
    </Button>
  );
  return (
    <>
      {bot.parameters.length === 0 ? (
        <EmptyState icon={IconRuler2} title={t('dictionary.noParameters')} actions={open}>
          {t('dictionary.noParametersWhy')}
        </EmptyState>
      ) : (
        <>
          <SectionHead about={t('dictionary.parametersAbout')} action={open} />
          <Stack gap="md">
            {bot.parameters.map((parameter, place) => (
              <ParameterCard
                // A parameter keeps its card when its key is changed.
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                key={place}
                edits={edits}
                parameter={parameter}
                uses={uses.get(parameter.key) ?? []}
                onGoTo={onGoTo}
              />
            ))}
          </Stack>
        </>
      )}
      <AddDialog
        opened={adding}
        onClose={() => setAdding(false)}
        title={t('dictionary.newParameter')}
        nameLabel={t('common.name')}
        namePlaceholder={t('dictionary.parameterExample')}
        kindLabel={t('dictionary.kind')}
        kinds={parameterKinds.map((kind) => ({ value: kind, label: t(typeKey(kind)) }))}
        addLabel={t('dictionary.addParameter')}
        onAdd={add}
      />
    </>
  );
}
