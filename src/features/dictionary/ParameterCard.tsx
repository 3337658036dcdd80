import { ActionIcon, Button, Menu, Stack, TextInput } from '@mantine/core';
import { IconDots, IconPlus, IconTrash } from '@tabler/icons-react';
import { fitsType, hasUnit, parameterKinds, typeWords } from '#contracts/data-types.ts';
import { ForDevelopers } from '#contracts/ForDevelopers.tsx';
import { LocalTextField } from '#contracts/LocalTextField.tsx';
import { withMember } from '#contracts/local-texts.ts';
import { TypeFields } from '#contracts/TypeFields.tsx';
import { changeParameter, removeParameter } from '#editing/commands/parameters.ts';
import type { DataType } from '#flow/data-type.ts';
import type { Use } from '#flow/field-uses.ts';
import { type Parameter, type ParameterPeriod, periodOn } from '#flow/parameter.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Json } from '#lib/json.ts';
import { today } from '#lib/today.ts';
import { Tag } from '#ui/Tag.tsx';
import { KeyField } from './KeyField.tsx';
import { PeriodFields } from './PeriodFields.tsx';
import { PeriodWarnings } from './PeriodWarnings.tsx';
import { withNextPeriod } from './parameter-periods.ts';
import { UseList } from './UseList.tsx';
import type { Edits } from './use-edits.tsx';

interface ParameterCardProps {
  readonly edits: Edits;
  readonly parameter: Parameter;
  readonly uses: readonly Use[];
  readonly onGoTo: (node: string) => void;
}

/** One limit: what it is called at left, its values by period at right. */
export function ParameterCard({ edits, parameter, uses, onGoTo }: ParameterCardProps) {
  const { t, say } = useSay();
  const name = say(parameter.label) || parameter.key;
  const { key } = parameter;
  const change = (changed: Parameter, part: string) =>
    edits.edit(changeParameter, { key, parameter: changed, part });
  const changePeriod = (place: number, period: ParameterPeriod, part: string) =>
    change(
      { ...parameter, periods: parameter.periods.map((old, i) => (i === place ? period : old)) },
      `periods ${place} ${part}`,
    );
  const changeType = (type: DataType) =>
    change({ ...parameter, type, periods: parameter.periods.map((period) => fitted(period, type)) }, 'type');
  const current = periodOn(parameter, edits.bot.cases.base.date);
  const addPeriod = () => change(withNextPeriod(parameter, today()), 'periods');

  return (
    <section className="bv-contract-card" aria-label={name}>
      <header>
        <h2>{name}</h2>
        <Tag>{typeWords(parameter.type, t)}</Tag>
        <Menu>
          <Menu.Target>
            <ActionIcon size="sm" aria-label={t('dictionary.moreOf', { name })}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPlus size={16} />} onClick={addPeriod}>
              {t('dictionary.addPeriod')}
            </Menu.Item>
            <Menu.Item
              color="wrong"
              leftSection={<IconTrash size={16} />}
              onClick={() => edits.remove(removeParameter, { key }, { name })}
            >
              {t('dictionary.removeParameter')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </header>
      <div className="bv-dictionary-halves">
        <Stack gap="md">
          <LocalTextField
            label={t('common.name')}
            value={parameter.label}
            onChange={(label) => change({ ...parameter, label: label ?? '' }, 'label')}
          />
          <LocalTextField
            label={t('dictionary.description')}
            rows={2}
            value={parameter.description}
            onChange={(description) =>
              change(withMember(parameter, 'description', description), 'description')
            }
          />
          {(hasUnit(parameter.type) || parameter.unit !== undefined) && (
            <TextInput
              label={t('dictionary.unit')}
              placeholder={t('dictionary.unitExample')}
              value={parameter.unit ?? ''}
              onChange={(event) =>
                change(withMember(parameter, 'unit', event.currentTarget.value || undefined), 'unit')
              }
              autoComplete="off"
            />
          )}
          <div>
            <h3 className="bv-contract-about">{t('dictionary.usedIn')}</h3>
            <UseList uses={uses} onGoTo={onGoTo} />
          </div>
          <ForDevelopers>
            <Stack gap="md">
              <LocalTextField
                label={t('dictionary.phrase')}
                description={t('dictionary.phraseAbout')}
                placeholder={t('dictionary.parameterPhraseExample')}
                value={parameter.phrase}
                onChange={(phrase) => change(withMember(parameter, 'phrase', phrase), 'phrase')}
              />
              <TypeFields
                label={t('dictionary.kind')}
                type={parameter.type}
                kinds={parameterKinds}
                onChange={changeType}
              />
              <KeyField
                value={key}
                onRename={(to) =>
                  edits.attempt(changeParameter, { key, parameter: { ...parameter, key: to } })
                }
              />
            </Stack>
          </ForDevelopers>
        </Stack>
        <Stack gap="md">
          {parameter.periods.map((period, place) => (
            <PeriodFields
              // Two periods can be alike in everything while they are written.
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              key={place}
              bot={edits.bot}
              parameter={parameter}
              name={name}
              period={period}
              isCurrent={period === current}
              onChange={(changed, part) => changePeriod(place, changed, part)}
              onRemove={
                parameter.periods.length > 1
                  ? () =>
                      change(
                        { ...parameter, periods: parameter.periods.filter((old) => old !== period) },
                        'periods',
                      )
                  : undefined
              }
            />
          ))}
          <PeriodWarnings periods={parameter.periods} onAdd={addPeriod} />
          <div>
            <Button size="xs" leftSection={<IconPlus size={15} />} onClick={addPeriod}>
              {t('dictionary.addPeriod')}
            </Button>
          </div>
        </Stack>
      </div>
    </section>
  );
}

/** A period whose value is taken away when it is not of the type. */
function fitted(period: ParameterPeriod, type: DataType): ParameterPeriod {
  const blank: Json = type.kind === 'table' ? {} : null;
  return fitsType(period.value, type) && period.value !== null ? period : { ...period, value: blank };
}
