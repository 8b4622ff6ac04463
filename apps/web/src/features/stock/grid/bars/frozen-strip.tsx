import { useEffect, useState } from 'react';
import { useConnection, useConnectionControls } from '../../../../realtime/use-connection.ts';
import { Button } from '../../../../ui/action/button.tsx';
import { formatAge } from '../../../../ui/format/format-duration.ts';
import { formatTime } from '../../../../ui/format/format-time.ts';
import { Strip } from '../../../../ui/status/strip.tsx';

const SECOND_MS = 1_000;

/** While the link is lost: since when, what the figures are worth, and when the next try comes. */
export function FrozenStrip({ timeZone }: { timeZone: string }) {
  const connection = useConnection();
  const { tryNow } = useConnectionControls();
  const nowMs = useNowMs();
  if (connection.state !== 'reconnecting') return null;
  const { sinceMs, nextTryAtMs, asOfMs } = connection;
  const stopped =
    asOfMs === null
      ? ''
      : `These figures stopped at ${formatTime(new Date(asOfMs), { timeZone })} and may have moved. `;
  const next =
    nextTryAtMs === null
      ? 'Trying now'
      : `Next try in ${formatAge(nextTryAtMs - nowMs + SECOND_MS / 2)}`;
  return (
    <Strip
      title={`Connection lost ${formatAge(nowMs - sinceMs)} ago.`}
      action={<Button onPress={tryNow}>Try now</Button>}
    >
      {`${stopped}${next}; nothing you typed is lost.`}
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
