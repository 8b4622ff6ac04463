import { NOTE_LENGTH_MAX } from '@stockwire/shared/limits';
import { type Reason, reasonFits } from '@stockwire/shared/reasons';
import { useMemo, useState } from 'react';
import { newCommandId } from '../../../../api/command-id.ts';
import type { TsvRow } from '../copy/tsv.ts';
import { addUpTwice, judgeLines, type Verdict } from './lines/judge-lines.ts';
import {
  guessColumns,
  type PasteColumns,
  type PasteLine,
  type PasteTargets,
  toPasteLines,
} from './lines/paste-table.ts';
import {
  type LineCommand,
  type LineOutcome,
  type ReadyLine,
  toLineCommands,
  toLineOutcomes,
} from './lines/post-lines.ts';
import { useBatchPost } from './use-batch-post.ts';
import { type PastedLevels, usePastedLevels } from './use-pasted-levels.ts';

export interface JudgedLine {
  line: PasteLine;
  verdict: Verdict;
}

interface PasteOptions {
  warehouseId: number;
  rows: readonly TsvRow[];
  targets: PasteTargets;
}

export type Paste = ReturnType<typeof usePaste>;

/** Pasted lines from the table to what became of them. */
export function usePaste({ warehouseId, rows, targets }: PasteOptions) {
  const [columns, setColumns] = useState(() => guessColumns(rows));
  const [draft, setDraft] = useState(() => startOf(toPasteLines(rows, columns, targets)));
  const [cause, setCause] = useState<{ reason: Reason | null; note: string }>(NO_CAUSE);
  const [outcomes, setOutcomes] = useState<LineOutcome[] | null>(null);
  const batch = useBatchPost(warehouseId);
  const { levels, hold } = useHeldLevels(warehouseId, draft);
  const judged = judgedLines(draft.lines, levels);
  const ready = readyLines(judged, levels);

  const setLines = (lines: PasteLine[]) => setDraft((now) => ({ ...now, lines }));
  async function send(commands: readonly LineCommand[], others: readonly LineOutcome[]) {
    const release = hold();
    const result = await batch.run(commands.map(({ command }) => command));
    release();
    const sent = toLineOutcomes(commands, result.answers, result.unknownCount);
    setOutcomes([...others, ...sent]);
  }

  return {
    columns,
    judged,
    ready,
    levels,
    cause,
    outcomes,
    batch,
    setCause: (next: typeof cause) =>
      setCause({ ...next, note: next.note.slice(0, NOTE_LENGTH_MAX) }),
    setColumns(next: PasteColumns) {
      setColumns(next);
      setDraft(startOf(toPasteLines(rows, next, targets)));
    },
    change: (line: PasteLine) =>
      setLines(draft.lines.map((each) => (each.line === line.line ? line : each))),
    addUp: () => setLines(addUpTwice(draft.lines)),
    leaveProblemsOut: () => setLines(withoutProblems(judged)),
    post() {
      const { reason, note } = cause;
      if (reason !== null) void send(toLineCommands(ready, { reason, note }, newCommandId), []);
    },
    /** Sends what nobody knows the outcome of, under the same ids. */
    repeatUnknown() {
      const all = outcomes ?? [];
      void send(
        all.filter((outcome) => outcome.state === 'unknown'),
        all.filter(({ state }) => state !== 'unknown'),
      );
    },
    /** Takes what was refused or never sent back into the preview, with its items read again. */
    takeBack() {
      const rest = (outcomes ?? []).filter(
        ({ state }) => state === 'refused' || state === 'unsent',
      );
      setDraft((now) => ({ ...startOf(rest.map(({ line }) => line)), round: now.round + 1 }));
      setOutcomes(null);
    },
  };
}

const NO_CAUSE = { reason: null, note: '' };

interface Draft {
  lines: PasteLine[];
  pastedSkus: string[];
  /** Grows when the items are to be read again. */
  round: number;
}

function startOf(lines: PasteLine[]): Draft {
  return { lines, pastedSkus: distinct(lines.map(({ sku }) => sku)), round: 0 };
}

function useLevelsOf(warehouseId: number, { lines, pastedSkus, round }: Draft): PastedLevels {
  const text = JSON.stringify(distinct(lines.map(({ sku }) => sku)));
  const mended = useMemo(() => {
    const pasted = new Set(pastedSkus);
    return (JSON.parse(text) as string[]).filter((sku) => !pasted.has(sku));
  }, [text, pastedSkus]);
  return usePastedLevels(warehouseId, { pasted: pastedSkus, mended, round });
}

/** The items of a draft, which stay as the person saw them while they are posted: figures move with every part. */
function useHeldLevels(warehouseId: number, draft: Draft) {
  const live = useLevelsOf(warehouseId, draft);
  const [held, setHeld] = useState<PastedLevels | null>(null);
  return {
    levels: held ?? live,
    hold(): () => void {
      const known = new Map(draft.lines.map(({ sku }) => [sku, live.find(sku)]));
      setHeld({ ...live, find: (sku) => known.get(sku) ?? null });
      return () => setHeld(null);
    },
  };
}

function distinct(skus: readonly string[]): string[] {
  return [...new Set(skus)].filter((sku) => sku !== '');
}

function judgedLines(lines: readonly PasteLine[], levels: PastedLevels): JudgedLine[] {
  const verdicts = judgeLines(lines, levels.find);
  return lines.flatMap((line, place) => {
    const verdict = verdicts[place];
    return verdict ? [{ line, verdict }] : [];
  });
}

export function isProblem({ verdict }: JudgedLine): boolean {
  return verdict.state === 'problem';
}

function withoutProblems(judged: readonly JudgedLine[]): PasteLine[] {
  return judged.map((each) => (isProblem(each) ? { ...each.line, isIncluded: false } : each.line));
}

function readyLines(judged: readonly JudgedLine[], levels: PastedLevels): ReadyLine[] {
  return judged.flatMap(({ line, verdict }) => {
    const level = levels.find(line.sku);
    if (verdict.state !== 'ready' || !level) return [];
    return [{ line, sku: level.sku, delta: verdict.delta, version: level.version }];
  });
}

/** Whether one reason can stand for all of these changes. */
export function fitsAll(reason: Reason, ready: readonly ReadyLine[]): boolean {
  return ready.every(({ delta }) => reasonFits(reason, delta));
}
