import { expect, type Locator, type Page } from '@playwright/test';
import type { App } from './app.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The drawing, by mouse and by keyboard. Points are pixels of the window. */
export class CanvasDriver {
  readonly #app: App;
  readonly #page: Page;

  constructor(app: App) {
    this.#app = app;
    this.#page = app.page;
  }

  get root(): Locator {
    return this.#page.getByLabel(this.#app.t('canvas.title'), { exact: true });
  }

  get cards(): Locator {
    return this.root.locator('[data-card]');
  }

  get ways(): Locator {
    return this.root.locator('.react-flow__edge');
  }

  card(name: string | RegExp): Locator {
    return this.cards.filter({ hasText: name });
  }

  /** All that is drawn: each step as a screen reader says it, with where its exits lead, and its place. */
  async drawn(): Promise<string[]> {
    const cards = await this.cards.evaluateAll((found) =>
      found.map((card) => {
        const place = card.closest<HTMLElement>('.react-flow__node')?.style.transform;
        return `${card.getAttribute('aria-label')} ${place}`;
      }),
    );
    return cards.sort();
  }

  /** Brings all of it into view, and waits until it lies still. */
  async fit(): Promise<void> {
    await this.#app.button('canvas.fit').click();
    const place = () =>
      this.root.locator('.react-flow__viewport').evaluate((viewport) => getComputedStyle(viewport).transform);
    await expect(async () => {
      const before = await place();
      // On a busy machine a movement may be late to begin.
      for (let look = 0; look < 3; look++) {
        await this.#page.waitForTimeout(150);
        expect(await place()).toBe(before);
      }
    }).toPass();
  }

  palette(kind: string): Locator {
    return this.#page
      .getByRole('group', { name: this.#app.t('build.palette') })
      .getByRole('button', { name: this.#app.kind(kind), exact: true });
  }

  /** Drags a kind of step from the palette to a point. */
  async drop(kind: string, at: Point): Promise<void> {
    const box = await boxOf(this.root);
    const count = await this.cards.count();
    await this.palette(kind).dragTo(this.root, {
      targetPosition: { x: at.x - box.x, y: at.y - box.y },
      force: true,
    });
    await expect(this.cards).toHaveCount(count + 1);
  }

  /** Drags from an exit of a card to a point; where it ends on nothing, a menu asks what comes there. */
  async pull(from: Locator, port: string, to: Point): Promise<void> {
    const start = middleOf(await boxOf(from.locator(`.react-flow__handle[data-handleid="${port}"]`)));
    const { mouse } = this.#page;
    await mouse.move(start.x, start.y);
    await mouse.down();
    await mouse.move((start.x + to.x) / 2, (start.y + to.y) / 2, { steps: 4 });
    await mouse.move(to.x, to.y, { steps: 4 });
    await mouse.up();
  }

  async connect(from: Locator, port: string, to: Locator): Promise<void> {
    await this.pull(from, port, middleOf(await boxOf(to)));
  }

  /** Chooses a way, at the middle of its line. */
  async clickWay(way: Locator): Promise<void> {
    const at = await way.locator('.cv-way-line').evaluate((line) => {
      if (!(line instanceof SVGPathElement)) throw new Error('a way is drawn as a path');
      const { x, y } = line
        .getPointAtLength(line.getTotalLength() / 2)
        .matrixTransform(line.getScreenCTM() ?? undefined);
      return { x, y };
    });
    await this.#page.mouse.click(at.x, at.y);
  }

  /** Drags a card by so much. */
  async drag(card: Locator, by: Point): Promise<void> {
    const { x, y } = middleOf(await boxOf(card));
    const { mouse } = this.#page;
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x + by.x / 2, y + by.y / 2, { steps: 4 });
    await mouse.move(x + by.x, y + by.y, { steps: 4 });
    await mouse.up();
  }

  /** Draws a box with Shift held, from one point to another. */
  async box(from: Point, to: Point): Promise<void> {
    const { mouse, keyboard } = this.#page;
    await keyboard.down('Shift');
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 6 });
    await mouse.up();
    await keyboard.up('Shift');
  }

  /** What is drawn when no more comes: a step can be drawn before the way to it is. */
  async #settled(): Promise<string[]> {
    let drawn = await this.drawn();
    await expect(async () => {
      const before = drawn;
      await this.#page.waitForTimeout(100);
      drawn = await this.drawn();
      expect(drawn).toEqual(before);
    }).toPass();
    return drawn;
  }

  /** Does a gesture, and proves that undo takes back all of it and redo does all of it again. */
  async undoably(gesture: () => Promise<unknown>): Promise<void> {
    const before = await this.#settled();
    await gesture();
    await expect(async () => expect(await this.drawn()).not.toEqual(before)).toPass();
    const after = await this.#settled();
    await this.#page.keyboard.press('Control+z');
    await expect(async () => expect(await this.drawn()).toEqual(before)).toPass();
    await this.#page.keyboard.press('Control+Shift+z');
    await expect(async () => expect(await this.drawn()).toEqual(after)).toPass();
  }
}

export async function boxOf(
  locator: Locator,
): Promise<Point & { readonly width: number; readonly height: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('not on the screen');
  return box;
}

export function middleOf(box: Point & { readonly width: number; readonly height: number }): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
