import { areas } from './catalogue/catalogue.ts';

/** The Swedish texts of the screen. */
export const sv: Readonly<Record<string, string>> = Object.assign(
  {},
  ...Object.values(areas).map((area) => area.sv),
);
