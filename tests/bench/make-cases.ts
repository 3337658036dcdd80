import type { TestCase } from '#flow/case.ts';
import { randomFrom } from '#lib/random.ts';

/**
 * Cases of the school-transport bot, the same for the same seed: grades, distances near the limits,
 * alternating homes, other schools, protected identities, and now and then a system that is down.
 */
export function makeCases(count: number, seed = 1): TestCase[] {
  const random = randomFrom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const chance = (share: number) => random() < share;
  return Array.from({ length: count }, (_, index): TestCase => {
    const vaxelvis = chance(0.15);
    const metres = () => 1_500 + Math.floor(random() * 3_500);
    return {
      id: `G${index}`,
      input: {
        elevId: `ELEV-${index}`,
        skola: chance(0.06) ? 'Testskolan B' : 'Testskolan A',
        vaxelvis,
        badaSokt: !chance(0.1),
        adress2kommun: chance(0.1) ? '8888' : '9999',
        skal: chance(0.05) ? ['avstand', 'trafik'] : ['avstand'],
      },
      systems: {
        navet: { person: { folkbokford: chance(0.02) ? '8888' : '9999', skyddad: chance(0.01) } },
        skolregister: {
          elev: {
            arskurs: chance(0.01) ? '' : pick(['F', '1', '2', '3', '4', '5', '6', '7', '8', '9']),
            fritids: pick(['ingen', 'ingen', 'ingen', 'deltid_fm', 'deltid_em', 'heltid']),
          },
        },
        karta: {
          avstand: { avstandM: chance(0.01) ? null : metres(), avstand2M: vaxelvis ? metres() : null },
        },
        arende: { tidigareBeslut: { aktivtBeslut: chance(0.02) } },
      },
      ...(chance(0.01) ? { faults: [{ system: 'karta', kind: 'down' as const }] } : {}),
    };
  });
}
