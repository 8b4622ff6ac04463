import { setTimeout as sleep } from 'node:timers/promises';
import { foldCode } from '@stockwire/shared/text';
import type { Author } from '../../../../domain/actor.ts';
import { refusalText } from '../../../../domain/imports/refusal-text.ts';
import type { Sql } from '../../../../platform/db/database.ts';
import type { Ledger, Outcome, Refusal, Submission } from '../../../stock/ledger.ts';
import { fillBases, findPostedCount } from './count-bases.ts';
import { insertSplits } from './run.queries.ts';
import type { Posting, Wave } from './wave.ts';
import { splitSale } from './wave-builder.ts';

/** What may pass later is sent again with the same ids, so that nothing is doubled. */
const RETRY_PAUSE_MS = 500;
/** A bin that moves this often while its count is written is being worked at. */
const RECOUNTS_MAX = 5;
const RETRYABLE: ReadonlySet<Refusal['reason']['code']> = new Set([
  'busy',
  'outcome-unknown',
  'too-many-failures',
]);

export interface WaveDeps {
  sql: Sql;
  ledger: Ledger;
  importId: number;
  warehouseId: number;
  actor: Author;
  correlationId: string;
  isClosing: () => boolean;
}

/** Thrown when the process ends while a wave cannot be brought to its end; the next one repeats it. */
export class WaveLeftOpen extends Error {}

/** Sends the commands of a wave; they stand in the warehouse's queue in this order at once. */
export async function submitWave(deps: WaveDeps, postings: readonly Posting[]): Promise<Outcome[]> {
  await fillBases(deps, postings);
  const { actor, correlationId } = deps;
  const submissions = postings.map(({ commandId, command }): Submission => {
    return { commandId, command, actor, correlationId };
  });
  return deps.ledger.submit(deps.warehouseId, submissions);
}

interface Settling {
  deps: WaveDeps;
  wave: Wave;
  /** The wave before was not settled when this one was judged: what it lacked may be there now. */
  mayHaveCome: boolean;
}

/**
 * Brings every command of a wave to its end: what may pass later is repeated, a sale that is refused as a
 * whole goes in line by line, and what is refused for good says why. Answers whether anything was late.
 */
export async function settleWave(settling: Settling, outcomes: Outcome[]): Promise<boolean> {
  const { deps, wave } = settling;
  let postings: readonly Posting[] = wave.postings;
  let answers = outcomes;
  let wasLate = false;
  for (let round = 0; ; round += 1) {
    const next = await sortOut(settling, { postings, answers, round });
    wasLate ||= next.isLate;
    if (next.again.length === 0) return wasLate;
    if (next.isLate) {
      if (deps.isClosing()) throw new WaveLeftOpen('the process ends before a wave is settled');
      await sleep(RETRY_PAUSE_MS);
    }
    postings = next.again;
    answers = await submitWave(deps, postings);
  }
}

async function sortOut(
  { deps, wave, mayHaveCome }: Settling,
  { postings, answers, round }: { postings: readonly Posting[]; answers: Outcome[]; round: number },
): Promise<{ again: Posting[]; isLate: boolean }> {
  const again: Posting[] = [];
  const splits: number[] = [];
  let isLate = false;
  for (const [place, posting] of postings.entries()) {
    const outcome = answers[place];
    if (outcome === undefined) throw new Error('the ledger gave fewer outcomes than commands');
    const step = await stepOf(deps, { posting, outcome, round, mayHaveCome });
    if (step === 'accepted') noteAccepted(wave, posting, outcome);
    else if (step === 'split') {
      splits.push(posting.rows[0]?.source.row ?? 0);
      again.push(...splitSale(deps.importId, posting));
    } else if (step === 'refused') noteRefused(posting, outcome);
    else again.push(posting);
    isLate ||= step === 'late';
  }
  // Before any line of a split sale is sent, so that the whole is never sent again after a crash.
  if (splits.length > 0) await insertSplits(deps.sql, deps.importId, splits);
  return { again, isLate };
}

interface Asked {
  posting: Posting;
  outcome: Outcome;
  round: number;
  mayHaveCome: boolean;
}

type Step = 'accepted' | 'refused' | 'split' | 'again' | 'late';

async function stepOf(
  deps: WaveDeps,
  { posting, outcome, round, mayHaveCome }: Asked,
): Promise<Step> {
  if (outcome.accepted) return 'accepted';
  const { code } = outcome.refusal.reason;
  if (RETRYABLE.has(code)) return 'late';
  if (posting.command.kind === 'count') return countStep(deps, { posting, code, round });
  if (code === 'insufficient-stock' && mayHaveCome && round === 0) return 'again';
  return posting.rows.length > 1 ? 'split' : 'refused';
}

async function countStep(
  deps: WaveDeps,
  { posting, code, round }: Pick<Asked, 'posting' | 'round'> & { code: string },
): Promise<Step> {
  if (code === 'count-stale' && round < RECOUNTS_MAX) return 'again';
  // It was written before a crash, on the base of then.
  const isWritten = code === 'idempotency-key-reused' && (await findPostedCount(deps, posting));
  return isWritten ? 'accepted' : 'refused';
}

function noteAccepted(wave: Wave, { rows }: Posting, outcome: Outcome): void {
  if (!outcome.accepted) {
    // A count of before a crash: its seq was found with it.
    for (const row of rows) row.outcome = 'accepted';
    wave.commandSeqs.push(...rows.map(({ seq }) => seq));
    return;
  }
  const { seq, entries } = outcome.answer;
  wave.commandSeqs.push(seq);
  const seqs = new Map<string, number>();
  for (const entry of entries.toReversed()) seqs.set(foldCode(entry.sku), entry.seq);
  for (const row of rows) {
    row.outcome = 'accepted';
    row.seq = seqs.get(row.reading?.stock?.skuKey ?? '') ?? seq;
  }
}

function noteRefused({ rows }: Posting, outcome: Outcome): void {
  if (outcome.accepted) return;
  const { reason } = outcome.refusal;
  for (const row of rows) {
    row.outcome = 'refused';
    row.refusal = { code: reason.code, message: refusalText(reason) };
  }
}
