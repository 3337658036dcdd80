import { Autocomplete, Select } from '@mantine/core';
import type { Bot } from '#flow/bot.ts';
import type { Expectation } from '#flow/case.ts';
import { useSay } from '#i18n/use-say.ts';
import { outcomeName } from '#nodes/outcome/outcome-name.ts';
import { outcomesOf } from '#nodes/outcome/outcomes.ts';
import { stoppedOutcome } from '#running/result.ts';

interface ExpectationFormProps {
  readonly bot: Bot;
  /** Undefined for a case that is not judged. */
  readonly expected: Expectation | undefined;
  readonly onChange: (expected: Expectation | undefined) => void;
  /** Something must be expected. */
  readonly isRequired?: boolean;
}

/** No outcome has this code: codes are written in capitals. */
const notJudged = '-';

/** What a case should end in: one of the bot's outcomes with its reason, or nothing, when it is not judged. */
export function ExpectationForm({ bot, expected, onChange, isRequired = false }: ExpectationFormProps) {
  const { t, say } = useSay();
  const outcomes = outcomesOf(bot);
  const codes = new Set([...outcomes.map(({ code }) => code), stoppedOutcome]);
  if (expected) codes.add(expected.outcome);
  const reasons = new Set(
    outcomes
      .filter(({ code, reason }) => code === expected?.outcome && reason !== '')
      .map(({ reason }) => reason),
  );
  // What the case expects of fields stays as it is.
  const withoutReason = { outcome: expected?.outcome ?? '', ...variablesOf(expected) };
  const choose = (outcome: string | null) => {
    if (outcome === null || outcome === expected?.outcome) return;
    if (outcome === notJudged) return onChange(undefined);
    const own = outcomes.filter(({ code }) => code === outcome);
    // Where the outcome has one reason only there is nothing to choose.
    const [only] = own;
    onChange({
      ...withoutReason,
      outcome,
      ...(own.length === 1 && only?.reason ? { reason: only.reason } : {}),
    });
  };
  return (
    <>
      <Select
        label={t('cases.expectedOutcome')}
        data={[
          ...[...codes].map((code) => ({ value: code, label: say(outcomeName(code)) })),
          ...(isRequired ? [] : [{ value: notJudged, label: t('cases.expectNothing') }]),
        ]}
        value={expected?.outcome ?? (isRequired ? null : notJudged)}
        placeholder={t('cases.chooseOutcome')}
        allowDeselect={false}
        comboboxProps={{ withinPortal: true }}
        onChange={choose}
      />
      {expected && expected.outcome !== stoppedOutcome && (
        <Autocomplete
          label={t('cases.expectedReason')}
          placeholder={t('cases.anyReason')}
          data={[...reasons]}
          value={expected.reason ?? ''}
          onChange={(reason) => onChange(reason === '' ? withoutReason : { ...withoutReason, reason })}
        />
      )}
    </>
  );
}

function variablesOf(expected: Expectation | undefined): Pick<Expectation, 'variables'> {
  return expected?.variables ? { variables: expected.variables } : {};
}
