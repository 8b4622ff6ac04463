import { z } from 'zod';
import { Bin, BinKind, Code } from './catalog.ts';

/** A rack of a large hall has fewer places; a longer row is made in parts. */
export const BIN_RANGE_MAX = 500;

/** Why two codes span no range. Closed. */
export type BinRangeFault = 'shape' | 'backwards' | 'too-many';

export type BinRange = { ok: true; codes: string[] } | { ok: false; fault: BinRangeFault };

const PARTS = /(\d+)/;

/**
 * The codes from the first to the last: `A-01-01` … `A-02-20` are two racks of twenty places. Every
 * number runs by itself and keeps its width; what stands between the numbers must be the same in both.
 */
export function expandBinRange(first: string, last: string): BinRange {
  const from = first.trim().split(PARTS);
  const to = last.trim().split(PARTS);
  const isNumber = (place: number) => place % 2 === 1;
  const fits = from.every(
    (part, place) => part === to[place] || (isNumber(place) && to[place]?.length === part.length),
  );
  if (from.length !== to.length || !fits) return { ok: false, fault: 'shape' };
  const runs = from.map((part, place) => runOf(part, to[place] ?? part, isNumber(place)));
  if (runs.some((run) => run.size < 1)) return { ok: false, fault: 'backwards' };
  const total = runs.reduce((product, { size }) => product * size, 1);
  if (total > BIN_RANGE_MAX) return { ok: false, fault: 'too-many' };
  const codes = runs.reduce(
    (heads, { at, size }) =>
      heads.flatMap((head) => Array.from({ length: size }, (_, step) => head + at(step))),
    [''],
  );
  return { ok: true, codes };
}

interface Run {
  size: number;
  at: (step: number) => string;
}

function runOf(from: string, to: string, isNumber: boolean): Run {
  if (!isNumber) return { size: 1, at: () => from };
  const start = Number(from);
  return {
    size: Number(to) - start + 1,
    at: (step) => String(start + step).padStart(from.length, '0'),
  };
}

const FAULT_TEXT = {
  shape: 'must differ from the first code in its numbers alone, and be as long',
  backwards: 'comes before the first code',
  'too-many': `spans more than ${BIN_RANGE_MAX} bins`,
} satisfies Record<BinRangeFault, string>;

/** Body of `POST /warehouses/:warehouseId/bin-ranges`: bins of one zone and kind, all or none. */
export const NewBinRange = z
  .strictObject({ first: Code, last: Code, zone: Code, kind: BinKind })
  .check(({ value, issues }) => {
    const range = expandBinRange(value.first, value.last);
    if (range.ok) return;
    issues.push({
      code: 'custom',
      input: value.last,
      path: ['last'],
      message: FAULT_TEXT[range.fault],
      params: { code: `range-${range.fault}` },
    });
  });
export type NewBinRange = z.infer<typeof NewBinRange>;

/** The bins that were made, in the order of the range. */
export const BinRangeMade = z.object({ rows: z.array(Bin) });
