/** Ten digits, with or without a hyphen before the last four; a year of birth may have its century. */
const written = /^(?:\d\d)?(\d{6})[-+]?(\d{4})$/;

/**
 * Whether the check digit of a Swedish organisation or personal number is right, by the Luhn formula
 * over its ten digits. A text that is no such number has none that is right.
 */
export function hasRightCheckDigit(text: string): boolean {
  const [, birth, number] = text.length > 13 ? [] : (written.exec(text) ?? []);
  if (birth === undefined || number === undefined) return false;
  let sum = 0;
  for (const [i, sign] of [...(birth + number)].entries()) {
    const digit = Number(sign) * (i % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
