import { useEffect, useState } from 'react';
import type { CellPainter } from '../cells/cell-painter.ts';

/** Sums over the rows on screen need not be newer than the eye can follow. */
const AT_MOST_EVERY_MS = 1_000;

/** A number made from what the painter shows, made again after changes, at most once a second. */
export function usePaintedValue(painter: CellPainter, read: () => number): number {
  const [value, setValue] = useState(0);
  // The painter hears of changes outside React.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      setValue(read());
    };
    const stop = painter.onChanges(() => {
      timer ??= setTimeout(look, AT_MOST_EVERY_MS);
    });
    timer = setTimeout(look, 0);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [painter, read]);
  return value;
}
