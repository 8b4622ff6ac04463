import { createContext, type ReactNode, useContext } from 'react';
import type { ToastQueue } from './toast-queue.ts';

const ToastsContext = createContext<ToastQueue | null>(null);

/** Lets every screen say what became of the person's own action. */
export function ToastsProvider({ queue, children }: { queue: ToastQueue; children: ReactNode }) {
  return <ToastsContext value={queue}>{children}</ToastsContext>;
}

export function useToasts(): ToastQueue {
  const queue = useContext(ToastsContext);
  if (queue === null) throw new Error('useToasts needs a ToastsProvider above');
  return queue;
}
