import type { Connection } from '../realtime/connection.ts';
import { formatAge, formatCountdown } from '../ui/format/format-duration.ts';
import type { ConnectionTone } from '../ui/status/connection-chip.tsx';

export interface ConnectionWords {
  tone: ConnectionTone;
  word: string;
  figure?: string;
  /** The whole sentence. */
  label: string;
}

export interface Measured {
  /** This browser's clock. */
  nowMs: number;
  roundTripMs: number | null;
}

/** What the chip says about the link. */
export function connectionWords(connection: Connection, measured: Measured): ConnectionWords {
  const { nowMs, roundTripMs } = measured;
  switch (connection.state) {
    case 'connecting':
      return { tone: 'catching-up', word: 'Connecting', label: 'Connecting to the ledger' };
    case 'live':
      return live(roundTripMs);
    case 'catching-up':
      return {
        tone: 'catching-up',
        word: 'Catching up',
        label: 'Catching up: what was missed is on its way',
      };
    case 'reconnecting': {
      const figure = formatCountdown(nowMs - connection.sinceMs);
      const label = `Connection lost for ${figure}. Press to try now`;
      return { tone: 'offline', word: 'Reconnecting', figure, label };
    }
    case 'paused': {
      const label =
        connection.why === 'person'
          ? 'Paused: you hold the view still'
          : 'Paused while nobody looks at this page';
      return {
        tone: 'paused',
        word: 'Paused',
        figure: formatAge(nowMs - connection.sinceMs),
        label,
      };
    }
    case 'stale': {
      const figure = formatAge(nowMs - connection.sinceMs);
      return {
        tone: 'stale',
        word: 'Stale',
        figure,
        label: `Stale for ${figure}: asking the server`,
      };
    }
  }
}

function live(roundTripMs: number | null): ConnectionWords {
  const words = { tone: 'live', word: 'Live' } as const;
  if (roundTripMs === null) return { ...words, label: 'Live: these figures are the ledger’s own' };
  const figure = `${Math.max(1, Math.round(roundTripMs))} ms`;
  return { ...words, figure, label: `Live: these figures are the ledger’s own, ${figure} away` };
}
