import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import type { CheckReport, Import } from '@stockwire/shared/imports';
import { readProcessCaller } from '../../config.ts';
import { RefusedByServer } from '../api-client.ts';
import { signInAs } from '../sign-in.ts';
import { ServerLost } from './caller.ts';
import { describeUpload } from './describe-upload.ts';
import { followWork } from './follow-work.ts';
import { type ImportClient, importClient } from './import-client.ts';
import { type AskedImport, BadUsage, type Order, readOrder } from './options.ts';
import { leftText, listenForStop, type Phase, STOPPED_EXIT_CODE } from './stopping.ts';

const PROBLEMS_SHOWN_MAX = 20;
const BLOCKED_SHOWN_MAX = 10;
/** What the server goes on with, or has ended, whatever becomes of this program. */
const BEGUN: ReadonlySet<Phase> = new Set(['writing', 'undoing', 'ending']);

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const stopping = listenForStop(process, { print, exit: (code) => process.exit(code) });
const stop = stopping.signal;

async function confirm(question: string, yes: boolean): Promise<boolean> {
  stop.throwIfAborted();
  if (yes) return true;
  stopping.phase = 'asking';
  if (!process.stdin.isTTY) throw new BadUsage('Nobody is there to ask: say --yes.');
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await lines.question(`${question} [y/N] `, { signal: stop });
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    lines.close();
  }
}

async function clientAt(url: string): Promise<ImportClient> {
  return importClient(url, await signInAs(readProcessCaller(), url));
}

async function runImport(asked: AskedImport): Promise<boolean> {
  const client = await clientAt(asked.url);
  const { kind, warehouse } = asked;
  const warehouseId = warehouse === null ? null : await client.warehouseId(warehouse);
  const uploaded = await client.upload(asked.file, { kind, warehouseId }, stop);
  stopping.importId = uploaded.importId;
  print(`import ${uploaded.importId}: ${uploaded.fileName}, ${uploaded.examination.rows} rows`);
  const checked = await orCancel(client, uploaded, async () => {
    const one = await checkUpload(client, uploaded, asked);
    return one !== null && (asked.dryRun || (await agree(one, asked))) ? one : null;
  });
  if (checked === null || asked.dryRun) {
    await giveUp(client, uploaded);
    print(`Nothing was written; import ${uploaded.importId} is cancelled.`);
    return checked?.check?.problemRows === 0;
  }
  if (asked.saveProfile !== null) await client.saveProfile(asked.saveProfile, checked);
  stopping.phase = 'writing';
  return finish(client, await client.act(checked, 'start'), asked.result);
}

/** Whatever is refused before the start leaves no import behind that waits for somebody. */
async function orCancel<Answer>(
  client: ImportClient,
  uploaded: Import,
  work: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    await giveUp(client, uploaded);
    throw error;
  }
}

/** Cancels the import unless it is cancelled already, as Ctrl+C does during the check. */
async function giveUp(client: ImportClient, { importId }: Import): Promise<void> {
  const now = await client.read(importId);
  if (now.state !== 'cancelled') await client.act(now, 'cancel');
}

/** Null when the check did not come to its end. */
async function checkUpload(
  client: ImportClient,
  uploaded: Import,
  asked: AskedImport,
): Promise<Import | null> {
  stop.throwIfAborted();
  stopping.phase = 'checking';
  const { rows } = await client.profiles(asked.kind);
  const profile = rows.find(({ name }) => name === asked.profile);
  if (asked.profile !== null && profile === undefined) {
    throw new BadUsage(`There is no profile ${asked.profile} for ${asked.kind}.`);
  }
  const described = await client.describe(uploaded, describeUpload(uploaded, asked, profile));
  const started = await client.act(described, 'check');
  const checked = await followWork({ client, print, stop }, started);
  if (checked.failure !== null) print(checked.failure);
  if (checked.state !== 'checked' || checked.check === null) return null;
  await printCheck(client, checked, checked.check);
  return checked;
}

async function printCheck(client: ImportClient, one: Import, check: CheckReport): Promise<void> {
  const effects = Object.entries(check.effects).map(([effect, rows]) => `${rows} ${effect}`);
  print(`${check.rows} rows: ${effects.join(', ')}`);
  print(`${check.itemsToMake} items to make; opening balances for ${check.openings.items} items`);
  await printProblems(client, one);
  const { rows, imports, sameFile } = check.repeats;
  if (rows === 0) return;
  const ids = imports.map(({ importId }) => importId).join(', ');
  print(
    `${rows} rows came in before, with import ${ids}${sameFile === null ? '' : ' (the same file)'}`,
  );
}

async function printProblems(client: ImportClient, { importId }: Import): Promise<void> {
  const { rows, total } = await client.problems(importId, PROBLEMS_SHOWN_MAX);
  if (total === 0) return;
  print(`${total} rows have a problem:`);
  for (const { line, row, field, value, message, suggestion } of rows) {
    const what = field === null ? message : `${field} ${JSON.stringify(value)} ${message}`;
    print(`  line ${line} (row ${row}): ${what}${suggestion === null ? '' : `; ${suggestion}`}`);
  }
}

