import { ActionIcon, Button, Select } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Bot } from '#flow/bot.ts';
import type { TestCase } from '#flow/case.ts';
import type { Fault } from '#flow/fault.ts';
import { shownValue } from '#flow/shown-value.ts';
import { withTableOrder } from '#flow/table-order.ts';
import { useSay } from '#i18n/use-say.ts';
import { FaultForm } from '#nodes/form/FaultForm.tsx';
import { FaultList, withFault } from '#nodes/form/FaultList.tsx';
import {
  hasCallByCall,
  type Place,
  placesOf,
  standingValue,
  valueAt,
  withValueAt,
} from '#running/case-changes.ts';
import { PanelSection } from '#ui/PanelSection.tsx';
import { ValueField } from '#ui/ValueField.tsx';

interface SituationFormProps {
  readonly bot: Bot;
  readonly situation: TestCase;
  /** `part` names the place that is changed, so that typing on is one edit. */
  readonly onChange: (part: string, changed: TestCase) => void;
}

/** What a case changes in the base case: a field for each change, and a way to change more. */
export function SituationForm({ bot, situation, onChange }: SituationFormProps) {
  const { t, say } = useSay();
  const places = placesOf(bot);
  const date = situation.date ?? bot.cases.base.date;
  const changed = places.filter((place) => valueAt(situation, place) !== undefined);
  const others = places.filter((place) => !changed.includes(place));
  const { faults = [], ...faultless } = situation;
  const [isAdding, setIsAdding] = useState(false);
  const setFaults = (wrong: readonly Fault[]) =>
    onChange(`faults ${wrong.length}`, wrong.length > 0 ? { ...faultless, faults: wrong } : faultless);
  const groupOf = ({ group, system }: Place) =>
    system === undefined ? t(`cases.group.${group}`) : say(system);
  const groups = [...new Set(others.map(groupOf))].map((group) => ({
    group,
    items: others
      .filter((place) => groupOf(place) === group)
      .map((place) => ({ value: place.id, label: say(place.label) })),
  }));
  const [search, setSearch] = useState('');
  const add = (id: string | null) => {
    const place = others.find((candidate) => candidate.id === id);
    if (place) onChange(place.id, withValueAt(situation, place, standingValue(bot, place, date)));
    setSearch('');
  };
  return (
    <>
      <PanelSection title={t('cases.changed')}>
        <div className="bv-case-fields">
          {changed.length === 0 && <p className="bv-case-same">{t('cases.asBase')}</p>}
          {changed.map((place) => {
            const label = say(place.label);
            const standing = shownValue(standingValue(bot, place, date), place.type, place.unit);
            return (
              <div className="bv-case-change" key={place.id}>
                <ValueField
                  type={withTableOrder(place.type, bot, valueAt(situation, place) ?? null)}
                  unit={place.unit}
                  label={`${groupOf(place)}: ${label}`}
                  // Of a table the whole would be too long to read.
                  description={
                    place.type.kind === 'table' ? undefined : t('cases.baseHas', { value: standing })
                  }
                  value={valueAt(situation, place) ?? null}
                  onChange={(value) => onChange(place.id, withValueAt(situation, place, value))}
                />
                <ActionIcon
                  size="sm"
                  aria-label={t('cases.takeBack', { label })}
                  onClick={() => onChange(`${place.id} out`, withValueAt(situation, place, undefined))}
                >
                  <IconX size={16} />
                </ActionIcon>
              </div>
            );
          })}
          {hasCallByCall(situation) && <p className="bv-case-same">{t('cases.callByCall')}</p>}
          {groups.length > 0 && (
            <Select
              aria-label={t('cases.changeMore')}
              placeholder={t('cases.changeMore')}
              data={groups}
              value={null}
              searchable
              searchValue={search}
              onSearchChange={setSearch}
              nothingFoundMessage={t('cases.noSuchValue')}
              onChange={add}
            />
          )}
        </div>
      </PanelSection>
      {bot.systems.length > 0 && (
        <PanelSection title={t('cases.faults')} about={t('cases.faultsWhy')}>
          <div className="bv-case-fields">
            <FaultList
              label={t('cases.faults')}
              bot={bot}
              faults={faults}
              onChange={setFaults}
              none={t('cases.noFaults')}
            />
            {isAdding ? (
              <FaultForm
                bot={bot}
                addLabel={t('cases.addFault')}
                autoFocus
                onAdd={(fault) => setFaults(withFault(faults, fault))}
              />
            ) : (
              <Button
                className="bv-case-add"
                leftSection={<IconPlus size={17} />}
                onClick={() => setIsAdding(true)}
              >
                {t('cases.addFault')}
              </Button>
            )}
          </div>
        </PanelSection>
      )}
    </>
  );
}
