import { entryText } from '../../../../api/entry-text.ts';
import { formatInteger } from '../../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { type LevelPoint, pointAt } from '../../item/level-line.ts';
import { levelWords } from './level.words.ts';
import styles from './level-section.module.css';
import { formatWithDay } from './moment-text.ts';

interface Clock {
  now: Date;
  timeZone: string;
}

interface LevelReadoutProps extends Clock {
  points: readonly LevelPoint[];
  cursorMs: number | null;
}

/** The figure under the pointer and what made it so; always in the same place, so that nothing jumps. */
export function LevelReadout({ points, cursorMs, ...clock }: LevelReadoutProps) {
  const point = cursorMs === null ? undefined : pointAt(points, cursorMs);
  return (
    <p className={styles.readout}>
      {point === undefined || cursorMs === null
        ? wordsOf(levelWords).hint
        : readoutText(point, cursorMs, clock)}
    </p>
  );
}

/** A point of the line as a sentence. */
export function readoutText(point: LevelPoint | undefined, atMs: number, clock: Clock): string {
  const words = wordsOf(levelWords);
  if (point === undefined) return '';
  const moment = formatWithDay(atMs, clock);
  const figures = words.readout(moment, formatInteger(point.sellable), formatInteger(point.onHand));
  const { entry } = point;
  return entry === null ? figures : `${figures}. ${words.by(entryText(entry), entry.by)}`;
}
