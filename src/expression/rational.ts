/** A fraction of whole numbers, so that a calculation with decimals has no rounding of its own. */
export class Rational {
  readonly numerator: bigint;
  /** Above zero. */
  readonly denominator: bigint;
  constructor(numerator: bigint, denominator: bigint) {
    this.numerator = numerator;
    this.denominator = denominator;
  }
  /** Its parts are long, so that calculating with it takes time. */
  get isLong(): boolean {
    return isPast(this.numerator, long) || this.denominator > long;
  }
  get isZero(): boolean {
    return this.numerator === 0n;
  }
}

const long = 1n << 256n;
/** Below what the largest number can hold, so that every fraction has a nearest number. */
const limit = 1n << 1000n;

const isPast = (n: bigint, bound: bigint) => n > bound || n < -bound;

/** The fraction, shortened once it is long; undefined when it is longer than anything that is counted in life. */
function made(numerator: bigint, denominator: bigint): Rational | undefined {
  const plain = new Rational(numerator, denominator);
  if (!plain.isLong) return plain;
  const common = commonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  const short = new Rational(numerator / common, denominator / common);
  return isPast(short.numerator, limit) || short.denominator > limit ? undefined : short;
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

const written = /^\s*([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d{1,4}))?\s*$/i;

/**
 * The number that a text writes out, to its last decimal; undefined for what is no number, or one
 * past about 300 digits. `String(0.8)` is eight tenths, which is what whoever wrote 0.8 meant.
 */
export function rationalIn(text: string): Rational | undefined {
  if (text.length > 400) return undefined;
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = written.exec(text) ?? [];
  const power = Number(exponent) - decimals.length;
  if (whole + decimals === '' || Math.abs(power) > 700) return undefined;
  const digits = BigInt(sign === '-' ? `-${whole}${decimals}` : whole + decimals);
  return power < 0 ? made(digits, 10n ** BigInt(-power)) : made(digits * 10n ** BigInt(power), 1n);
}

/** A calculation on fractions; undefined when it has no result, or too long a one. */
export type OnRationals = (x: Rational, y: Rational) => Rational | undefined;

export const add: OnRationals = (x, y) =>
  x.denominator === y.denominator
    ? made(x.numerator + y.numerator, x.denominator)
    : made(x.numerator * y.denominator + y.numerator * x.denominator, x.denominator * y.denominator);

export const negated = ({ numerator, denominator }: Rational) => new Rational(-numerator, denominator);

export const subtract: OnRationals = (x, y) => add(x, negated(y));

export const multiply: OnRationals = (x, y) => made(x.numerator * y.numerator, x.denominator * y.denominator);

export const divide: OnRationals = (x, y) => {
  if (y.isZero) return undefined;
  const sign = y.numerator < 0n ? -1n : 1n;
  return made(x.numerator * y.denominator * sign, x.denominator * y.numerator * sign);
};

/** What is left of the division, with the sign of `x`, as `%` has it. */
export const remainder: OnRationals = (x, y) => {
  if (y.isZero) return undefined;
  const times = (x.numerator * y.denominator) / (x.denominator * y.numerator);
  return made(
    x.numerator * y.denominator - times * y.numerator * x.denominator,
    x.denominator * y.denominator,
  );
};

export const least: OnRationals = (x, y) => (compare(y, x) < 0 ? y : x);
export const greatest: OnRationals = (x, y) => (compare(y, x) > 0 ? y : x);

/** Below, equal or above: -1, 0, 1. */
export function compare(x: Rational, y: Rational): number {
  const a = x.numerator * y.denominator;
  const b = y.numerator * x.denominator;
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Written with so many decimals, rounded half away from zero: 0.005 is "0.01" and -0.005 is "-0.01".
 * Zero has no sign.
 */
export function fixed({ numerator, denominator }: Rational, decimals: number): string {
  const size = numerator < 0n ? -numerator : numerator;
  const scaled = (size * 10n ** BigInt(decimals) * 2n + denominator) / (denominator * 2n);
  const digits = scaled.toString().padStart(decimals + 1, '0');
  const text =
    decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(digits.length - decimals)}`;
  return numerator < 0n && scaled !== 0n ? `-${text}` : text;
}

/** The number nearest to it. */
export function nearestNumber({ numerator, denominator }: Rational): number {
  const size = numerator < 0n ? -numerator : numerator;
  // Forty digits, and one more that says whether anything is left, are enough to round rightly.
  const shift = Math.max(0, 40 - size.toString().length + denominator.toString().length);
  const scaled = size * 10n ** BigInt(shift);
  const sticky = scaled % denominator === 0n ? '0' : '1';
  const number = Number(`${scaled / denominator}${sticky}e${-shift - 1}`);
  return numerator < 0n ? -number : number;
}
