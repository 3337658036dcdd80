import { Checkbox, Select } from '@mantine/core';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Bot } from '#flow/bot.ts';
import { shownValue } from '#flow/shown-value.ts';
import type { Sayable } from '#i18n/say.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Json } from '#lib/json.ts';
import { message } from '#lib/message.ts';
import { outcomeName } from '#nodes/outcome/outcome-name.ts';
import {
  type FollowedCases,
  followUp,
  letterFrom,
  signsAmong,
  usualFaultSigns,
  usualGrouping,
  writingsOf,
} from '#running/follow-up.ts';
import { FollowUpChart } from './FollowUpChart.tsx';
import { FollowUpTable } from './FollowUpTable.tsx';
import type { Sitting } from './sitting.ts';
import { useFollowedCases } from './use-followed-cases.ts';
import './follow-up.css';

interface FollowUpViewProps {
  readonly bot: Bot;
  /** The date for cases without one of their own; null for the base case's. */
  readonly date: string | null;
  readonly sitting: Sitting;
}

/** Where faults come from: all cases grouped by one of their values, with the faults of each group. */
export function FollowUpView({ bot, date, sitting }: FollowUpViewProps) {
  const { t } = useSay();
  const followed = useFollowedCases(bot, date);
  return (
    <div className="bv-follow-up">
      <h2>{t('followUp.title')}</h2>
      {followed ? (
        <Groups bot={bot} followed={followed} sitting={sitting} />
      ) : (
        <p role="status">{t('followUp.running')}</p>
      )}
    </div>
  );
}

interface GroupsProps {
  readonly bot: Bot;
  readonly followed: FollowedCases;
  readonly sitting: Sitting;
}

function Groups({ bot, followed, sitting }: GroupsProps) {
  const { t, say, number } = useSay();
  const grouping = useStore(sitting, (state) => state.followUpBy);
  const chosenSigns = useStore(sitting, (state) => state.faultSigns);
  const isField = grouping !== null && followed.fields.includes(grouping);
  const key = isField ? grouping : (usualGrouping(bot, followed) ?? '');
  const field = bot.fields.find((candidate) => candidate.key === key);
  const signs = useMemo(() => signsAmong(followed), [followed]);
  const faultSigns = chosenSigns ?? usualFaultSigns(bot);
  const groups = useMemo(() => followUp(followed, key, new Set(faultSigns)), [followed, key, faultSigns]);

  const valueName = (value: Json): Sayable =>
    value === null || !field ? message('followUp.noValue') : shownValue(value, field.type, field.unit);
  const signName = (sign: string): Sayable => {
    const writing = writingsOf(bot).find((candidate) => candidate.sign === sign);
    if (!writing) return outcomeName(sign);
    return message('followUp.wrote', { system: writing.system.name, operation: writing.operation.name });
  };
  return (
    <>
      <div className="bv-follow-up-choices">
        <Select
          label={t('followUp.by')}
          data={followed.fields.map((one) => ({
            value: one,
            label: say(bot.fields.find((candidate) => candidate.key === one)?.label ?? one),
          }))}
          value={key}
          allowDeselect={false}
          searchable
          onChange={(followUpBy) => sitting.setState({ followUpBy })}
        />
        <Checkbox.Group
          label={t('followUp.signs')}
          value={[...faultSigns]}
          onChange={(ticked) => sitting.setState({ faultSigns: ticked })}
        >
          <div className="bv-follow-up-signs">
            {signs.map((sign) => (
              <Checkbox key={sign} value={sign} size="xs" label={say(signName(sign))} />
            ))}
          </div>
        </Checkbox.Group>
      </div>
      <p className="bv-follow-up-rule">
        {t('followUp.rule', { faults: letterFrom.faults, percent: number(letterFrom.share * 100) })}
      </p>
      <FollowUpChart groups={groups} field={field?.phrase ?? field?.label ?? key} valueName={valueName} />
      <FollowUpTable groups={groups} field={field?.label ?? key} valueName={valueName} />
    </>
  );
}
