import type { SignedIn } from '@stockwire/shared/identity';

/** Who sits at this page, as far as it is known. */
export type Session =
  /** Nobody has asked the server yet. */
  | { state: 'unknown' }
  | { state: 'signed-out' }
  | { state: 'signed-in'; signedIn: SignedIn }
  /** The session ended in mid-work: the page stays until the same person signs in again. */
  | { state: 'ended'; signedIn: SignedIn };

/** The one place in the page where it is known who is signed in. */
export interface SessionStore {
  read: () => Session;
  subscribe: (listener: () => void) => () => void;
  /** The server said who is signed in; null is nobody. */
  heard: (signedIn: SignedIn | null) => void;
  /**
   * Waits until the person who was signed in is so again. Answers false where there was nobody to wait for,
   * and rejects with the signal's reason.
   */
  renewed: (signal?: AbortSignal) => Promise<boolean>;
}

/** `onReplaced`: another person signed in on this device, so nothing on this page is theirs. */
export function createSessionStore({ onReplaced }: { onReplaced: () => void }): SessionStore {
  const listeners = new Set<() => void>();
  let session: Session = { state: 'unknown' };

  function become(next: Session) {
    session = next;
    for (const listener of listeners) listener();
  }

  function subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }

  return {
    read: () => session,
    subscribe,
    heard(signedIn) {
      const before = 'signedIn' in session ? session.signedIn : null;
      if (signedIn === null) {
        if (session.state === 'ended' || session.state === 'signed-out') return;
        become(before === null ? { state: 'signed-out' } : { state: 'ended', signedIn: before });
        return;
      }
      if (before !== null && before.actorId !== signedIn.actorId) onReplaced();
      else become({ state: 'signed-in', signedIn });
    },
    async renewed(signal) {
      if (session.state !== 'ended') return session.state === 'signed-in';
      await new Promise<void>((resolve, reject) => {
        const stop = subscribe(() => {
          if (session.state !== 'signed-in') return;
          stop();
          resolve();
        });
        signal?.addEventListener('abort', () => {
          stop();
          reject(signal.reason);
        });
      });
      return true;
    },
  };
}
