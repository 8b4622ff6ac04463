import type { Level } from '@stockwire/shared/stock-level';
import { type ReactNode, useState } from 'react';
import { problemText } from '../../../../api/problem-text.ts';
import { Section } from '../../../../ui/data/section.tsx';
import { formatInteger } from '../../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { ErrorState } from '../../../../ui/state/error-state.tsx';
import { SkeletonRows } from '../../../../ui/state/skeleton.tsx';
import type { Span } from '../../item/spans.ts';
import { useLevelHistory } from '../../item/use-level-history.ts';
import type { Timeline } from '../../item/use-timeline.ts';
import { levelWords } from './level.words.ts';
import { LevelView } from './level-view.tsx';
import { SpanChoice } from './span-choice.tsx';

interface LevelSectionProps {
  warehouseId: number;
  timeline: Timeline;
  level: Level;
  timeZone: string;
  now: Date;
  /** The moment that the figures are shown of; null is now. */
  atMs: number | null;
  onPickAt: (atMs: number) => void;
  /** Stands under the line. */
  end: ReactNode;
}

/** How much could be sold over a span, and why it changed when it did. */
export function LevelSection(props: LevelSectionProps) {
  const { warehouseId, timeline, level, timeZone, now, atMs, onPickAt, end } = props;
  const words = wordsOf(levelWords);
  const [span, setSpan] = useState<Span>('day');
  const of = { warehouseId, sku: level.sku, span, nowMs: now.getTime() };
  const { line, isLoading, error, retry } = useLevelHistory(of, timeline);
  const { reorderPoint } = level;
  return (
    <Section
      title={words.title}
      note={reorderPoint === null ? null : words.reorderAt(formatInteger(reorderPoint))}
      end={<SpanChoice span={span} onChange={setSpan} />}
    >
      {error ? (
        <ErrorState title={problemText(error).title} onRetry={retry}>
          {problemText(error).advice}
        </ErrorState>
      ) : null}
      {line === null && isLoading ? (
        <SkeletonRows label={words.loading} widths={['100%', '100%', '100%']} />
      ) : null}
      {line === null ? null : (
        <LevelView key={span} {...{ line, reorderPoint, timeZone, now, atMs, onPickAt }} />
      )}
      {end}
    </Section>
  );
}
