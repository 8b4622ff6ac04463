import { useEffect, useRef, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { wordsOf } from '../language/words.ts';
import { VisuallyHidden } from '../visually-hidden.tsx';
import styles from './toast.module.css';
import { toastWords } from './toast.words.ts';
import { ToastCard } from './toast-card.tsx';
import type { ToastQueue } from './toast-queue.ts';
import { useRegionFocus } from './use-region-focus.ts';

/** Four times a second, so that a shown second is never skipped by a late timer. */
const TICK_MS = 250;

/** Where the results of the person's own actions appear. Mounted once, near the root. */
export function ToastRegion({ queue }: { queue: ToastQueue }) {
  const toasts = useSyncExternalStore(queue.subscribe, queue.getSnapshot);
  const region = useRef<HTMLElement>(null);
  const { onFocusFrom } = useRegionFocus(region, toasts.length);
  const isShowing = toasts.length > 0;

  // The queue has no timer of its own; it is told of the time while something is shown.
  useEffect(() => {
    if (!isShowing) return;
    const timer = setInterval(queue.tick, TICK_MS);
    return () => clearInterval(timer);
  }, [queue, isShowing]);

  // A toast that leaves while it is pointed at takes its leave events with it.
  useEffect(() => {
    if (!isShowing) queue.resume();
  }, [queue, isShowing]);

  return createPortal(
    <section
      ref={region}
      className={styles.region}
      aria-label={wordsOf(toastWords).results}
      // React Aria's dialogs hide everything else from the ear, except what says that it floats above.
      data-react-aria-top-layer="true"
      onPointerEnter={queue.pause}
      onPointerLeave={queue.resume}
      onFocus={(event) => {
        onFocusFrom(event);
        queue.pause();
      }}
      onBlur={queue.resume}
    >
      <VisuallyHidden>
        {/* Only what is added is read, so a toast that leaves does not make the one before it speak again. */}
        <span role="status" aria-live="polite" aria-atomic="false" aria-relevant="additions">
          {toasts.map((toast) => (
            <span key={toast.id}>{[toast.text, toast.detail].filter(Boolean).join('. ')}</span>
          ))}
        </span>
      </VisuallyHidden>
      <ol>
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onDismiss={queue.dismiss} />
        ))}
      </ol>
    </section>,
    document.body,
  );
}
