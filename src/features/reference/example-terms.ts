import type { Term } from '#expression/term.ts';

/** What the variables of the examples are called, by their path. */
const terms: Readonly<Record<string, Term>> = {
  a: { label: 'A' },
  b: { label: 'B' },
  arskurs: { label: { sv: 'årskurs', en: 'grade' } },
  'elev.arskurs': { label: { sv: 'elevens årskurs', en: 'the grade of the pupil' } },
  elev: { label: { sv: 'eleven', en: 'the pupil' } },
  avstandM: { label: { sv: 'avståndet', en: 'the distance' }, unit: 'm' },
  belopp: { label: { sv: 'beloppet', en: 'the amount' } },
  epost: { label: { sv: 'e-post', en: 'e-mail' } },
  fritids: { label: { sv: 'platsen på fritids', en: 'the place in after-school care' } },
  grans: { label: { sv: 'gränsen', en: 'the limit' }, unit: 'm' },
  inkom: { label: { sv: 'dagen den kom in', en: 'the day it arrived' } },
  inkommet: { label: { sv: 'det som kommit in', en: 'what has arrived' } },
  kravs: { label: { sv: 'det som krävs', en: 'what is required' } },
  postnummer: { label: { sv: 'postnumret', en: 'the postcode' } },
  referens: { label: { sv: 'referensen', en: 'the reference' } },
  saknas: { label: { sv: 'det som saknas', en: 'what is missing' } },
  saljarOrg: { label: { sv: 'säljarens organisationsnummer', en: 'the organisation number of the seller' } },
  sjukStart: { label: { sv: 'första sjukdagen', en: 'the first day of sickness' } },
  skal: { label: { sv: 'skälen', en: 'the grounds' } },
  skola: { label: { sv: 'skolan', en: 'the school' } },
  skyddad: { label: { sv: 'skyddade personuppgifter', en: 'a protected identity' } },
  tal: { label: { sv: 'talen', en: 'the numbers' } },
  telefon: { label: { sv: 'telefon', en: 'telephone' } },
  tillDatum: { label: { sv: 'sista dagen', en: 'the last day' } },
  timlon: { label: { sv: 'timlönen', en: 'the hourly wage' } },
  timmar: { label: { sv: 'timmarna', en: 'the hours' } },
  vaxelvis: { label: { sv: 'växelvis boende', en: 'living in two homes' } },
};

export function exampleTerm(path: string): Term | undefined {
  return terms[path];
}
