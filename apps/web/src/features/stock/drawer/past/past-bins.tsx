import type { BinStock } from '@stockwire/shared/stock-level';
import type { StockAt } from '@stockwire/shared/stock-views';
import { MiniTable } from '../../../../ui/data/mini-table.tsx';
import { Section } from '../../../../ui/data/section.tsx';
import { formatInteger, formatSignedInteger } from '../../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { binKindText } from '../../edit/bin-options.ts';
import drawer from '../drawer.module.css';
import { drawerWords } from '../drawer.words.ts';
import { pastWords } from './past.words.ts';

interface PastBinsProps {
  past: StockAt;
  /** The bins as they are now, which know what kind they are. */
  bins: readonly BinStock[];
}

/** Where the pieces lay then, and what has changed in each place since. */
export function PastBins({ past, bins }: PastBinsProps) {
  const words = wordsOf(pastWords);
  const now = new Map(bins.map((bin) => [bin.bin, bin]));
  const rows = past.bins.filter(({ quantity }) => quantity > 0);
  return (
    <Section title={words.bins} note={rows.length}>
      {rows.length === 0 ? (
        <p className={drawer.none}>{words.none}</p>
      ) : (
        <MiniTable
          label={words.bins}
          columns={wordsOf(drawerWords).binColumns}
          rows={rows.map(({ bin, quantity }) => {
            const known = now.get(bin);
            const change = (known?.quantity ?? 0) - quantity;
            return {
              id: bin,
              lead: bin,
              text: known ? binKindText(known.kind) : '',
              meta: change === 0 ? words.unchanged : words.sinceThen(formatSignedInteger(change)),
              figure: formatInteger(quantity),
              tone: known && known.kind !== 'storage' ? 'quiet' : undefined,
            };
          })}
        />
      )}
    </Section>
  );
}
