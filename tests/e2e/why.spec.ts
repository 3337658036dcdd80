import { expect, test } from '../support/page.ts';

/*
 * Why a case came out as it did, and what would have changed it, as a person reads it.
 */

const read = {
  'sv-SE': {
    step: /Räcker avståndet\?$/,
    outcome: 'Med avståndet 2 000 m eller mer hade utfallet blivit Förslag: bifall.',
    way: 'Med avståndet 2 000 m eller mer hade vägen blivit ”Når gränsen (minst)”.',
    yesNo: 'Om ansökan från båda vårdnadshavarna hade varit ja hade utfallet blivit Förslag: bifall.',
    source: '§Skollagen 10 kap. 32 §',
  },
  'en-GB': {
    step: /Is it far enough\?$/,
    outcome: 'With the distance at 2,000 m or more, the outcome would have been Proposal: approval.',
    way: 'With the distance at 2,000 m or more, the path would have been “Reaches it (at least)”.',
    yesNo:
      'If an application from both guardians had been yes, the outcome would have been Proposal: approval.',
    source: '§Skollagen 10 kap. 32 §',
  },
} as const;

for (const [locale, says] of Object.entries(read)) {
  test.describe(locale, () => {
    test.use({ locale });

    test('the nearest change of one value is told at the outcome, at a choice, and not where there is none', async ({
      app,
      page,
    }) => {
      await app.sample();
      const ofOutcome = page.getByRole('region', { name: app.t('simulate.change.ofOutcome') });
      const ofWay = page.getByRole('region', { name: app.t('simulate.change.ofWay') });

      const toEndOf = async (name: RegExp) => {
        await page.getByRole('option', { name }).click();
        const steps = page.getByRole('list', { name: app.t('simulate.timeline') });
        await steps.getByRole('button').last().click();
      };

      await toEndOf(/S04/);
      await expect(ofOutcome).toContainText(says.outcome);
      await expect(ofOutcome).toContainText(app.t('simulate.change.about'));

      await page.getByRole('button', { name: says.step }).click();
      await expect(ofWay).toContainText(says.way);
      await expect(ofOutcome).toHaveCount(0);
      // Each condition that was tried stands with the law that it rests on.
      const sources = page.getByRole('list', { name: app.t('simulate.sources') });
      await expect(sources).toHaveCount(2);
      await expect(sources.last()).toContainText(says.source);

      await toEndOf(/S12/);
      await expect(ofOutcome).toContainText(says.yesNo);

      // A protected identity is not proposed away, and nothing else would have changed it.
      await toEndOf(/S16/);
      await expect(ofOutcome).toHaveCount(0);
      await toEndOf(/S04/);
      await expect(ofOutcome).toContainText(says.outcome);
    });
  });
}
