import type { Entry } from '@stockwire/shared/stock-entries';

/** What could be sold from a moment on, until the next point, and what made it so. */
export interface LevelPoint {
  atMs: number;
  sellable: number;
  onHand: number;
  /** Null where the line begins and where it ends. */
  entry: Entry | null;
}

export interface LevelLine {
  /** Oldest first; never empty. */
  points: LevelPoint[];
  /** False when what was read does not reach back to the beginning of the span. */
  isWhole: boolean;
}

export interface LineSpan {
  /** Null is everything there is. */
  fromMs: number | null;
  nowMs: number;
  /** Whether the ledger has entries before those given. */
  hasOlder: boolean;
}

/** The line of a span, from an item's entries newest first; it ends now. Null when nothing ever moved. */
export function levelLine(entries: readonly Entry[], span: LineSpan): LevelLine | null {
  const { fromMs, nowMs, hasOlder } = span;
  const [newest] = entries;
  if (newest === undefined) return null;
  const within = entries.filter(({ recordedAt }) => Date.parse(recordedAt) >= (fromMs ?? 0));
  const steps = within.toReversed().map(pointOf);
  const first = within.at(-1);
  const isWhole = within.length < entries.length || !hasOlder;
  const before = first === undefined ? figuresAfter(newest) : figuresBefore(first);
  const beganMs = steps[0]?.atMs ?? nowMs;
  const startMs = isWhole && fromMs !== null ? fromMs : beganMs;
  const start = { atMs: startMs, ...before, entry: null };
  const endMs = Math.max(nowMs, steps.at(-1)?.atMs ?? 0);
  const end = { atMs: endMs, ...figuresAfter(newest), entry: null };
  return { points: [start, ...steps, end], isWhole };
}

function pointOf(entry: Entry): LevelPoint {
  return { atMs: Date.parse(entry.recordedAt), ...figuresAfter(entry), entry };
}

function figuresAfter({ sellable, onHand }: Entry) {
  return { sellable, onHand };
}

function figuresBefore({ sellable, onHand, deltaSellable, deltaOnHand }: Entry) {
  return { sellable: sellable - deltaSellable, onHand: onHand - deltaOnHand };
}

/** The point that holds at a moment; the first one for a moment before it. */
export function pointAt(points: readonly LevelPoint[], atMs: number): LevelPoint | undefined {
  return points.findLast((point) => point.atMs <= atMs) ?? points[0];
}

/** The points of a part of the line, with the figure it enters with and the one it leaves with. */
export function cutLine(
  points: readonly LevelPoint[],
  [fromMs, toMs]: readonly [number, number],
): LevelPoint[] {
  const within = points.filter(({ atMs }) => atMs > fromMs && atMs < toMs);
  const entering = pointAt(points, fromMs);
  const leaving = pointAt(points, toMs);
  return [
    ...(entering ? [{ ...entering, atMs: fromMs }] : []),
    ...within,
    ...(leaving ? [{ ...leaving, atMs: toMs }] : []),
  ];
}

/** At most so many points that look the same: of each stretch its lowest, its highest and its last. */
export function thinOut(points: readonly LevelPoint[], pointsMax: number): LevelPoint[] {
  if (points.length <= pointsMax) return [...points];
  const stretch = Math.ceil(points.length / (pointsMax / 3));
  const kept: LevelPoint[] = [];
  for (let from = 0; from < points.length; from += stretch) {
    const part = points.slice(from, from + stretch);
    const ofPart = new Set([lowestOf(part), highestOf(part), part.at(-1)]);
    kept.push(...part.filter((point) => ofPart.has(point)));
  }
  return kept;
}

function lowestOf(points: readonly LevelPoint[]): LevelPoint | undefined {
  return points.reduce<LevelPoint | undefined>(
    (lowest, point) => (lowest && lowest.sellable <= point.sellable ? lowest : point),
    undefined,
  );
}

function highestOf(points: readonly LevelPoint[]): LevelPoint | undefined {
  return points.reduce<LevelPoint | undefined>(
    (highest, point) => (highest && highest.sellable >= point.sellable ? highest : point),
    undefined,
  );
}
