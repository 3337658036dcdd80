import { expect, type Locator, type Page } from '@playwright/test';
import type { Bot } from '#flow/bot.ts';
import { encodeBot } from '#flow/decode.ts';
import type { MessageKey } from '#i18n/catalogue/catalogue.ts';
import '#i18n/later-texts.ts';
import { say } from '#i18n/say.ts';
import type { Language } from '#lib/local-text.ts';
import { type MessageArg, message } from '#lib/message.ts';
import { registerRoomMessages } from '#running/register-messages.ts';
import { CanvasDriver } from './canvas.ts';

registerRoomMessages();

export type View = 'build' | 'simulate' | 'test' | 'lab' | 'data' | 'versions' | 'code' | 'comments';

interface NewFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/**
 * The product as a person has it before them. The words on the screen come from the catalogues, so a
 * renamed label breaks no test; what a test expects to read in full stands in the test.
 */
export class App {
  readonly page: Page;
  readonly language: Language;
  readonly canvas: CanvasDriver;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.language = language;
    this.canvas = new CanvasDriver(this);
  }

  /** A text of ours by its key. */
  t(key: MessageKey, args: Record<string, MessageArg> = {}): string {
    return say(message(key, args), this.language);
  }

  /** What a kind of step is called. */
  kind(kind: string): string {
    return say(message(`${kind}.kind`), this.language);
  }

  button(key: MessageKey, args?: Record<string, MessageArg>): Locator {
    return this.page.getByRole('button', { name: this.t(key, args), exact: true });
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  async library(): Promise<this> {
    await this.page.goto('./');
    await expect(this.page.getByRole('main')).toBeVisible();
    await expect(this.button('library.new')).toBeVisible();
    return this;
  }

  /** From an empty library to an empty canvas. */
  async newBot(): Promise<this> {
    await this.library();
    await this.button('library.new').click();
    await expect(this.button('build.run')).toBeVisible();
    return this;
  }

  /** From an empty library to the sample in the simulator. */
  async sample(): Promise<this> {
    await this.library();
    await this.button('library.openSample').click();
    await expect(this.button('cases.runAll')).toBeVisible();
    return this;
  }

  /** Opens a bot as its file and ends on the canvas. */
  async openBot(bot: Bot): Promise<this> {
    await this.library();
    await this.openFile({ name: 'bot.bot.json', content: encodeBot(bot) });
    await expect(this.button('build.run')).toBeVisible();
    return this;
  }

  /** As the button does it: through the page's own field for files. */
  async openFile({ name, content }: NewFile): Promise<void> {
    await this.page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  }

  /** As a file manager does it. The content is repeated in the page, so that a large one need not travel. */
  async dropFile({ name, content, times = 1 }: NewFile & { readonly times?: number }): Promise<void> {
    const data = await this.page.evaluateHandle(
      ({ name, bytes, times }) => {
        const part = new Uint8Array(bytes);
        const transfer = new DataTransfer();
        transfer.items.add(new File(Array(times).fill(part), name, { type: 'application/json' }));
        return transfer;
      },
      { name, bytes: [...Buffer.from(content)], times },
    );
    await this.page.dispatchEvent('main', 'dragover', { dataTransfer: data });
    await this.page.dispatchEvent('main', 'drop', { dataTransfer: data });
  }

  async go(view: View): Promise<void> {
    const rail = this.page.getByRole('navigation', { name: this.t('app.views') });
    // Some tell how much waits there, after their name.
    const link = rail.getByRole('link', { name: new RegExp(`^${this.t(`app.${view}`)}( |$)`) });
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
  }

  /** In the simulator, to the last step of the run. */
  async toEnd(): Promise<void> {
    await expect(async () => {
      await this.page.keyboard.press('End');
      await expect(this.button('simulate.oneStep')).toHaveAttribute('aria-disabled', 'true', {
        timeout: 500,
      });
    }).toPass();
  }

  /** Until the draft in the browser is the one on the screen. */
  async saved(): Promise<void> {
    await expect(this.page.getByText(this.t('app.saving'))).toHaveCount(0);
    await expect(this.page.getByText(new RegExp(`^${this.t('app.saved')}( |$)`))).toBeVisible();
  }

  /** What an error said, in a notice in the corner. */
  get notices(): Locator {
    return this.page.getByRole('alert').filter({ has: this.button('common.close') });
  }

  /** What the top bar says when the draft could not be saved. */
  get notSaved(): Locator {
    return this.page.getByRole('alert').filter({ hasText: this.t('app.notSaved') });
  }

  /** The bot's name is the shortest edit there is. */
  async rename(name: string): Promise<void> {
    await this.page.getByRole('textbox', { name: this.t('inspector.botName') }).fill(name);
    await expect(this.title).toHaveText(name);
  }

  /** The same bot on its canvas in one more tab. */
  async newTab(address = this.page.url()): Promise<App> {
    const tab = new App(await this.page.context().newPage(), this.language);
    await tab.page.goto(address);
    // Of another page too, that was killed, the machine may still be taking care.
    await expect(tab.button('build.run')).toBeVisible({ timeout: 30_000 });
    return tab;
  }

  /** Tab after Tab, as somebody without a mouse must, until the element has focus. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let presses = 0; presses < 80; presses++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press(key);
    }
    throw new Error('not reached in 80 presses of Tab');
  }
}
