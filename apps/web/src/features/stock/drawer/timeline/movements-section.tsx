import type { ShownEntry } from '@stockwire/shared/stock-entries';
import type { BinStock, EntryKind } from '@stockwire/shared/stock-level';
import { useState } from 'react';
import { problemText } from '../../../../api/problem-text.ts';
import { Button } from '../../../../ui/action/button.tsx';
import { Section } from '../../../../ui/data/section.tsx';
import { Timeline } from '../../../../ui/data/timeline.tsx';
import { useReachedEnd } from '../../../../ui/data/use-reached-end.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { ErrorState } from '../../../../ui/state/error-state.tsx';
import { SkeletonRows } from '../../../../ui/state/skeleton.tsx';
import type { Timeline as ItemTimeline } from '../../item/use-timeline.ts';
import drawer from '../drawer.module.css';
import { dayIn } from './day-in.ts';
import { KindFilter } from './kind-filter.tsx';
import { groupByDay, sumMovements } from './movement-sums.ts';
import { SumLine } from './sum-line.tsx';
import { timelineWords } from './timeline.words.ts';
import { timelineEntry, timelineGroup } from './timeline-entry.tsx';

interface MovementsSectionProps {
  timeline: ItemTimeline;
  bins: readonly BinStock[];
  timeZone: string;
  now: Date;
  /** Given, an entry can be reversed. */
  onReverse?: ((entry: ShownEntry) => void) | undefined;
}

/** Why the figure is what it is: every movement of the item, and how they add up to it. */
export function MovementsSection(props: MovementsSectionProps) {
  const { timeline, timeZone, now } = props;
  const words = wordsOf(timelineWords);
  const [kind, setKind] = useState<EntryKind | null>(null);
  const [isByDay, setByDay] = useState(false);
  const end = useReachedEnd(timeline.loadOlder, timeline.hasOlder && !timeline.isLoadingOlder);
  const { entries, isLoading, error } = timeline;
  const sums = sumMovements(entries);
  return (
    <Section title={words.title} end={words.after}>
      {isLoading ? (
        <SkeletonRows label={words.loading} widths={['85%', '70%', '90%', '60%']} />
      ) : null}
      {error ? (
        <ErrorState title={problemText(error).title} onRetry={timeline.retry}>
          {problemText(error).advice}
        </ErrorState>
      ) : null}
      {sums === null ? (
        <p className={drawer.none}>{isLoading || error ? null : words.none}</p>
      ) : (
        <>
          <SumLine sums={sums} hasOlder={timeline.hasOlder} {...{ timeZone, now }} />
          <KindFilter sums={sums} {...{ kind, isByDay }} onKind={setKind} onByDay={setByDay} />
          <MovementLines {...props} kind={kind} isByDay={isByDay} />
        </>
      )}
      <div ref={end} />
      {timeline.hasOlder ? (
        <Button
          size="s"
          variant="ghost"
          onPress={timeline.loadOlder}
          isPending={timeline.isLoadingOlder}
        >
          {words.older}
        </Button>
      ) : (
        <p className={drawer.none}>{sums === null ? null : words.whole}</p>
      )}
    </Section>
  );
}

interface MovementLinesProps extends MovementsSectionProps {
  kind: EntryKind | null;
  isByDay: boolean;
}

function MovementLines(props: MovementLinesProps) {
  const { timeline, bins, timeZone, now, onReverse, kind, isByDay } = props;
  const words = wordsOf(timelineWords);
  const [openSeq, setOpen] = useState<number | null>(null);
  const kinds = new Map(bins.map((bin) => [bin.bin, bin.kind]));
  const shape = {
    kindOf: (bin: string) => kinds.get(bin),
    openedAtSeq: timeline.openedAtSeq,
    onOpen: setOpen,
    timeZone,
    now,
    onReverse,
    openSeq,
  };
  const shown = timeline.entries.filter((entry) => kind === null || entry.kind === kind);
  if (shown.length === 0) return <p className={drawer.none}>{words.noneOfKind}</p>;
  const lines = isByDay
    ? groupByDay(shown, dayIn(timeZone)).map((group) => timelineGroup(group, shape))
    : shown.map((entry) => timelineEntry(entry, shape));
  return <Timeline label={words.list} entries={lines} />;
}
