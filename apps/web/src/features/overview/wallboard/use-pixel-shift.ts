import { type CSSProperties, useEffect, useState } from 'react';

/** Long enough to go unnoticed, short enough for a panel that burns in within hours. */
const SHIFT_EVERY_MS = 60_000;

/** Places on a small square, walked round once in eight minutes; the padding of the wall is as wide. */
const PLACES = [
  [0, 0],
  [4, 0],
  [8, 0],
  [8, 4],
  [8, 8],
  [4, 8],
  [0, 8],
  [0, 4],
] as const;

/** Where everything stands this minute: a few pixels beside where it stood, so that nothing burns in. */
export function usePixelShift(): CSSProperties {
  const [place, setPlace] = useState(0);
  // The clock is outside React.
  useEffect(() => {
    const timer = setInterval(() => setPlace((last) => (last + 1) % PLACES.length), SHIFT_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  const [xPx, yPx] = PLACES[place] ?? PLACES[0];
  return { '--shift-x': `${xPx}px`, '--shift-y': `${yPx}px` } as CSSProperties;
}
