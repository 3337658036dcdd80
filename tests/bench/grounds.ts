import type { Json } from '#lib/json.ts';
import { randomFrom } from '#lib/random.ts';

/*
 * The grounds of school transport as one rule: what public/samples/skolskjuts.bot.json decides in its steps
 * from "bedoma" (other grounds than distance) to "racker" (whether the distance is enough), with its
 * parameters, put together by hand. Written with the standard's operators alone, so that every engine does all
 * of it in its own way: the limit of a grade, which the sample looks up, stands here in the rule.
 */

export interface Facts {
  readonly skal: readonly string[];
  readonly vaxelvis: boolean;
  readonly badaSokt: boolean;
  readonly adress2kommun: string;
  readonly arskurs: string;
  readonly fritids: string;
  readonly avstandM: number;
  readonly avstand2M: number;
  readonly param: {
    readonly jamforelse: string;
    readonly kommun: string;
  };
}

const twoHomes: Json = { '==': [{ var: 'vaxelvis' }, true] };

const gradesTo3: Json = { in: [{ var: 'arskurs' }, ['F', '1', '2', '3']] };
const gradesTo6: Json = { in: [{ var: 'arskurs' }, ['4', '5', '6']] };

/** The comparisons stand inside the choice of a limit: json-logic-engine's build() throws when one has an `if` in it. */
function reaches(distance: string): Json {
  const against = (operator: string): Json => {
    const limit = (metres: number): Json => ({ [operator]: [{ var: distance }, metres] });
    return { if: [gradesTo3, limit(2000), gradesTo6, limit(3000), limit(4000)] };
  };
  return { if: [{ '==': [{ var: 'param.jamforelse' }, '>'] }, against('>'), against('>=')] };
}

export const grounds: Json = {
  if: [
    { some: [{ var: 'skal' }, { '!=': [{ var: '' }, 'avstand'] }] },
    'MANUELL: skäl som kräver bedömning',
    { and: [twoHomes, { '==': [{ var: 'badaSokt' }, false] }] },
    'KOMPLETTERING: båda vårdnadshavarna',
    { and: [twoHomes, { '!=': [{ var: 'adress2kommun' }, { var: 'param.kommun' }] }] },
    'MANUELL: adress 2 utanför kommunen',
    { '==': [{ var: 'fritids' }, 'heltid'] },
    'FORSLAG_AVSLAG: heltidsfritids',
    { and: [twoHomes, { '!=': [reaches('avstandM'), reaches('avstand2M')] }] },
    'MANUELL: adresserna ger olika utfall',
    reaches('avstandM'),
    'FORSLAG_BIFALL',
    'FORSLAG_AVSLAG: kortare än gränsen',
  ],
};

function limitFor(grade: string): number {
  if (grade === 'F' || grade === '1' || grade === '2' || grade === '3') return 2000;
  return grade === '4' || grade === '5' || grade === '6' ? 3000 : 4000;
}

/** The same as a programmer would write it. */
export function decideByHand(facts: Facts): string {
  for (const ground of facts.skal) if (ground !== 'avstand') return 'MANUELL: skäl som kräver bedömning';
  const { vaxelvis, param } = facts;
  if (vaxelvis && !facts.badaSokt) return 'KOMPLETTERING: båda vårdnadshavarna';
  if (vaxelvis && facts.adress2kommun !== param.kommun) return 'MANUELL: adress 2 utanför kommunen';
  if (facts.fritids === 'heltid') return 'FORSLAG_AVSLAG: heltidsfritids';
  const far = limitFor(facts.arskurs);
  const first = param.jamforelse === '>' ? facts.avstandM > far : facts.avstandM >= far;
  if (vaxelvis) {
    const second = param.jamforelse === '>' ? facts.avstand2M > far : facts.avstand2M >= far;
    if (first !== second) return 'MANUELL: adresserna ger olika utfall';
  }
  return first ? 'FORSLAG_BIFALL' : 'FORSLAG_AVSLAG: kortare än gränsen';
}

const param: Facts['param'] = {
  jamforelse: '>=',
  kommun: '9999',
};

/** Whole facts, so that no answer hangs on how an engine takes what is missing; the same every time. */
export function groundsFacts(count: number): readonly Facts[] {
  const random = randomFrom(5);
  const chance = (share: number) => random() < share;
  const pick = <T>(items: readonly [T, ...T[]]): T => items[Math.floor(random() * items.length)] ?? items[0];
  return Array.from({ length: count }, () => ({
    skal: chance(0.05) ? ['avstand', 'trafik'] : ['avstand'],
    vaxelvis: chance(0.15),
    badaSokt: !chance(0.1),
    adress2kommun: chance(0.1) ? '8888' : '9999',
    arskurs: pick(['F', '1', '2', '3', '4', '5', '6', '7', '8', '9']),
    fritids: pick(['ingen', 'ingen', 'ingen', 'deltid_fm', 'deltid_em', 'heltid']),
    avstandM: 1500 + Math.floor(random() * 3500),
    avstand2M: 1500 + Math.floor(random() * 3500),
    param,
  }));
}
