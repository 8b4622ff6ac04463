import { useConnection, useConnectionControls } from '../realtime/use-connection.ts';
import { ConnectionChip } from '../ui/status/connection-chip.tsx';
import { connectionWords } from './connection-words.ts';
import { useNowMs } from './use-now-ms.ts';

/** Whether the figures on screen are the ledger's own, on every screen in the same place. */
export function ConnectionStatus() {
  const connection = useConnection();
  const { tryNow, roundTripMs } = useConnectionControls();
  const nowMs = useNowMs();
  const words = connectionWords(connection, { nowMs, roundTripMs: roundTripMs() });
  return <ConnectionChip {...words} onPress={tryNow} />;
}
