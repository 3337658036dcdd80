import { expect, test } from 'vitest';
import type { Json } from '#lib/json.ts';
import { compileForData } from './compile.ts';
import { Unanswered } from './value.ts';

/*
 * The sick-pay process as one rule, over its twenty shared cases: the amounts must be right to the öre,
 * and the days to the day.
 */

const v = (path: string): Json => ({ var: path });
const cents = (part: Json): Json => ({ moneyText: part });

const hours: Json = { min: [v('sjukTim14'), v('vikTim')] };
const wage: Json = { '*': [0.8, v('timlon')] };
const isRelapse: Json = {
  and: [
    { '!=': [v('slutFore'), null] },
    { '<=': [{ daysBetween: [{ coalesce: [v('slutFore'), v('sjukStart')] }, v('sjukStart')] }, 5] },
  ],
};
const deduction: Json = { if: [isRelapse, 0, { '*': [0.2, wage, v('veckotim')] }] };
const total: Json = {
  roundMoney: {
    '*': [
      { max: [0, { '-': [{ '*': [wage, hours] }, deduction] }] },
      { '+': [1, 0.12] },
      { '+': [1, 0.3142] },
    ],
  },
};
const days: Json = { '+': [{ daysBetween: [v('sjukStart'), v('tillDatum')] }, 1] };
const papers = ['fullmakt', 'lonespec', 'tidrapportSjuk', 'tidrapportVikarie'];
const absent: Json = { difference: [papers, v('bilagor')] };
const notes: Json = {
  cat: [
    { if: [{ '>': [days, 14] }, '; endast dag 1–14', ''] },
    { if: [{ '<': [v('vikTim'), v('sjukTim14')] }, '; bara ersatta timmar', ''] },
  ],
};

const outcome: Json = {
  if: [
    { '==': [v('nere'), true] },
    'VANTA: system nere',
    { '>': [{ length: absent }, 0] },
    { cat: ['KOMPLETTERING: saknas: ', { join: [absent, ', '] }] },
    { '==': [v('ivo'), 'saknas'] },
    'MANUELL: inget tillstånd: utbetalning får inte ske, underrätta IVO',
    { and: [{ '==': [v('ivo'), 'aterkallat'] }, { '<=': [v('ivoSlut'), v('tillDatum')] }] },
    'MANUELL: tillstånd återkallat under eller före perioden',
    { or: [{ '<': [v('franDatum'), v('lss.0')] }, { '>': [v('tillDatum'), v('lss.1')] }] },
    'MANUELL: perioden täcks inte av beslut',
    v('tidigareUtbetalt'),
    'MANUELL: samma assistent och period redan ersatt',
    { '<': [v('franDatum'), v('sjukStart')] },
    'MANUELL: period före sjukstart',
    { and: [{ '>=': [days, 8] }, { '!': { in: ['lakarintyg', v('bilagor')] } }] },
    'KOMPLETTERING: läkarintyg från dag 8',
    { '>': [v('inkom'), { addDays: [v('tillDatum'), 92] }] },
    'MANUELL: sent inkommen',
    { '==': [v('vikTim'), 0] },
    'FORSLAG_AVSLAG: ingen vikarie',
    { '>': [{ exact: { '-': [v('begart'), total] } }, 1] },
    { cat: ['MANUELL: begärt ', cents(v('begart')), ' > beräknat ', cents(total), notes] },
    { cat: ['FORSLAG_BIFALL: ', cents({ min: [total, v('begart')] }), ' kr', notes] },
  ],
};

const base = {
  nere: false,
  ivo: 'giltigt',
  ivoSlut: null,
  lss: ['2025-01-01', '2026-12-31'],
  sjukStart: '2026-03-02',
  franDatum: '2026-03-02',
  tillDatum: '2026-03-06',
  inkom: '2026-03-20',
  slutFore: null,
  timlon: 165,
  veckotim: 38,
  sjukTim14: 38,
  vikTim: 38,
  begart: 5906.46,
  tidigareUtbetalt: false,
  bilagor: papers,
};

