import type { ShownEntry } from '@stockwire/shared/stock-entries';
import { Button } from 'react-aria-components';
import {
  type BinKindOf,
  entryDelta,
  entryKindText,
  entryText,
} from '../../../../api/entry-text.ts';
import type { TimelineEntry } from '../../../../ui/data/timeline.tsx';
import { formatDate, formatMoment } from '../../../../ui/format/format-date.ts';
import { formatInteger, formatSignedInteger } from '../../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { EntryStory } from './entry-story.tsx';
import type { DayGroup } from './movement-sums.ts';
import { timelineWords } from './timeline.words.ts';
import styles from './timeline-entry.module.css';

/** More names than this make a line nobody reads. */
const NAMED_MAX = 2;

export interface EntryShape {
  kindOf: BinKindOf;
  /** Entries above arrived while the person was looking. */
  openedAtSeq: number;
  timeZone: string;
  now: Date;
  /** The entry that tells its whole story. */
  openSeq: number | null;
  onOpen: (seq: number | null) => void;
  onReverse?: ((entry: ShownEntry) => void) | undefined;
}

/** A ledger entry as a line of the timeline. */
export function timelineEntry(entry: ShownEntry, shape: EntryShape): TimelineEntry {
  const { pieces, isNeutral } = entryDelta(entry);
  const { timeZone, now, kindOf, openSeq } = shape;
  return {
    id: String(entry.seq),
    time: formatMoment(new Date(entry.recordedAt), now, { timeZone }),
    dateTime: entry.recordedAt,
    delta: isNeutral ? formatInteger(pieces) : formatSignedInteger(pieces),
    isNeutral,
    text: entryText(entry, kindOf),
    detail: <EntryDetail entry={entry} shape={shape} />,
    after: figuresAfter(entry),
    isFresh: entry.seq > shape.openedAtSeq,
    more: openSeq === entry.seq ? <EntryStory {...{ entry, timeZone, now }} /> : null,
  };
}

/** Movements of a day and kind as one line. */
export function timelineGroup(group: DayGroup, { timeZone, now }: EntryShape): TimelineEntry {
  const words = wordsOf(timelineWords);
  const { id, kind, change, count, people, newest } = group;
  const named = people.slice(0, NAMED_MAX).join(', ');
  return {
    id,
    time: formatDate(new Date(newest.recordedAt), now, { timeZone }),
    dateTime: newest.recordedAt.slice(0, 10),
    delta: formatSignedInteger(change),
    isNeutral: change === 0,
    text: `${entryKindText(kind)}, ${words.movements(count, formatInteger(count))}`,
    detail: words.more(named, people.length - NAMED_MAX),
    after: figuresAfter(newest),
  };
}

function figuresAfter({ sellable, onHand }: Pick<ShownEntry, 'sellable' | 'onHand'>): string {
  return `${formatInteger(sellable)} / ${formatInteger(onHand)}`;
}

function EntryDetail({ entry, shape }: { entry: ShownEntry; shape: EntryShape }) {
  const words = wordsOf(timelineWords);
  const { openSeq, onOpen, onReverse } = shape;
  const { seq, by, reference, note, reversedBy } = entry;
  const isOpen = openSeq === seq;
  const reversed = reversedBy === null ? null : words.reversedBy(reversedBy);
  return (
    <span className={styles.line}>
      <span className={styles.facts}>
        {[by, reference, note && `“${note}”`, reversed].filter(Boolean).join(' · ')}
      </span>
      <Button
        className={styles.action ?? ''}
        aria-label={words.whyOf(seq)}
        aria-expanded={isOpen}
        onPress={() => onOpen(isOpen ? null : seq)}
      >
        {words.why}
      </Button>
      {onReverse && entry.binDelta !== 0 && reversedBy === null ? (
        <Button
          className={styles.action ?? ''}
          aria-label={words.reverseOf(seq, entryText(entry))}
          onPress={() => onReverse(entry)}
        >
          {words.reverse}
        </Button>
      ) : null}
    </span>
  );
}
