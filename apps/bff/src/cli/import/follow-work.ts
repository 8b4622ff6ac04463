import { setTimeout as sleep } from 'node:timers/promises';
import type { Import, ImportState } from '@stockwire/shared/imports';
import { RefusedByServer } from '../api-client.ts';
import type { ImportClient } from './import-client.ts';

const LOOK_EVERY_MS = 500;
const PRINT_EVERY_MS = 1_000;
/** The batches under way take less, unless the server has died: then the next one saves them. */
const SETTLES_WITHIN_LOOKS = 20;
const UNDER_WAY: ReadonlySet<ImportState> = new Set(['checking', 'running', 'undoing']);

type Print = (line: string) => void;

interface Following {
  client: Pick<ImportClient, 'read' | 'act'>;
  print: Print;
  /** Aborted by Ctrl+C. */
  stop: AbortSignal;
  lookEveryMs?: number;
}

/** Waits for the end of the work under way and says how far it is; Ctrl+C pauses it. */
export async function followWork(following: Following, one: Import): Promise<Import> {
  const { client, print, stop, lookEveryMs = LOOK_EVERY_MS } = following;
  let printedMs = Number.NEGATIVE_INFINITY;
  for (;;) {
    const now = await client.read(one.importId);
    if (!UNDER_WAY.has(now.state)) return now;
    if (stop.aborted) return settled(following, await stopWork(client, now));
    if (performance.now() - printedMs >= PRINT_EVERY_MS) {
      printedMs = performance.now();
      print(progressText(now));
    }
    await sleep(lookEveryMs, undefined, { signal: stop }).catch(ignoreAbort);
  }
}

/** A check is given up, whatever writes is paused: it can go on. It may have ended a moment before. */
async function stopWork(client: Following['client'], one: Import): Promise<Import> {
  let now = one;
  while (UNDER_WAY.has(now.state)) {
    try {
      return await client.act(now, now.state === 'checking' ? 'cancel' : 'pause');
    } catch (error) {
      if (!(error instanceof RefusedByServer && error.problem.code === 'version-stale'))
        throw error;
      now = await client.read(one.importId);
    }
  }
  return now;
}

/** The rows of the batches under way are counted behind the pause: the last figure is the true one. */
async function settled({ client, lookEveryMs = LOOK_EVERY_MS }: Following, one: Import) {
  let before = one;
  for (let look = 0; look < SETTLES_WITHIN_LOOKS; look += 1) {
    await sleep(lookEveryMs);
    const now = await client.read(one.importId);
    const { rowsDone, rowsPerSecond } = now.progress;
    // Whoever works on it takes its rate away with the last thing it saves.
    if (rowsPerSecond === null && rowsDone === before.progress.rowsDone) return now;
    before = now;
  }
  return before;
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
