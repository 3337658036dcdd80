import { Button, Checkbox, Group, Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import { message } from '#lib/message.ts';
import { outcomeName } from '#nodes/outcome/outcome-name.ts';
import { createHost } from '#running/host.ts';
import type { FoundCase } from '#running/make-cases/find-cases.ts';
import { type Strategy, strategies, suggestCases } from '#running/make-cases/suggest-cases.ts';
import { judge } from '#running/result.ts';
import { DisabledReason } from '#ui/DisabledReason.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import type { BenchRun } from '../bench.ts';
import { variationsWords } from './made-case.ts';
import type { FoundCases } from './use-found-cases.ts';

interface SuggestDialogProps {
  readonly run: BenchRun;
  readonly counts: Uint32Array;
  readonly found: FoundCases | undefined;
  readonly opened: boolean;
  readonly onAdd: (cases: readonly FoundCase[]) => void;
  readonly onClose: () => void;
}

/** Cases that the tool proposes, to choose among. What is right in them it leaves to a person. */
export function SuggestDialog(props: SuggestDialogProps) {
  const { opened, onClose } = props;
  const { t } = useSay();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('coverage.suggest')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <SuggestForm {...props} />
    </Modal>
  );
}

/** More rows than these nobody chooses among one by one. */
const mostRows = 200;

function SuggestForm({ run, counts, found, onAdd, onClose }: SuggestDialogProps) {
  const { bot, date } = run;
  const { t, say } = useSay();
  const [strategy, setStrategy] = useState<Strategy>('missing');
  const [left, setLeft] = useState<ReadonlySet<FoundCase>>(new Set());
  const suggested = useMemo(
    () => (found ? suggestCases(bot, strategy, found, counts, date ?? undefined).slice(0, mostRows) : []),
    [bot, strategy, found, counts, date],
  );
  const host = useMemo(() => createHost(bot, { date: date ?? undefined }), [bot, date]);
  const says = useMemo(
    () => suggested.map(({ testCase }) => judge(testCase, host.run(testCase)).outcome),
    [host, suggested],
  );
  const chosen = suggested.filter((one) => !left.has(one));
  const toggle = (one: FoundCase) => {
    const next = new Set(left);
    if (!next.delete(one)) next.add(one);
    setLeft(next);
  };
  return (
    <div className="bv-suggest">
      <p>{t('coverage.suggest.about')}</p>
      <Segmented
        label={t('coverage.suggest.strategy')}
        options={strategies.map((value) => ({ value, label: t(`coverage.suggest.${value}`) }))}
        value={strategy}
        onChange={setStrategy}
        wide
      />
      <p>{t(`coverage.suggest.${strategy}.what`)}</p>
      {suggested.length === 0 ? (
        <p>{t(found ? 'coverage.suggest.none' : 'coverage.searching')}</p>
      ) : (
        <>
          <Checkbox
            label={t('coverage.suggest.all')}
            checked={chosen.length === suggested.length}
            indeterminate={chosen.length > 0 && chosen.length < suggested.length}
            onChange={(event) => setLeft(new Set(event.currentTarget.checked ? [] : suggested))}
          />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
          <ul className="bv-suggest-list" tabIndex={0}>
            {suggested.map((one, place) => (
              // A suggestion has no identity but its place.
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <li key={place}>
                <Checkbox
                  label={variationsWords(one.variations, bot).map(say).join(', ')}
                  description={say(
                    message('coverage.suggest.says', { outcome: outcomeName(says[place] ?? '') }),
                  )}
                  checked={!left.has(one)}
                  onChange={() => toggle(one)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <DisabledReason reason={chosen.length === 0 ? t('coverage.suggest.chooseSome') : undefined}>
          <Button
            variant="filled"
            onClick={() => {
              onAdd(chosen);
              onClose();
            }}
          >
            {t('coverage.suggest.add', { count: chosen.length })}
          </Button>
        </DisabledReason>
      </Group>
    </div>
  );
}
