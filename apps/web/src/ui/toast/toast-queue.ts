/** A result that offers nothing is read in this time. */
const TOAST_MS = 6_000;

/** Floor actions can be undone for this long; the offer stands as long, and longer while pointed at. */
export const UNDO_MS = 30_000;

/** More than this would cover what the person works on; the oldest goes first. */
const TOASTS_MAX = 3;

interface ToastContent {
  /** What really happened, with its figures. */
  text: string;
  detail?: string | undefined;
  tone?: 'done' | 'problem' | undefined;
  durationMs?: number | undefined;
  /** One way back or onward; pressing it also puts the toast away. */
  action?: { label: string; onPress: () => void } | undefined;
}

export interface Toast extends ToastContent {
  id: string;
  remainingMs: number;
}

export interface ToastQueue {
  /** Shows the result of the person's own action. Returns the id to dismiss it by. */
  add: (content: ToastContent) => string;
  dismiss: (id: string) => void;
  /** Stops and restarts every countdown, while the person points at or stands on a toast. */
  pause: () => void;
  resume: () => void;
  /** Takes the time gone by off every countdown and drops what has run out. */
  tick: () => void;
  subscribe: (listener: () => void) => () => void;
  getSnapshot: () => readonly Toast[];
}

/** Keeps the toasts and their countdowns; the clock comes from outside. */
export function createToastQueue(now: () => number = () => performance.now()): ToastQueue {
  const listeners = new Set<() => void>();
  let toasts: readonly Toast[] = [];
  let lastTickMs = now();
  let isPaused = false;
  let added = 0;

  function show(next: readonly Toast[]) {
    toasts = next;
    for (const listener of listeners) listener();
  }

  function tick() {
    const elapsedMs = isPaused ? 0 : now() - lastTickMs;
    lastTickMs = now();
    if (elapsedMs <= 0 || toasts.length === 0) return;
    const aged = toasts.map((toast) => ({ ...toast, remainingMs: toast.remainingMs - elapsedMs }));
    show(aged.filter((toast) => toast.remainingMs > 0));
  }

  return {
    tick,
    add(content) {
      tick();
      added += 1;
      const id = `toast-${added}`;
      const remainingMs = content.durationMs ?? (content.action ? UNDO_MS : TOAST_MS);
      show([...toasts, { ...content, id, remainingMs }].slice(-TOASTS_MAX));
      return id;
    },
    dismiss(id) {
      show(toasts.filter((toast) => toast.id !== id));
    },
    pause() {
      tick();
      isPaused = true;
    },
    resume() {
      tick();
      isPaused = false;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => toasts,
  };
}
