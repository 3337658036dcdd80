import { messageSet } from './message-set.ts';

/** Conditions and expressions, as they are built and as they are explained. */
export const rules = messageSet({
  sv: {
    'rules.theCondition': 'Villkoret:',
    'rules.valuesRead': 'Uppgifter som avgjorde',
    'rules.fact': '{{label}}:',
    'rules.factOfRow': '{{label}} för {{row}}:',
  },
  en: {
    'rules.theCondition': 'The condition:',
    'rules.valuesRead': 'Values that decided',
    'rules.fact': '{{label}}:',
    'rules.factOfRow': '{{label}} for {{row}}:',
  },
});
