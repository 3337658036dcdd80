import { areas } from './catalogue/catalogue.ts';

/** The English texts of the screen. */
export const en: Readonly<Record<string, string>> = Object.assign(
  {},
  ...Object.values(areas).map((area) => area.en),
);
