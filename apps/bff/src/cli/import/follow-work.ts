import { setTimeout as sleep } from 'node:timers/promises';
import type { Import, ImportState } from '@stockwire/shared/imports';
import type { ImportClient } from './import-client.ts';

const LOOK_EVERY_MS = 500;
const PRINT_EVERY_MS = 1_000;
const UNDER_WAY: ReadonlySet<ImportState> = new Set(['checking', 'running', 'undoing']);

type Print = (line: string) => void;

interface Following {
  client: ImportClient;
  print: Print;
  /** Aborted by Ctrl+C. */
  stop: AbortSignal;
}

/** Waits for the end of the work under way and says how far it is; Ctrl+C pauses it. */
export async function followWork({ client, print, stop }: Following, one: Import): Promise<Import> {
  let printedMs = 0;
  for (;;) {
    const now = await client.read(one.importId);
    if (!UNDER_WAY.has(now.state)) return now;
    if (stop.aborted) return stopWork(client, now);
    if (performance.now() - printedMs >= PRINT_EVERY_MS) {
      printedMs = performance.now();
      print(progressText(now));
    }
    await sleep(LOOK_EVERY_MS, undefined, { signal: stop }).catch(ignoreAbort);
  }
}

/** A check is given up, whatever writes is paused: it can go on. */
function stopWork(client: ImportClient, now: Import): Promise<Import> {
  return client.act(now, now.state === 'checking' ? 'cancel' : 'pause');
}

function progressText({ state, progress }: Import): string {
  const { rowsDone, rowsTotal, rowsPerSecond, refused } = progress;
  const percent = rowsTotal === 0 ? 0 : Math.floor((rowsDone * 100) / rowsTotal);
  const rate = rowsPerSecond === null ? '' : `, ${Math.round(rowsPerSecond)} rows a second`;
  const bad = refused === 0 ? '' : `, ${refused} refused`;
  return `${state}: ${rowsDone} of ${rowsTotal} rows (${percent} %)${rate}${bad}`;
}

function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error;
}