const cases: readonly (readonly [string, Record<string, Json>, string])[] = [
  ['L01', {}, 'FORSLAG_BIFALL: 5906.46 kr'],
  ['L02', { begart: 5907.46 }, 'FORSLAG_BIFALL: 5906.46 kr'],
  ['L03', { begart: 5907.47 }, 'MANUELL: begärt 5907.47 > beräknat 5906.46'],
  ['L04', { tillDatum: '2026-03-08' }, 'FORSLAG_BIFALL: 5906.46 kr'],
  ['L05', { tillDatum: '2026-03-09' }, 'KOMPLETTERING: läkarintyg från dag 8'],
  [
    'L06',
    {
      tillDatum: '2026-03-16',
      bilagor: [...papers, 'lakarintyg'],
      sjukTim14: 76,
      vikTim: 80,
      begart: 13290,
    },
    'FORSLAG_BIFALL: 13289.53 kr; endast dag 1–14',
  ],
  ['L07', { slutFore: '2026-02-25', begart: 7383.08 }, 'FORSLAG_BIFALL: 7383.07 kr'],
  ['L08', { slutFore: '2026-02-24', begart: 7383.08 }, 'MANUELL: begärt 7383.08 > beräknat 5906.46'],
  ['L09', { vikTim: 0 }, 'FORSLAG_AVSLAG: ingen vikarie'],
  ['L10', { vikTim: 30 }, 'MANUELL: begärt 5906.46 > beräknat 4352.13; bara ersatta timmar'],
  ['L11', { ivo: 'saknas' }, 'MANUELL: inget tillstånd: utbetalning får inte ske, underrätta IVO'],
  [
    'L12',
    { ivo: 'aterkallat', ivoSlut: '2026-03-06' },
    'MANUELL: tillstånd återkallat under eller före perioden',
  ],
  ['L13', { ivo: 'aterkallat', ivoSlut: '2026-03-07' }, 'FORSLAG_BIFALL: 5906.46 kr'],
  ['L14', { lss: ['2025-01-01', '2026-03-05'] }, 'MANUELL: perioden täcks inte av beslut'],
  ['L15', { bilagor: papers.slice(1) }, 'KOMPLETTERING: saknas: fullmakt'],
  ['L16', { tidigareUtbetalt: true }, 'MANUELL: samma assistent och period redan ersatt'],
  ['L17', { inkom: '2026-06-06' }, 'FORSLAG_BIFALL: 5906.46 kr'],
  ['L18', { inkom: '2026-06-07' }, 'MANUELL: sent inkommen'],
  ['L19', { tillDatum: '2026-03-02', sjukTim14: 6, vikTim: 6, begart: 0 }, 'FORSLAG_BIFALL: 0.00 kr'],
  ['L20', { nere: true }, 'VANTA: system nere'],
];

const compiled = compileForData(outcome);

test.each(cases)('%s of the sick-pay cases comes out right to the öre', (_, changed, expected) => {
  const data = { ...base, ...changed };
  if (!compiled.ok) throw new Error('It compiles');
  expect(compiled.rule.evaluate([data])).toBe(expected);
  expect(compiled.rule.explain([data]).result).toBe(expected);
});

test('without the hourly wage there is no amount, and it is named', () => {
  const { timlon: _, ...data } = base;
  expect(compiled.ok && compiled.rule.evaluate([data])).toEqual(new Unanswered(['timlon'], 'missing'));
});

test('an amount on the border of an öre is rounded up, where ordinary numbers fall below', () => {
  const rule: Json = { '*': [v('a'), v('b')] };
  const round = compileForData({ roundMoney: rule });
  const data = { a: 1.005, b: 100.1 };
  expect(round.ok && round.rule.evaluate([{ a: 1.005, b: 1 }])).toBe(1.01);
  expect(Math.round(1.005 * 100) / 100).toBe(1);
  expect(round.ok && round.rule.evaluate([{ a: -1.005, b: 1 }])).toBe(-1.01);
  expect(round.ok && round.rule.evaluate([data])).toBe(100.6);
});
