import { useConnection, useConnectionControls } from '../realtime/use-connection.ts';
import { Button } from '../ui/action/button.tsx';
import { formatAge } from '../ui/format/format-duration.ts';
import { formatTime } from '../ui/format/format-time.ts';
import { Strip } from '../ui/status/strip.tsx';
import { useNowMs } from './use-now-ms.ts';

/** Above a screen without a strip of its own, while the link is lost: how old it is and what happens. */
export function StaleStrip({ timeZone }: { timeZone: string }) {
  const connection = useConnection();
  const { tryNow } = useConnectionControls();
  const nowMs = useNowMs();
  if (connection.state !== 'reconnecting') return null;
  const { sinceMs, asOfMs, nextTryAtMs } = connection;
  const stopped =
    asOfMs === null ? '' : `This stopped at ${formatTime(new Date(asOfMs), { timeZone })}. `;
  const next =
    nextTryAtMs === null ? 'Trying now' : `Next try in ${formatAge(nextTryAtMs - nowMs + 500)}`;
  return (
    <Strip
      title={`Connection lost ${formatAge(nowMs - sinceMs)} ago.`}
      action={<Button onPress={tryNow}>Try now</Button>}
    >
      {`${stopped}${next}; nothing you typed is lost.`}
    </Strip>
  );
}
