import type { Entry } from '@stockwire/shared/stock-entries';
import { Button } from 'react-aria-components';
import { type BinKindOf, entryDelta, entryText } from '../../../api/entry-text.ts';
import type { TimelineEntry } from '../../../ui/data/timeline.tsx';
import { formatMoment } from '../../../ui/format/format-date.ts';
import { formatInteger, formatSignedInteger } from '../../../ui/format/format-integer.ts';
import styles from './timeline-entry.module.css';

interface EntryShape {
  kindOf: BinKindOf;
  /** Entries above arrived while the person was looking. */
  openedAtSeq: number;
  timeZone: string;
  now: Date;
  onReverse?: ((entry: Entry) => void) | undefined;
}

/** A ledger entry as a line of the timeline. */
export function timelineEntry(entry: Entry, shape: EntryShape): TimelineEntry {
  const { pieces, isNeutral } = entryDelta(entry);
  const at = new Date(entry.recordedAt);
  return {
    id: String(entry.seq),
    time: formatMoment(at, shape.now, { timeZone: shape.timeZone }),
    dateTime: entry.recordedAt,
    delta: isNeutral ? formatInteger(pieces) : formatSignedInteger(pieces),
    isNeutral,
    text: entryText(entry, shape.kindOf),
    detail: <EntryDetail entry={entry} onReverse={shape.onReverse} />,
    after: `${formatInteger(entry.sellable)} / ${formatInteger(entry.onHand)}`,
    isFresh: entry.seq > shape.openedAtSeq,
  };
}

function EntryDetail({ entry, onReverse }: { entry: Entry; onReverse: EntryShape['onReverse'] }) {
  const words = [entry.by, entry.reference, entry.note && `“${entry.note}”`].filter(Boolean);
  return (
    <>
      {words.join(' · ')}
      {onReverse && entry.binDelta !== 0 ? (
        <Button
          className={styles.reverse ?? ''}
          aria-label={`Reverse entry ${entry.seq}: ${entryText(entry)}`}
          onPress={() => onReverse(entry)}
        >
          Reverse
        </Button>
      ) : null}
    </>
  );
}
