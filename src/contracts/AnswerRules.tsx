import { useMemo } from 'react';
import type { Operation, Simulation } from '#flow/system.ts';
import { useSay } from '#i18n/use-say.ts';
import type { Json } from '#lib/json.ts';
import { ExpressionField } from '#rules/ExpressionField.tsx';
import { botOfInputs } from './simulation.ts';

type Rules = Extract<Simulation, { readonly type: 'rule' }>['outputs'];

interface AnswerRulesProps {
  readonly operation: Operation;
  readonly rules: Rules;
  readonly onChange: (rules: Rules, part: string) => void;
}

/** For each thing that is answered, the rule that works it out of what was sent. */
export function AnswerRules({ operation, rules, onChange }: AnswerRulesProps) {
  const { t, say } = useSay();
  const bot = useMemo(() => botOfInputs(operation), [operation]);
  if (operation.outputs.length === 0) {
    return <p className="bv-contract-quiet">{t('dictionary.noOutputs')}</p>;
  }
  const set = (output: string, expression: Json, part = '') => {
    const others = rules.filter((rule) => rule.output !== output);
    onChange(expression === null ? others : [...others, { output, expression }], `${output} ${part}`);
  };
  return (
    <ul className="bv-contract-rules">
      {operation.outputs.map(({ key, label, type, unit }) => {
        const name = say(label) || key;
        return (
          <li key={key}>
            <span>{name}</span>
            <ExpressionField
              label={t('contract.ruleFor', { name })}
              rule={rules.find(({ output }) => output === key)?.expression ?? null}
              bot={bot}
              wanted={unit === undefined ? { type } : { type, unit }}
              onChange={(rule, part) => set(key, rule, part)}
            />
          </li>
        );
      })}
    </ul>
  );
}
