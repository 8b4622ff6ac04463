import { useState } from 'react';
import { Button } from '../../../../ui/action/button.tsx';
import { wordsOf } from '../../../../ui/language/words.ts';
import { cutLine, type LevelLine, thinOut } from '../../item/level-line.ts';
import { LazyLevelChart } from './lazy-level-chart.tsx';
import { levelWords } from './level.words.ts';
import { LevelCursor } from './level-cursor.tsx';
import { LevelReadout } from './level-readout.tsx';
import styles from './level-section.module.css';
import { LevelTable } from './level-table.tsx';
import { formatWithDay } from './moment-text.ts';
import { RangeBrush } from './range-brush.tsx';

/** About as many as a chart of the drawer has pixels. */
const POINTS_MAX = 600;

interface LevelViewProps {
  line: LevelLine;
  reorderPoint: number | null;
  timeZone: string;
  now: Date;
  atMs: number | null;
  onPickAt: (atMs: number) => void;
}

/** The line, the part of it that is looked at, what it says under the pointer, and the same as a table. */
export function LevelView(props: LevelViewProps) {
  const { line, reorderPoint, timeZone, now, atMs, onPickAt } = props;
  const words = wordsOf(levelWords);
  const [range, setRange] = useState<readonly [number, number] | null>(null);
  const [cursorMs, setCursorMs] = useState<number | null>(null);
  const { points, isWhole } = line;
  const startMs = points[0]?.atMs ?? 0;
  const endMs = points.at(-1)?.atMs ?? startMs;
  const [fromMs, toMs] = range ?? [startMs, endMs];
  const shown = range === null ? points : cutLine(points, range);
  const momentOf = (ms: number) => formatWithDay(ms, { now, timeZone });
  return (
    <>
      <div className={styles.chart}>
        <LazyLevelChart
          points={thinOut(shown, POINTS_MAX)}
          spanMs={[fromMs, toMs]}
          marks={{ cursorMs, atMs }}
          {...{ reorderPoint, timeZone }}
        />
        <LevelCursor
          points={shown}
          spanMs={[fromMs, toMs]}
          {...{ cursorMs, timeZone, now, onPickAt }}
          onCursor={setCursorMs}
        />
      </div>
      <LevelReadout points={shown} {...{ cursorMs, timeZone, now }} />
      {endMs > startMs ? (
        <RangeBrush
          points={points}
          range={[fromMs, toMs]}
          momentOf={momentOf}
          onChange={setRange}
        />
      ) : null}
      <p className={styles.notes}>
        {isWhole ? null : `${words.since(momentOf(startMs))}. ${words.partial} `}
        {range === null ? null : (
          <>
            {words.range(momentOf(fromMs), momentOf(toMs))}{' '}
            <Button size="xs" variant="ghost" onPress={() => setRange(null)}>
              {words.whole}
            </Button>
          </>
        )}
      </p>
      <LevelTable points={shown} timeZone={timeZone} now={now} />
    </>
  );
}
