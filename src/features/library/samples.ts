import type { MessageKey } from '#i18n/catalogue/catalogue.ts';

/** The bots that come with the product, as files beside the page. */
export const samples: readonly {
  readonly file: string;
  readonly name: MessageKey;
  readonly about: MessageKey;
}[] = [
  {
    file: 'skolskjuts.bot.json',
    name: 'library.sample.skolskjuts',
    about: 'library.sample.skolskjutsAbout',
  },
  {
    file: 'faktura.bot.json',
    name: 'library.sample.faktura',
    about: 'library.sample.fakturaAbout',
  },
  {
    file: 'sjuklon.bot.json',
    name: 'library.sample.sjuklon',
    about: 'library.sample.sjuklonAbout',
  },
];

/** The file of the sample that a first visitor is led to. */
export const firstSample = 'skolskjuts.bot.json';

/** Fetched from the product's own address. Undefined where it did not come. */
export async function fetchSample(file: string): Promise<Blob | undefined> {
  try {
    const response = await fetch(`${import.meta.env.BASE_URL}samples/${file}`);
    return response.ok ? await response.blob() : undefined;
  } catch {
    return undefined;
  }
}
