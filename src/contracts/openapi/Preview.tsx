import { Button, TextInput } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import type { ChosenOperation } from '#systems/openapi/description.ts';
import type { Overview } from '#systems/openapi/reading.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { leftOutOf } from './chosen.ts';
import { LeftOutView } from './LeftOutView.tsx';
import { OperationPicker } from './OperationPicker.tsx';

interface PreviewProps {
  readonly overview: Overview;
  readonly onBack: () => void;
  readonly onMake: (name: string, chosen: readonly ChosenOperation[]) => void;
}

const none: ReadonlySet<string> = new Set();

/** What the description has, of which a person chooses; and what of that has no place here. */
export function Preview({ overview, onBack, onMake }: PreviewProps) {
  const { t } = useSay();
  const { operations } = overview;
  const [name, setName] = useState(overview.name);
  const [chosen, setChosen] = useState(none);
  const [writing, setWriting] = useState<ReadonlySet<string>>(
    () => new Set(operations.filter(({ writes }) => writes).map(({ id }) => id)),
  );
  const leftOut = useMemo(() => leftOutOf(overview, chosen), [overview, chosen]);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const reason =
    chosen.size === 0 ? t('openApi.chooseOne') : name.trim() === '' ? t('dictionary.nameNeeded') : undefined;
  const make = () =>
    onMake(
      name.trim(),
      [...chosen].map((id) => ({ id, writes: writing.has(id) })),
    );
  return (
    <div className="bv-openapi">
      <TextInput
        ref={field}
        label={t('openApi.name')}
        value={name}
        maxLength={100}
        onChange={(event) => setName(event.currentTarget.value)}
        autoComplete="off"
      />
      <OperationPicker
        operations={operations}
        chosen={chosen}
        onChoose={setChosen}
        writing={writing}
        onWriting={setWriting}
      />
      <LeftOutView sorts={leftOut} />
      <div className="bv-openapi-foot">
        <Button onClick={onBack}>{t('common.back')}</Button>
        <DisabledReason reason={reason}>
          <Button variant="filled" onClick={make}>
            {t('openApi.add')}
          </Button>
        </DisabledReason>
      </div>
    </div>
  );
}
