import type { Entry } from '@stockwire/shared/stock-entries';
import { entryText } from '../../../../api/entry-text.ts';
import { reasonLabel } from '../../../../api/reason-text.ts';
import { formatInteger } from '../../../../ui/format/format-integer.ts';
import { formatTimeZoneName } from '../../../../ui/format/format-time.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { formatWithDay } from '../level/moment-text.ts';
import styles from './entry-story.module.css';
import { timelineWords } from './timeline.words.ts';

/** Enough of a hash to tell two apart; the ledger's own check compares the whole. */
const HASH_SHOWN = 16;

interface EntryStoryProps {
  entry: Entry;
  timeZone: string;
  now: Date;
}

/** Why the figure is what it is after this entry: the sum, who, why, for what, and where it stands in the ledger. */
export function EntryStory({ entry, timeZone, now }: EntryStoryProps) {
  const { story, device } = wordsOf(timelineWords);
  const moment = (at: string) =>
    `${formatWithDay(Date.parse(at), { now, timeZone })} ${formatTimeZoneName(new Date(at), { timeZone })}`;
  const facts = [
    { name: story.onHand, text: sumText(entry.onHand, entry.deltaOnHand) },
    { name: story.sellable, text: sumText(entry.sellable, entry.deltaSellable) },
    {
      name: story.by,
      text:
        entry.device === null || entry.device === entry.by
          ? entry.by
          : device(entry.by, entry.device),
    },
    { name: story.reason, text: entry.reason && reasonLabel(entry.reason) },
    { name: story.note, text: entry.note },
    { name: story.reference, text: entry.reference },
    { name: story.recorded, text: moment(entry.recordedAt) },
    {
      name: story.occurred,
      text: entry.occurredAt === entry.recordedAt ? null : moment(entry.occurredAt),
    },
    { name: story.entry, text: `#${entry.seq} · ${entryText(entry)}` },
    { name: story.command, text: entry.commandId },
    { name: story.hash, text: `${entry.hash.slice(0, HASH_SHOWN)}…` },
  ];
  return (
    <dl className={styles.story}>
      {facts.map(({ name, text }) =>
        text ? (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

/** `128 − 4 = 124`, in the order in which it happened. */
function sumText(after: number, delta: number): string {
  if (delta === 0) return wordsOf(timelineWords).unchanged(formatInteger(after));
  const sign = delta < 0 ? '−' : '+';
  const pieces = formatInteger(Math.abs(delta));
  return `${formatInteger(after - delta)} ${sign} ${pieces} = ${formatInteger(after)}`;
}
