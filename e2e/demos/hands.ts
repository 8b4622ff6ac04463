import type { Locator, Page } from '@playwright/test';
import type { Pace } from './pace.ts';

/** Points at which the pointer is seen on its way to what it presses. */
const POINTER_STEPS = 12;

/** A person's hands: the pointer travels, and keys are pressed one after another. */
export class Hands {
  readonly page: Page;
  readonly #pace: Pace;

  constructor(page: Page, pace: Pace) {
    this.page = page;
    this.#pace = pace;
  }

  async press(target: Locator): Promise<void> {
    await target.waitFor();
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    if (box) {
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await this.page.mouse.move(x, y, { steps: POINTER_STEPS });
    }
    await target.click();
    await this.#pace.look();
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: this.#pace.keyMs });
    await this.#pace.look();
  }

  async key(name: string): Promise<void> {
    await this.page.keyboard.press(name);
    await this.#pace.look();
  }
}
