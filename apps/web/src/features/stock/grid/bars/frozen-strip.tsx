import { useEffect, useState } from 'react';
import { useConnection, useConnectionControls } from '../../../../realtime/use-connection.ts';
import { Button } from '../../../../ui/action/button.tsx';
import { formatAge } from '../../../../ui/format/format-duration.ts';
import { formatTime } from '../../../../ui/format/format-time.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { Strip } from '../../../../ui/status/strip.tsx';
import { barsWords } from './bars.words.ts';

const SECOND_MS = 1_000;

/** While the link is lost: since when, what the figures are worth, and when the next try comes. */
export function FrozenStrip({ timeZone }: { timeZone: string }) {
  const connection = useConnection();
  const { tryNow } = useConnectionControls();
  const nowMs = useNowMs();
  if (connection.state !== 'reconnecting') return null;
  const { sinceMs, nextTryAtMs, asOfMs } = connection;
  const words = wordsOf(barsWords);
  const stopped =
    asOfMs === null ? '' : words.stoppedFigures(formatTime(new Date(asOfMs), { timeZone }));
  const next =
    nextTryAtMs === null
      ? words.tryingNow
      : words.nextTry(formatAge(nextTryAtMs - nowMs + SECOND_MS / 2));
  return (
    <Strip
      title={words.lost(formatAge(nowMs - sinceMs))}
      action={<Button onPress={tryNow}>{words.tryNow}</Button>}
    >
      {`${stopped}${next}; ${words.nothingLost}`}
    </Strip>
  );
}

function useNowMs(): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  // The clock is outside React.
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}
