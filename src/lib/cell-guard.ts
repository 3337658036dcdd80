/*
 * A spreadsheet takes a cell of a CSV that begins with one of these signs for a formula, and runs it. An
 * apostrophe before it makes it a text; one that stands there already gets another, so that what is read
 * back is what was written. A plain number is none the worse for its sign and stays a number.
 */
const dangerous = /^['=+\-@\t\r]/;
const plainNumber = /^[-+]?\d+(?:[.,]\d+)?$/;

export function guarded(text: string): string {
  return dangerous.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

export function unguarded(text: string): string {
  return text.startsWith("'") && dangerous.test(text.slice(1)) ? text.slice(1) : text;
}
