import { useConnection, useConnectionControls } from '../realtime/use-connection.ts';
import { Button } from '../ui/action/button.tsx';
import { formatAge } from '../ui/format/format-duration.ts';
import { formatTimeAbroad } from '../ui/format/format-time.ts';
import { wordsOf } from '../ui/language/words.ts';
import { Strip } from '../ui/status/strip.tsx';
import { appWords } from './app.words.ts';
import { useNowMs } from './use-now-ms.ts';

/** Rounds to the nearest second, so that the last one is not shown as none. */
const HALF_SECOND_MS = 500;

/** Above a screen without a strip of its own, while the link is lost: how old it is and what happens. */
export function StaleStrip({ timeZone }: { timeZone: string }) {
  const connection = useConnection();
  const { tryNow } = useConnectionControls();
  const nowMs = useNowMs();
  if (connection.state !== 'reconnecting') return null;
  const { sinceMs, asOfMs, nextTryAtMs } = connection;
  const words = wordsOf(appWords);
  const stopped =
    asOfMs === null ? '' : words.stopped(formatTimeAbroad(new Date(asOfMs), { timeZone }));
  const next =
    nextTryAtMs === null
      ? words.tryingNow
      : words.nextTry(formatAge(nextTryAtMs - nowMs + HALF_SECOND_MS));
  return (
    <Strip
      title={words.lost(formatAge(nowMs - sinceMs))}
      action={<Button onPress={tryNow}>{words.tryNow}</Button>}
    >
      {`${stopped}${next}; ${words.nothingLost}`}
    </Strip>
  );
}
