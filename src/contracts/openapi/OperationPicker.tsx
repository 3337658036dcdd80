import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { memo, useMemo, useState } from 'react';
import { useSay } from '#i18n/use-say.ts';
import type { LocalText } from '#lib/local-text.ts';
import type { OperationOverview } from '#systems/openapi/reading.ts';
import { TextButton } from '#ui/TextButton.tsx';
import { findOperations } from './chosen.ts';

type Ids = ReadonlySet<string>;

interface OperationPickerProps {
  readonly operations: readonly OperationOverview[];
  readonly chosen: Ids;
  readonly onChoose: (change: (chosen: Ids) => Ids) => void;
  /** Those that change something in the system, which a description only lets one guess at. */
  readonly writing: Ids;
  readonly onWriting: (change: (writing: Ids) => Ids) => void;
}

/** So many are drawn before somebody asks for more: a description may have two thousand. */
const drawnAtOnce = 60;

export function OperationPicker({ operations, chosen, onChoose, writing, onWriting }: OperationPickerProps) {
  const { t, say } = useSay();
  const [words, setWords] = useState('');
  const [most, setMost] = useState(drawnAtOnce);
  const found = useMemo(() => findOperations(operations, words, say), [operations, words, say]);
  const areAll = found.length > 0 && found.every(({ id }) => chosen.has(id));
  const chooseAll = () =>
    onChoose((before) => {
      const after = new Set(before);
      for (const { id } of found) areAll ? after.delete(id) : after.add(id);
      return after;
    });
  return (
    <section aria-label={t('openApi.operations')}>
      <div className="bv-openapi-tools">
        <h3>{t('openApi.operations')}</h3>
        <span className="bv-contract-quiet" role="status">
          {t('openApi.chosen', { count: chosen.size, all: operations.length })}
        </span>
        <TextButton onClick={chooseAll}>{t(areAll ? 'openApi.chooseNone' : 'openApi.chooseAll')}</TextButton>
        <TextInput
          type="search"
          aria-label={t('openApi.search')}
          placeholder={t('openApi.search')}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            setMost(drawnAtOnce);
          }}
        />
      </div>
      {found.length === 0 ? (
        <p className="bv-contract-quiet">{t('openApi.noneFound')}</p>
      ) : (
        <ul className="bv-openapi-operations">
          {found.slice(0, most).map((operation) => (
            <OperationRow
              key={operation.id}
              operation={operation}
              isChosen={chosen.has(operation.id)}
              onChoose={onChoose}
              isWriting={writing.has(operation.id)}
              onWriting={onWriting}
            />
          ))}
          {found.length > most && (
            <li>
              <Button size="xs" onClick={() => setMost(most + drawnAtOnce)}>
                {t('openApi.showMore', { count: found.length - most })}
              </Button>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}

interface OperationRowProps {
  readonly operation: OperationOverview;
  readonly isChosen: boolean;
  readonly onChoose: OperationPickerProps['onChoose'];
  readonly isWriting: boolean;
  readonly onWriting: OperationPickerProps['onWriting'];
}

/** Drawn anew only when it is itself another: a choice among many is quick. */
const OperationRow = memo(function OperationRow(props: OperationRowProps) {
  const { operation, isChosen, onChoose, isWriting, onWriting } = props;
  const { t, say } = useSay();
  const { id, name, method, path, sent, answered } = operation;
  const said = say(name);
  return (
    <li>
      <Checkbox
        className="bv-openapi-choice"
        checked={isChosen}
        onChange={() => onChoose((before) => toggled(before, id))}
        label={said}
        description={
          <code>
            {method} {path}
          </code>
        }
      />
      {isChosen && (
        <Checkbox
          className="bv-openapi-writes"
          checked={isWriting}
          onChange={() => onWriting((before) => toggled(before, id))}
          label={t('openApi.writes')}
          aria-label={t('openApi.writesOf', { name: said })}
        />
      )}
      <p className="bv-contract-quiet">
        {t('openApi.sent', { values: listed(sent, say) || t('openApi.nothing') })}
        {' · '}
        {t('openApi.answered', { values: listed(answered, say) || t('openApi.nothing') })}
      </p>
    </li>
  );
});

const fewEnough = 5;

/** The first names, and how many more there are. */
function listed(labels: readonly LocalText[], say: (label: LocalText) => string): string {
  const shown = labels.slice(0, fewEnough).map(say).join(', ');
  return labels.length > fewEnough ? `${shown} (+${labels.length - fewEnough})` : shown;
}

function toggled(ids: Ids, id: string): Ids {
  const after = new Set(ids);
  if (!after.delete(id)) after.add(id);
  return after;
}
