import { AxeBuilder } from '@axe-core/playwright';
import type { App } from './app.ts';
import { expect, test } from './page.ts';

type AxePage = ConstructorParameters<typeof AxeBuilder>[0]['page'];

/** WCAG 2.1 A and AA, which Swedish law asks of what a municipality uses. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** Looks at all of the page as it is now; each fault with the elements it is in. */
export async function accessible(app: App, what: string): Promise<void> {
  await test.step(what, async () => {
    // A view or a menu that is still fading in has the contrast of something half drawn.
    await app.page.evaluate(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)));
    // axe's types are of another copy of the same library; what it does to a page is the same in both.
    const page = app.page as unknown as AxePage;
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(rules).analyze();
    const found = violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.slice(0, 4).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`),
    }));
    expect.soft(found, `${what}\n${JSON.stringify(found, null, 1)}`).toHaveLength(0);
  });
}
