import { Checkbox, NumberInput } from '@mantine/core';
import { useSay } from '#i18n/use-say.ts';
import type { FormProps } from '../node-view.ts';
import { type ConnectorData, usualTimeout } from './data.ts';

type Retries = NonNullable<ConnectorData['retries']>;

const firstRetries: Retries = { times: 3, waitSeconds: 30 };
/** How much longer each wait is than the last where a person asks for longer ones. */
const growth = 2;

/** How long the step waits for an answer, and how often it tries again. */
export function PatienceFields({ node, change }: FormProps<ConnectorData>) {
  const { data } = node;
  const { retries, timeoutSeconds } = data;
  const { t } = useSay();
  const setTimeout = (seconds: number | undefined) => {
    const { timeoutSeconds: _, ...rest } = data;
    change(seconds === undefined ? rest : { ...rest, timeoutSeconds: seconds }, 'timeout');
  };
  const setRetries = (changed: Retries | undefined, part?: string) => {
    const { retries: _, ...rest } = data;
    change(changed ? { ...rest, retries: changed } : rest, part && `retries ${part}`);
  };
  const setGrows = (grows: boolean) => {
    if (!retries) return;
    const { factor: _, ...even } = retries;
    setRetries(grows ? { ...even, factor: growth } : even);
  };
  return (
    <div className="bv-form">
      <NumberInput
        label={t('inspector.timeout')}
        placeholder={String(usualTimeout)}
        value={timeoutSeconds ?? ''}
        min={1}
        max={3600}
        clampBehavior="strict"
        allowDecimal={false}
        allowNegative={false}
        w={180}
        onChange={(seconds) => {
          if (typeof seconds === 'number' && seconds >= 1) setTimeout(seconds);
          else if (seconds === '') setTimeout(undefined);
        }}
      />
      <Checkbox
        label={t('inspector.triesAgain')}
        description={t('inspector.triesAgainAbout')}
        checked={retries !== undefined}
        onChange={(event) => setRetries(event.currentTarget.checked ? firstRetries : undefined)}
      />
      {retries && (
        <>
          <div className="bv-form-pair">
            <NumberInput
              label={t('inspector.tries')}
              value={retries.times}
              min={1}
              max={10}
              clampBehavior="strict"
              allowDecimal={false}
              allowNegative={false}
              onChange={(times) => {
                if (typeof times === 'number' && times >= 1) setRetries({ ...retries, times }, 'times');
              }}
            />
            <NumberInput
              label={t('inspector.waitSeconds')}
              value={retries.waitSeconds}
              min={1}
              max={86_400}
              clampBehavior="strict"
              allowDecimal={false}
              allowNegative={false}
              onChange={(waitSeconds) => {
                if (typeof waitSeconds === 'number' && waitSeconds >= 1)
                  setRetries({ ...retries, waitSeconds }, 'wait');
              }}
            />
          </div>
          <Checkbox
            label={t('inspector.waitsLonger')}
            checked={(retries.factor ?? 1) > 1}
            onChange={(event) => setGrows(event.currentTarget.checked)}
          />
          <p className="bv-form-hint">{t('inspector.triesAfter', { waits: waitsOf(retries) })}</p>
        </>
      )}
    </div>
  );
}

/** Each wait in turn, as the run counts them. */
function waitsOf({ times, waitSeconds, factor = 1 }: Retries) {
  return Array.from({ length: times }, (_, tried) => ({
    shown: Math.round(waitSeconds * factor ** tried),
    unit: 's',
  }));
}
