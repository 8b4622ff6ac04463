import type { BinStock, Figures } from '@stockwire/shared/stock-level';
import type { StockAt } from '@stockwire/shared/stock-views';
import type { UseQueryResult } from '@tanstack/react-query';
import { problemText } from '../../../../api/problem-text.ts';
import { ErrorState } from '../../../../ui/state/error-state.tsx';
import { Equation } from '../equation.tsx';
import styles from './past.module.css';
import { PastStrip } from './past-strip.tsx';

interface PastFiguresProps {
  atMs: number;
  past: UseQueryResult<StockAt>;
  /** As they are now, and as the bins are now, which know what kind they are. */
  level: Figures;
  bins: readonly BinStock[];
  timeZone: string;
  now: Date;
  onBack: () => void;
}

/** The reckoning as it was, plainly marked as past. */
export function PastFigures({ past, bins, ...strip }: PastFiguresProps) {
  const { data, error, refetch, isPlaceholderData } = past;
  const kinds = new Map(bins.map(({ bin, kind }) => [bin, kind]));
  return (
    <div className={styles.past}>
      <PastStrip {...strip} past={isPlaceholderData ? undefined : data} />
      {error && !data ? (
        <ErrorState title={problemText(error).title} onRetry={() => void refetch()}>
          {problemText(error).advice}
        </ErrorState>
      ) : null}
      {data ? (
        <Equation
          level={data}
          bins={data.bins.map(({ bin, quantity }) => ({
            kind: kinds.get(bin) ?? 'storage',
            quantity,
          }))}
        />
      ) : null}
    </div>
  );
}
