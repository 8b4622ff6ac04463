import type { Figures } from '@stockwire/shared/stock-level';
import { availableOf } from '@stockwire/shared/stock-level';
import type { StockAt } from '@stockwire/shared/stock-views';
import { History } from 'lucide-react';
import { Button } from '../../../../ui/action/button.tsx';
import { formatSignedInteger } from '../../../../ui/format/format-integer.ts';
import { formatTimeZoneName } from '../../../../ui/format/format-time.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { Strip } from '../../../../ui/status/strip.tsx';
import { formatWithDay } from '../level/moment-text.ts';
import { pastWords } from './past.words.ts';

interface PastStripProps {
  atMs: number;
  /** Missing while it is being read. */
  past: StockAt | undefined;
  level: Figures;
  timeZone: string;
  now: Date;
  onBack: () => void;
}

/** Says that what stands below is past, of when, and what has changed since. */
export function PastStrip({ atMs, past, level, timeZone, now, onBack }: PastStripProps) {
  const words = wordsOf(pastWords);
  const moment = `${formatWithDay(atMs, { now, timeZone })} ${formatTimeZoneName(new Date(atMs), { timeZone })}`;
  return (
    <div role="status">
      <Strip
        icon={History}
        title={words.title(moment)}
        action={
          <Button size="s" onPress={onBack}>
            {words.now}
          </Button>
        }
      >
        {past === undefined ? words.loading : sinceText(past, level)}
      </Strip>
    </div>
  );
}

function sinceText(past: StockAt, level: Figures): string {
  const words = wordsOf(pastWords);
  const onHand = level.onHand - past.onHand;
  const available = availableOf(level) - past.available;
  return onHand === 0 && available === 0
    ? words.same
    : words.since(formatSignedInteger(onHand), formatSignedInteger(available));
}
