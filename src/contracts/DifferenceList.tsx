import { type ContractChange, contractDifference } from '#flow/contract-difference.ts';
import type { System } from '#flow/system.ts';
import { useSay } from '#i18n/use-say.ts';
import { Tag, type Tone } from '#ui/Tag.tsx';
import './contracts.css';
import './register-texts.ts';

const tones: Readonly<Record<ContractChange['kind'], Tone>> = {
  added: 'accent',
  removed: 'warning',
  changed: 'neutral',
};

interface DifferenceListProps {
  readonly from: System;
  readonly to: System;
}

/** What one contract has that another has not, in words, by operation. */
export function DifferenceList({ from, to }: DifferenceListProps) {
  const { t, say, sentence } = useSay();
  const groups = new Map<string, ContractChange[]>();
  for (const change of contractDifference(from, to)) {
    const name = change.operation === null ? t('contract.theSystem') : say(change.operation);
    groups.set(name, [...(groups.get(name) ?? []), change]);
  }
  if (groups.size === 0) return <p className="bv-contract-quiet">{t('contract.noDifference')}</p>;
  return (
    <div className="bv-contract-difference">
      {[...groups].map(([name, changes]) => (
        <section key={name} aria-label={name}>
          <h3 className="bv-contract-subtitle">{name}</h3>
          <ul>
            {changes.map((change, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is made whole each time.
              <li key={place}>
                <Tag tone={tones[change.kind]}>{t(`contract.kind.${change.kind}`)}</Tag>
                <span>{sentence(change.message)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
