/** What the page notes while a run lasts; times are milliseconds since 1970 by the machine's clock. */
export interface PageNotes {
  /** On hand as painted, by SKU: when each figure was first seen in a frame. */
  paints: Record<string, [figure: number, atMs: number][]>;
  /** How long each press of a key or of the pointer took until the next frame. */
  interactionsMs: number[];
}

declare global {
  var benchNotes: PageNotes | undefined;
}

/**
 * Runs in the page: notes every figure of the cells on screen at the frame that shows it. A change of a cell
 * is seen by a MutationObserver and timed when the frame that shows it was handed on, so the time of painting
 * is not left out.
 */
export function watchPage(onHandCell: string): void {
  const notes: PageNotes = { paints: {}, interactionsMs: [] };
  globalThis.benchNotes = notes;
  const changed = new Set<Element>();
  let isDue = false;

  const note = () => {
    isDue = false;
    const atMs = performance.timeOrigin + performance.now();
    for (const cell of changed) {
      const figure = Number((cell.textContent ?? '').replaceAll(',', ''));
      const sku = cell.parentElement?.querySelector('[role="rowheader"]')?.textContent;
      if (!sku || Number.isNaN(figure)) continue;
      notes.paints[sku] ??= [];
      notes.paints[sku].push([figure, atMs]);
    }
    changed.clear();
  };
  // A task that follows the frame's own callbacks runs after that frame was handed on.
  const channel = new MessageChannel();
  channel.port1.onmessage = note;

  // What is written in a frame's own callbacks is shown by that frame: to ask for another one would be
  // the observer's frame, not the page's.
  let isInFrame = false;
  const frameOver = new MessageChannel();
  frameOver.port1.onmessage = () => {
    isInFrame = false;
  };
  const nextFrame = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (callback) =>
    nextFrame((atMs) => {
      if (!isInFrame) frameOver.port2.postMessage(null);
      isInFrame = true;
      callback(atMs);
    });

  new MutationObserver((mutations) => {
    for (const { target } of mutations) {
      // A figure is a text in an element in its cell; whatever else changes is not looked at, for speed.
      const element = target instanceof Element ? target : target.parentElement;
      const cell = element?.parentElement;
      if (cell?.matches(onHandCell)) changed.add(cell);
    }
    if (isDue || changed.size === 0) return;
    isDue = true;
    if (isInFrame) channel.port2.postMessage(null);
    else nextFrame(() => channel.port2.postMessage(null));
  }).observe(document.querySelector('[role="grid"], [role="treegrid"]') ?? document.body, {
    subtree: true,
    childList: true,
    characterData: true,
  });
}

/** Runs in the page, after the other: notes how long interactions take. */
export function watchInteractions(): void {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ('interactionId' in entry && entry.interactionId) {
        globalThis.benchNotes?.interactionsMs.push(entry.duration);
      }
    }
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}
