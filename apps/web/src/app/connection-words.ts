import type { Connection } from '../realtime/connection.ts';
import { formatAge, formatCountdown } from '../ui/format/format-duration.ts';
import { wordsOf } from '../ui/language/words.ts';
import type { ConnectionTone } from '../ui/status/connection-chip.tsx';
import { connectionTexts } from './connection.words.ts';

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
  const words = wordsOf(connectionTexts);
  switch (connection.state) {
    case 'connecting':
      return {
        tone: 'catching-up',
        word: words.connecting,
        label: words.connectingLabel,
      };
    case 'live':
      return live(roundTripMs);
    case 'catching-up':
      return {
        tone: 'catching-up',
        word: words.catchingUp,
        label: words.catchingUpLabel,
      };
    case 'reconnecting': {
      const figure = formatCountdown(nowMs - connection.sinceMs);
      const label = words.reconnectingLabel(figure);
      return { tone: 'offline', word: words.reconnecting, figure, label };
    }
    case 'paused': {
      const label = connection.why === 'person' ? words.pausedByPerson : words.pausedUnseen;
      return {
        tone: 'paused',
        word: words.paused,
        figure: formatAge(nowMs - connection.sinceMs),
        label,
      };
    }
    case 'stale': {
      const figure = formatAge(nowMs - connection.sinceMs);
      return {
        tone: 'stale',
        word: words.stale,
        figure,
        label: words.staleLabel(figure),
      };
    }
  }
}

function live(roundTripMs: number | null): ConnectionWords {
  const words = wordsOf(connectionTexts);
  const chip = { tone: 'live', word: words.live } as const;
  if (roundTripMs === null) return { ...chip, label: words.liveLabel };
  const figure = `${Math.max(1, Math.round(roundTripMs))} ms`;
  return { ...chip, figure, label: words.liveAway(figure) };
}
