import { Link } from 'wouter';
import { useSay } from '#i18n/use-say.ts';
import type { ContractVersion } from '#storage/database.ts';
import { PanelSection } from '#ui/PanelSection.tsx';
import { Tag } from '#ui/Tag.tsx';
import { type BotUse, pathToStep } from './uses.ts';

interface BlastRadiusProps {
  readonly uses: readonly BotUse[];
  readonly contracts: readonly ContractVersion[];
}

/** The bots that use a system, and by operation the steps that call it: whom a change reaches. */
export function BlastRadius({ uses, contracts }: BlastRadiusProps) {
  const { t, say } = useSay();
  return (
    <PanelSection title={t('register.radius')}>
      {uses.length === 0 && <p className="bv-systems-quiet">{t('register.radiusNone')}</p>}
      <ul className="bv-systems-uses">
        {uses.map(({ bot, use }) => {
          const builtOn = contracts.findLast(({ fingerprint }) => fingerprint === use.fingerprint);
          const isLatest = builtOn !== undefined && builtOn === contracts.at(-1);
          return (
            <li key={bot.id}>
              <div className="bv-systems-bot">
                <Link className="bv-link" href={`/bot/${encodeURIComponent(bot.id)}/data`}>
                  {say(bot.name)}
                </Link>
                {contracts.length > 0 && (
                  <Tag tone={isLatest ? 'outline' : 'warning'}>
                    {builtOn ? t('register.builtOn', { number: builtOn.number }) : t('register.builtOnOther')}
                  </Tag>
                )}
              </div>
              {use.operations.length === 0 && <p className="bv-systems-quiet">{t('register.noSteps')}</p>}
              {use.operations.map((operation) => (
                <div key={operation.id} className="bv-systems-operation">
                  <p>{say(operation.name)}</p>
                  <ul>
                    {operation.steps.map((step) => (
                      <li key={step.id}>
                        <Link className="bv-link" href={pathToStep(bot.id, step.id)}>
                          {say(step.name)}
                        </Link>
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
            </li>
          );
        })}
      </ul>
    </PanelSection>
  );
}
