import type { EventEmitter } from 'node:events';

/** What a shell expects of a program that Ctrl+C has ended. */
export const STOPPED_EXIT_CODE = 130;

/** What is under way, which is what stopping means something else for. */
export type Phase = 'uploading' | 'checking' | 'asking' | 'writing' | 'undoing' | 'ending';

const STOPPING: Record<Phase, string> = {
  uploading: 'stopping: the upload is broken off …',
  checking: 'stopping: the check is given up …',
  asking: '',
  writing: 'stopping behind the batch under way …',
  undoing: 'stopping behind the batch under way …',
  ending: 'stopping …',
};

/** How far an order is, so that it can be stopped in words that fit. */
export interface Stopping {
  signal: AbortSignal;
  phase: Phase;
  /** The import that the server would go on with by itself. */
  importId: number | null;
}

interface Ends {
  print: (line: string) => void;
  exit: (code: number) => void;
}

/**
 * The first signal ends cleanly. Only a second Ctrl+C leaves at once: whoever started this program passes
 * the first one on as SIGTERM, and the terminal sends it too.
 */
export function listenForStop(signals: EventEmitter, { print, exit }: Ends): Stopping {
  const stop = new AbortController();
  const stopping: Stopping = { signal: stop.signal, phase: 'uploading', importId: null };
  let presses = 0;
  const end = () => {
    if (stop.signal.aborted) return;
    if (STOPPING[stopping.phase] !== '') print(STOPPING[stopping.phase]);
    stop.abort();
  };
  signals.on('SIGINT', () => {
    presses += 1;
    if (presses === 1) return end();
    print(`left at once: ${leftText(stopping)}`);
    exit(STOPPED_EXIT_CODE);
  });
  for (const name of ['SIGTERM', 'SIGHUP']) signals.on(name, end);
  return stopping;
}

/** What may go on without this program, and how to follow it. */
export function leftText({ phase, importId }: Pick<Stopping, 'phase' | 'importId'>): string {
  if (importId === null) return 'nothing was written.';
  if (phase === 'writing' || phase === 'undoing') {
    return [
      `the server may go on with import ${importId} by itself; nothing is doubled.`,
      `Follow it, and stop it there: npm run import -- --go-on ${importId}`,
    ].join('\n');
  }
  return `nothing was written; import ${importId} may still wait in the list of imports.`;
}
