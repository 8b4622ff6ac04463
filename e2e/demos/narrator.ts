import type { Page } from '@playwright/test';
import type { Pace } from './pace.ts';

const CAPTION_ID = 'demo-caption';

/** Says what is about to be seen: in the terminal always, and over the windows when somebody watches. */
export class Narrator {
  readonly #pages: readonly Page[];
  readonly #pace: Pace;
  readonly #isWatched: boolean;

  constructor(pages: readonly Page[], pace: Pace, isWatched: boolean) {
    this.#pages = pages;
    this.#pace = pace;
    this.#isWatched = isWatched;
  }

  async say(text: string): Promise<void> {
    process.stdout.write(`  ${text}\n`);
    if (this.#isWatched) {
      const shown = { id: CAPTION_ID, text };
      await Promise.all(this.#pages.map((page) => page.evaluate(showCaption, shown)));
    }
    await this.#pace.read(text);
  }
}

/**
 * Runs in the page. A popover stands above every dialog, at the top, as results and their undo show at the bottom;
 * its looks are set as the content policy allows.
 */
function showCaption({ id, text }: { id: string; text: string }): void {
  const known = document.getElementById(id);
  const caption = known ?? document.createElement('div');
  if (!known) {
    caption.id = id;
    caption.popover = 'manual';
    caption.ariaHidden = 'true';
    Object.assign(caption.style, {
      position: 'fixed',
      inset: '8px auto auto 50%',
      transform: 'translateX(-50%)',
      width: 'max-content',
      maxWidth: '80vw',
      margin: '0',
      padding: '10px 18px',
      border: '0',
      borderRadius: '8px',
      background: '#10151c',
      color: '#ffffff',
      font: '500 16px/1.4 "Inter Variable", sans-serif',
      pointerEvents: 'none',
    });
    document.body.append(caption);
  }
  caption.textContent = text;
  caption.hidePopover();
  caption.showPopover();
}
