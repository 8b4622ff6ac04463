import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import type { CheckReport, Import } from '@stockwire/shared/imports';
import { RefusedByServer } from '../api-client.ts';
import { describeUpload } from './describe-upload.ts';
import { followWork } from './follow-work.ts';
import { type ImportClient, importClient } from './import-client.ts';
import { type AskedImport, BadUsage, type Order, readOrder } from './options.ts';

const PROBLEMS_SHOWN_MAX = 20;
const BLOCKED_SHOWN_MAX = 10;

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const stop = new AbortController();

async function confirm(question: string, yes: boolean): Promise<boolean> {
  if (yes) return true;
  if (!process.stdin.isTTY) throw new BadUsage('Nobody is there to ask: say --yes.');
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await lines.question(`${question} [y/N] `, { signal: stop.signal });
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    lines.close();
  }
}

async function runImport(asked: AskedImport): Promise<boolean> {
  const client = importClient(asked.url);
  const { kind, warehouse } = asked;
  const warehouseId = warehouse === null ? null : await client.warehouseId(warehouse);
  const uploaded = await client.upload(asked.file, { kind, warehouseId });
  print(`import ${uploaded.importId}: ${uploaded.fileName}, ${uploaded.examination.rows} rows`);
  const checked = await orCancel(client, uploaded, async () => {
    const one = await checkUpload(client, uploaded, asked);
    return one !== null && (asked.dryRun || (await agree(one, asked))) ? one : null;
  });
  if (checked === null || asked.dryRun) {
    await giveUp(client, uploaded);
    print('Nothing was written.');
    return checked?.check?.problemRows === 0;
  }
  if (asked.saveProfile !== null) await client.saveProfile(asked.saveProfile, checked);
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
  const { rows } = await client.profiles(asked.kind);
  const profile = rows.find(({ name }) => name === asked.profile);
  if (asked.profile !== null && profile === undefined) {
    throw new BadUsage(`There is no profile ${asked.profile} for ${asked.kind}.`);
  }
  const described = await client.describe(uploaded, describeUpload(uploaded, asked, profile));
  const started = await client.act(described, 'check');
  const checked = await followWork({ client, print, stop: stop.signal }, started);
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
    print(`  line ${line} (row ${row}): ${what}${suggestion === null ? '' : ` ${suggestion}`}`);
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
  const ended = await followWork({ client, print, stop: stop.signal }, one);
  const { accepted, refused, skipped, rowsDone, rowsTotal } = ended.progress;
  print(`${ended.state}: ${accepted} accepted, ${refused} refused, ${skipped} skipped`);
  if (refused > 0) await printProblems(client, ended);
  if (ended.failure !== null) print(ended.failure);
  if (result !== null) await client.saveResult(ended.importId, result);
  if (ended.state === 'paused' || ended.state === 'undo-paused' || ended.state === 'failed') {
    print(
      `${rowsDone} of ${rowsTotal} rows are done. Go on: npm run import -- --go-on ${ended.importId}`,
    );
    print(`Or take them back: npm run import -- --undo ${ended.importId}`);
  }
  return (ended.state === 'done' || ended.state === 'undone') && refused === 0;
}

async function goOn({ importId, url, result }: Extract<Order, { importId: number }>) {
  const client = importClient(url);
  const one = await client.read(importId);
  const isUnderWay = one.state === 'running' || one.state === 'undoing';
  return finish(client, isUnderWay ? one : await client.act(one, 'resume'), result);
}

async function undo({ importId, url, yes, result }: Extract<Order, { importId: number }>) {
  const client = importClient(url);
  let one = await client.read(importId);
  const preview = await client.undoPreview(importId);
  print(
    `${preview.commands} commands are taken back: ${preview.piecesIn} pieces in, ${preview.piecesOut} out; ${preview.itemsToRetire} items are retired`,
  );
  for (const { sku, bin, pieces, why } of preview.blocked.slice(0, BLOCKED_SHOWN_MAX)) {
    print(`  ${pieces} × ${sku} in ${bin} cannot be taken back: ${why}`);
  }
  if (!(await confirm(`Undo import ${importId}?`, yes))) return false;
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

// The first Ctrl+C ends cleanly; a second one is the system's own.
process.once('SIGINT', () => {
  print('stopping behind the batch under way …');
  stop.abort();
});

try {
  process.exitCode = (await carryOut(readOrder(process.argv.slice(2)))) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
