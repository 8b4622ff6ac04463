const CHANNEL = 'stockwire.session';

/** All windows of a browser share its session, so each of them has to look again when one changes it. */
export function tellOtherWindows(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

/** Calls back when another window signed in or out. Answers how to stop. */
export function onOtherWindow(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', listener);
  return () => channel.close();
}
