import { Sku } from '@stockwire/shared/catalog';
import { QUANTITY_MAX } from '@stockwire/shared/limits';
import type { Level } from '@stockwire/shared/stock-level';
import { foldCode } from '@stockwire/shared/text';
import type { PasteLine } from './paste-table.ts';
import { readDelta } from './read-delta.ts';

/** Why a line cannot be posted as it is. */
export type LineProblem =
  | { code: 'no-sku' }
  | { code: 'unknown-sku' }
  | { code: 'not-whole'; text: string }
  | { code: 'too-large' }
  | { code: 'too-few'; sellable: number; onHand: number }
  | { code: 'twice'; firstLine: number };

/** An item as it is now, as far as a change of it needs. */
export type LevelNow = Pick<Level, 'sku' | 'onHand' | 'sellable' | 'version'>;

/** What would become of a line. */
export type Verdict =
  | { state: 'left-out' }
  /** Its item is not here yet. */
  | { state: 'reading' }
  | { state: 'no-change' }
  | { state: 'ready'; delta: number; result: number }
  | { state: 'problem'; problem: LineProblem };

/** Looks an item up; undefined while it is being read, null when there is none. */
export type FindLevel = (sku: string) => LevelNow | null | undefined;

/** Judges every line, in the order of the lines. An item may stand in one included line only. */
export function judgeLines(lines: readonly PasteLine[], find: FindLevel): Verdict[] {
  const firstLines = new Map<string, number>();
  return lines.map((line) => {
    if (!line.isIncluded) return { state: 'left-out' };
    const key = foldCode(line.sku);
    const firstLine = firstLines.get(key);
    if (firstLine === undefined) firstLines.set(key, line.line);
    const isTwice = firstLine !== undefined && key !== '';
    return isTwice ? problem({ code: 'twice', firstLine }) : judge(line, find);
  });
}

function judge({ sku, delta: text }: PasteLine, find: FindLevel): Verdict {
  if (sku === '') return problem({ code: 'no-sku' });
  if (!Sku.safeParse(sku).success) return problem({ code: 'unknown-sku' });
  const read = readDelta(text);
  if (read.kind === 'nonsense') return problem({ code: 'not-whole', text });
  const level = find(sku);
  if (level === undefined) return { state: 'reading' };
  if (level === null) return problem({ code: 'unknown-sku' });
  return read.kind === 'blank' ? { state: 'no-change' } : judgeDelta(read.delta, level);
}

function judgeDelta(delta: number, { onHand, sellable }: LevelNow): Verdict {
  if (delta === 0) return { state: 'no-change' };
  if (Math.abs(delta) > QUANTITY_MAX) return problem({ code: 'too-large' });
  // Without a bin, pieces are taken from where they can be sold from.
  if (-delta > sellable) return problem({ code: 'too-few', sellable, onHand });
  const result = onHand + delta;
  return result > QUANTITY_MAX ? problem({ code: 'too-large' }) : { state: 'ready', delta, result };
}

function problem(value: LineProblem): Verdict {
  return { state: 'problem', problem: value };
}

/** The lines with every item in one line: its numbers are added up where all of them can be read. */
export function addUpTwice(lines: readonly PasteLine[]): PasteLine[] {
  const byItem = new Map<string, PasteLine[]>();
  for (const line of lines) {
    if (!line.isIncluded || line.sku === '') continue;
    const key = foldCode(line.sku);
    byItem.set(key, [...(byItem.get(key) ?? []), line]);
  }
  const sums = new Map<PasteLine, number>();
  const gone = new Set<PasteLine>();
  for (const [first, ...others] of byItem.values()) {
    const deltas = [first, ...others].map((line) => deltaOf(line));
    if (!first || others.length === 0 || deltas.some((delta) => delta === null)) continue;
    sums.set(
      first,
      deltas.reduce<number>((sum, delta) => sum + (delta ?? 0), 0),
    );
    for (const line of others) gone.add(line);
  }
  return lines
    .filter((line) => !gone.has(line))
    .map((line) => ({ ...line, delta: String(sums.get(line) ?? line.delta) }));
}

function deltaOf(line: PasteLine | undefined): number | null {
  const read = readDelta(line?.delta ?? '');
  if (read.kind === 'blank') return 0;
  return read.kind === 'number' ? read.delta : null;
}