async function agree({ check, description }: Import, asked: AskedImport): Promise<boolean> {
  if (check === null) return false;
  if (check.repeats.rows > 0 && description?.options.repeats == null) {
    throw new BadUsage('Say what is to become of those rows: --repeats skip, or --repeats import.');
  }
  const bad = check.problemRows > 0 ? ` without the ${check.problemRows} that have a problem` : '';
  return confirm(`Write ${check.rows - check.problemRows} rows${bad}?`, asked.yes);
}

/** Follows a run or an undo to its end and says how it ended. */
async function finish(client: ImportClient, one: Import, result: string | null): Promise<boolean> {
  const ended = await followWork({ client, print, stop }, one);
  const { accepted, refused, skipped } = ended.progress;
  stopping.phase = 'ending';
  print(`${ended.state}: ${accepted} accepted, ${refused} refused, ${skipped} skipped`);
  if (refused > 0) await printProblems(client, ended);
  if (ended.failure !== null) print(ended.failure);
  if (result !== null) await client.saveResult(ended.importId, result);
  sayHowToGoOn(ended, one.state === 'undoing' || ended.state === 'undo-paused');
  return (ended.state === 'done' || ended.state === 'undone') && refused === 0;
}

/** What an undo has begun is not undone again: it goes on. */
function sayHowToGoOn({ importId, state, progress }: Import, isUndo: boolean): void {
  if (state !== 'paused' && state !== 'undo-paused' && state !== 'failed') return;
  const { rowsDone, rowsTotal } = progress;
  print(
    `${rowsDone} of ${rowsTotal} rows are ${isUndo ? 'taken back' : 'done'}. Go on: npm run import -- --go-on ${importId}`,
  );
  if (!isUndo) print(`Or take them back: npm run import -- --undo ${importId}`);
}

async function goOn({ importId, url, result }: Extract<Order, { importId: number }>) {
  const client = await clientAt(url);
  const one = await client.read(importId);
  stopping.importId = importId;
  stopping.phase = 'writing';
  const isUnderWay = one.state === 'running' || one.state === 'undoing';
  return finish(client, isUnderWay ? one : await client.act(one, 'resume'), result);
}

async function undo({ importId, url, yes, result }: Extract<Order, { importId: number }>) {
  const client = await clientAt(url);
  let one = await client.read(importId);
  stopping.phase = 'asking';
  const preview = await client.undoPreview(importId);
  print(
    `${preview.commands} commands are taken back: ${preview.piecesIn} pieces in, ${preview.piecesOut} out; ${preview.itemsToRetire} items are retired`,
  );
  for (const { sku, bin, pieces, why } of preview.blocked.slice(0, BLOCKED_SHOWN_MAX)) {
    print(`  ${pieces} × ${sku} in ${bin} cannot be taken back: ${why}`);
  }
  if (!(await confirm(`Undo import ${importId}?`, yes))) return false;
  stopping.importId = importId;
  stopping.phase = 'undoing';
  if (one.state === 'paused') one = await client.act(one, 'cancel');
  return finish(client, await client.act(one, 'undo'), result);
}

function carryOut(order: Order): Promise<boolean> {
  if (order.order === 'import') return runImport(order.asked);
  return order.order === 'undo' ? undo(order) : goOn(order);
}

function explain(error: unknown): string {
  if (error instanceof RefusedByServer) {
    const fields = (error.problem.errors ?? []).map(
      ({ pointer, message }) => `  ${pointer} ${message}`,
    );
    return [error.message, ...fields].join('\n');
  }
  return error instanceof Error ? error.message : String(error);
}

/** Only what had not begun to write is broken off by an error; everything else is paused. */
function stoppedText(): string {
  if (stopping.importId === null) return 'Stopped: nothing was written.';
  return `Stopped: nothing was written; import ${stopping.importId} is cancelled.`;
}

function isStopped(error: unknown): boolean {
  if (error instanceof RefusedByServer || BEGUN.has(stopping.phase)) return false;
  return stop.aborted || (error instanceof Error && error.name === 'AbortError');
}

try {
  const isWhole = await carryOut(readOrder(process.argv.slice(2)));
  process.exitCode = isWhole ? 0 : 1;
  if (!isWhole && stop.aborted) process.exitCode = STOPPED_EXIT_CODE;
} catch (error) {
  if (isStopped(error)) {
    print(stoppedText());
    process.exitCode = STOPPED_EXIT_CODE;
  } else {
    process.stderr.write(`${explain(error)}\n`);
    if (error instanceof ServerLost && stopping.importId !== null) print(leftText(stopping));
    process.exitCode = 1;
  }
}
