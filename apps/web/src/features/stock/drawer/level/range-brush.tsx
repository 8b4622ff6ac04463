import type { CSSProperties } from 'react';
import { wordsOf } from '../../../../ui/language/words.ts';
import { type LevelPoint, thinOut } from '../../item/level-line.ts';
import { LEFT_PX, RIGHT_PX } from './chart-edges.ts';
import { levelWords } from './level.words.ts';
import styles from './range-brush.module.css';

const STEPS = 200;
const POINTS_MAX = 240;
const WIDTH = 240;
const HEIGHT = 20;

interface RangeBrushProps {
  /** The whole line. */
  points: readonly LevelPoint[];
  range: readonly [number, number];
  momentOf: (atMs: number) => string;
  onChange: (range: readonly [number, number]) => void;
}

/** The whole line, small, with two handles round the part that is looked at; by pointer or arrow keys. */
export function RangeBrush({ points, range, momentOf, onChange }: RangeBrushProps) {
  const words = wordsOf(levelWords);
  const startMs = points[0]?.atMs ?? 0;
  const endMs = points.at(-1)?.atMs ?? startMs;
  const stepMs = Math.max(1, (endMs - startMs) / STEPS);
  const placeOf = (atMs: number) => Math.round((atMs - startMs) / stepMs);
  const momentAt = (place: number) => Math.round(startMs + place * stepMs);
  const [from, to] = [placeOf(range[0]), placeOf(range[1])];
  const shape = {
    '--brush-left': `${LEFT_PX}px`,
    '--brush-right': `${RIGHT_PX}px`,
    '--from': from / STEPS,
    '--to': to / STEPS,
  } as CSSProperties;
  const change = (next: readonly [number, number]) =>
    onChange([momentAt(next[0]), next[1] === STEPS ? endMs : momentAt(next[1])]);
  return (
    <div className={styles.brush} style={shape}>
      <svg
        className={styles.line}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path d={stepPath(points, [startMs, endMs])} />
      </svg>
      <span className={styles.window} />
      <input
        className={styles.handle}
        type="range"
        min={0}
        max={STEPS}
        value={from}
        aria-label={words.from}
        aria-valuetext={momentOf(range[0])}
        onChange={({ currentTarget }) =>
          change([Math.min(Number(currentTarget.value), to - 1), to])
        }
      />
      <input
        className={styles.handle}
        type="range"
        min={0}
        max={STEPS}
        value={to}
        aria-label={words.to}
        aria-valuetext={momentOf(range[1])}
        onChange={({ currentTarget }) =>
          change([from, Math.max(Number(currentTarget.value), from + 1)])
        }
      />
    </div>
  );
}

function stepPath(points: readonly LevelPoint[], [fromMs, toMs]: readonly [number, number]) {
  const thin = thinOut(points, POINTS_MAX);
  const highest = Math.max(1, ...thin.map(({ sellable }) => sellable));
  const xOf = (atMs: number) => ((atMs - fromMs) / Math.max(1, toMs - fromMs)) * WIDTH;
  const yOf = (sellable: number) => HEIGHT - (Math.max(0, sellable) / highest) * (HEIGHT - 2);
  const steps = thin.map(
    ({ atMs, sellable }) => `H${xOf(atMs).toFixed(1)}V${yOf(sellable).toFixed(1)}`,
  );
  return `M0 ${HEIGHT}${steps.join('')}V${HEIGHT}Z`;
}
