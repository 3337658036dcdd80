import type { TestCase } from '#flow/case.ts';
import { parametersOn } from '#flow/parameter.ts';
import type { Engine } from '../engine.ts';

/** The same decisions as a programmer would write them for this bot alone: the limit for every engine. */
export const handWritten: Engine = {
  name: 'hand-written JavaScript',
  prepare(bot) {
    const base = bot.cases.base;
    // The bot is the sample: its parameters and base answers have these types.
    const { grans, jamforelse, toleransM, kommun } = parametersOn(bot.parameters, base.date) as {
      grans: Record<string, number>;
      jamforelse: string;
      toleransM: number;
      kommun: string;
    };
    const baseInput = base.input as unknown as Application;
    const basePerson = base.systems?.['navet']?.['person'] as unknown as Person;
    const basePupil = base.systems?.['skolregister']?.['elev'] as unknown as Pupil;
    const baseWay = base.systems?.['karta']?.['avstand'] as unknown as Way;
    const baseEarlier = base.systems?.['arende']?.['tidigareBeslut'] as unknown as Earlier;
    const reaches = (distance: number, limit: number) =>
      jamforelse === '>' ? distance > limit : distance >= limit;

    return (testCase) => {
      const input = { ...baseInput, ...(testCase.input as unknown as Partial<Application>) };
      if (isDown(testCase, 'navet')) return 'VANTA: system nere';
      const person = { ...basePerson, ...(testCase.systems?.['navet']?.['person'] as unknown as Person) };
      if (person.skyddad) return 'MANUELL: skyddade personuppgifter';
      if (isDown(testCase, 'skolregister') || isDown(testCase, 'arende') || isDown(testCase, 'karta')) {
        return 'VANTA: system nere';
      }
      const pupil = { ...basePupil, ...(testCase.systems?.['skolregister']?.['elev'] as unknown as Pupil) };
      const earlier = {
        ...baseEarlier,
        ...(testCase.systems?.['arende']?.['tidigareBeslut'] as unknown as Earlier),
      };
      const way = { ...baseWay, ...(testCase.systems?.['karta']?.['avstand'] as unknown as Way) };
      const limit = grans[pupil.arskurs];
      if (limit === undefined) return 'KOMPLETTERING: årskurs saknas/okänd';
      if (person.folkbokford !== kommun) return 'MANUELL: ej folkbokförd i kommunen';
      if (earlier.aktivtBeslut) return 'MANUELL: beslut finns redan';
      if (input.skola !== pupil.anvisad) return 'MANUELL: annan skola än anvisad: kostnadsjämförelse';
      for (const ground of input.skal) if (ground !== 'avstand') return 'MANUELL: skäl som kräver bedömning';
      const { vaxelvis } = input;
      if (vaxelvis && !input.badaSokt) return 'KOMPLETTERING: båda vårdnadshavarna';
      if (vaxelvis && input.adress2kommun !== kommun) return 'MANUELL: adress 2 utanför kommunen';
      if (pupil.fritids === 'heltid') return 'FORSLAG_AVSLAG: heltidsfritids';
      const first = way.avstandM;
      const second = vaxelvis ? way.avstand2M : first;
      if (first === null || second === null) return 'MANUELL: avstånd kan inte mätas';
      const near = (distance: number) => Math.abs(distance - limit) <= toleransM;
      if (toleransM > 0 && (near(first) || near(second))) return 'MANUELL: inom mättolerans';
      if (reaches(first, limit) !== reaches(second, limit)) return 'MANUELL: adresserna ger olika utfall';
      if (!reaches(first, limit)) return 'FORSLAG_AVSLAG: kortare än gränsen';
      if (pupil.fritids === 'deltid_fm') return 'FORSLAG_BIFALL: endast eftermiddag';
      if (pupil.fritids === 'deltid_em') return 'FORSLAG_BIFALL: endast morgon';
      return 'FORSLAG_BIFALL: hela dagen';
    };
  },
};

interface Application {
  readonly skola: string;
  readonly vaxelvis: boolean;
  readonly badaSokt: boolean;
  readonly adress2kommun: string;
  readonly skal: readonly string[];
}
interface Person {
  readonly folkbokford: string;
  readonly skyddad: boolean;
}
interface Pupil {
  readonly arskurs: string;
  readonly anvisad: string;
  readonly fritids: string;
}
interface Way {
  readonly avstandM: number | null;
  readonly avstand2M: number | null;
}
interface Earlier {
  readonly aktivtBeslut: boolean;
}

function isDown(testCase: TestCase, system: string): boolean {
  return testCase.faults?.some((fault) => fault.system === system) ?? false;
}
