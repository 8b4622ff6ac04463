import type { Entry } from '@stockwire/shared/stock-entries';
import type { BinStock } from '@stockwire/shared/stock-level';
import { problemText } from '../../../api/problem-text.ts';
import { Button } from '../../../ui/action/button.tsx';
import { Section } from '../../../ui/data/section.tsx';
import { Timeline } from '../../../ui/data/timeline.tsx';
import { useReachedEnd } from '../../../ui/data/use-reached-end.ts';
import { ErrorState } from '../../../ui/state/error-state.tsx';
import { SkeletonRows } from '../../../ui/state/skeleton.tsx';
import type { Timeline as ItemTimeline } from '../item/use-timeline.ts';
import styles from './drawer.module.css';
import { timelineEntry } from './timeline-entry.tsx';

interface MovementsSectionProps {
  timeline: ItemTimeline;
  bins: readonly BinStock[];
  timeZone: string;
  now: Date;
  /** Given, an entry can be reversed. */
  onReverse?: ((entry: Entry) => void) | undefined;
}

/** Why the figure is what it is: every movement of the item, newest first. */
export function MovementsSection(props: MovementsSectionProps) {
  const { timeline, bins, timeZone, now, onReverse } = props;
  const kinds = new Map(bins.map(({ bin, kind }) => [bin, kind]));
  const end = useReachedEnd(timeline.loadOlder, timeline.hasOlder && !timeline.isLoadingOlder);
  const shape = {
    kindOf: (bin: string) => kinds.get(bin),
    openedAtSeq: timeline.openedAtSeq,
    timeZone,
    now,
    onReverse,
  };
  return (
    <Section title="Movements" end="sellable / on hand after">
      {timeline.isLoading ? (
        <SkeletonRows label="Loading movements" widths={['85%', '70%', '90%', '60%']} />
      ) : null}
      {timeline.error ? (
        <ErrorState title={problemText(timeline.error).title} onRetry={timeline.retry}>
          {problemText(timeline.error).advice}
        </ErrorState>
      ) : null}
      {timeline.entries.length > 0 ? (
        <Timeline
          label="Movements, newest first"
          entries={timeline.entries.map((entry) => timelineEntry(entry, shape))}
        />
      ) : null}
      {!timeline.isLoading && !timeline.error && timeline.entries.length === 0 ? (
        <p className={styles.none}>Nothing has moved yet.</p>
      ) : null}
      <div ref={end} />
      {timeline.hasOlder ? (
        <Button
          size="s"
          variant="ghost"
          onPress={timeline.loadOlder}
          isPending={timeline.isLoadingOlder}
        >
          Older movements
        </Button>
      ) : null}
    </Section>
  );
}
