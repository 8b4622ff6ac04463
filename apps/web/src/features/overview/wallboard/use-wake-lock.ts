import { useEffect } from 'react';

/** Keeps the screen awake where the browser allows it; a hidden page loses the lock and asks again. */
export function useWakeLock(): void {
  // The screen's own sleep is outside React.
  useEffect(() => {
    const lock = 'wakeLock' in navigator ? navigator.wakeLock : null;
    if (lock === null) return;
    let held: WakeLockSentinel | null = null;
    let isGone = false;
    const ask = () => {
      if (document.hidden) return;
      lock.request('screen').then(
        (sentinel) => {
          held = sentinel;
          if (isGone) void sentinel.release();
        },
        // A browser that saves power says no; the wall is then as bright as its own settings make it.
        () => {
          held = null;
        },
      );
    };
    ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      isGone = true;
      document.removeEventListener('visibilitychange', ask);
      void held?.release();
    };
  }, []);
}
