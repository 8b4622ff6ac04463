import type { KeyboardEvent, PointerEvent } from 'react';
import { wordsOf } from '../../../../ui/language/words.ts';
import { type LevelPoint, pointAt } from '../../item/level-line.ts';
import { LEFT_PX, RIGHT_PX } from './chart-edges.ts';
import { levelWords } from './level.words.ts';
import { readoutText } from './level-readout.tsx';
import styles from './level-section.module.css';

interface LevelCursorProps {
  points: readonly LevelPoint[];
  spanMs: readonly [number, number];
  cursorMs: number | null;
  timeZone: string;
  now: Date;
  onCursor: (atMs: number | null) => void;
  onPickAt: (atMs: number) => void;
}

/** Lies over the line and says which moment is meant: by pointer, or by keys from movement to movement. */
export function LevelCursor(props: LevelCursorProps) {
  const { points, spanMs, cursorMs, onCursor, onPickAt } = props;
  const [fromMs, toMs] = spanMs;
  const shownMs = cursorMs ?? toMs;

  function momentOf({ clientX, currentTarget }: PointerEvent<HTMLElement>): number {
    const { left, width } = currentTarget.getBoundingClientRect();
    const share = (clientX - left - LEFT_PX) / Math.max(1, width - LEFT_PX - RIGHT_PX);
    return Math.round(fromMs + Math.min(1, Math.max(0, share)) * (toMs - fromMs));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' || event.key === ' ') onPickAt(shownMs);
    else if (event.key === 'Escape' && cursorMs !== null) onCursor(null);
    else {
      const next = nextMoment(points, shownMs, event.key);
      if (next === null) return;
      onCursor(next);
    }
    event.preventDefault();
    // Escape closes the drawer, and the arrows move the grid, wherever else they are pressed.
    event.stopPropagation();
  }

  return (
    <div
      className={styles.cursor}
      role="slider"
      tabIndex={0}
      aria-label={wordsOf(levelWords).cursor}
      aria-valuemin={fromMs}
      aria-valuemax={toMs}
      aria-valuenow={shownMs}
      aria-valuetext={readoutText(pointAt(points, shownMs), shownMs, props)}
      onPointerMove={(event) => onCursor(momentOf(event))}
      onPointerLeave={() => onCursor(null)}
      onPointerUp={(event) => onPickAt(momentOf(event))}
      onBlur={() => onCursor(null)}
      onKeyDown={onKeyDown}
    />
  );
}

type Step = (points: readonly LevelPoint[], fromMs: number) => LevelPoint | undefined;

const back: Step = (points, fromMs) => points.findLast(({ atMs }) => atMs < fromMs);
const forth: Step = (points, fromMs) => points.find(({ atMs }) => atMs > fromMs);

const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: back,
  ArrowDown: back,
  ArrowRight: forth,
  ArrowUp: forth,
  Home: (points) => points[0],
  End: (points) => points.at(-1),
};

/** Where a key leads from a moment; null for a key that leads nowhere. */
function nextMoment(points: readonly LevelPoint[], fromMs: number, key: string): number | null {
  const step = STEPS[key];
  return step === undefined ? null : (step(points, fromMs)?.atMs ?? fromMs);
}
