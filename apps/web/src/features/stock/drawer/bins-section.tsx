import type { BinStock } from '@stockwire/shared/stock-level';
import { MiniTable } from '../../../ui/data/mini-table.tsx';
import { Section } from '../../../ui/data/section.tsx';
import { formatMoment } from '../../../ui/format/format-date.ts';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { binKindText, sortBins } from '../edit/bin-options.ts';
import styles from './drawer.module.css';
import { drawerWords } from './drawer.words.ts';

interface BinsSectionProps {
  bins: readonly BinStock[];
  timeZone: string;
  now: Date;
}

/** Where the pieces lie, storage first; empty bins only where pieces were before today. */
export function BinsSection({ bins, timeZone, now }: BinsSectionProps) {
  const words = wordsOf(drawerWords);
  const rows = sortBins(bins.filter((bin) => bin.quantity > 0 || bin.isHome));
  return (
    <Section title={words.bins} note={rows.length}>
      {rows.length === 0 ? (
        <p className={styles.none}>{words.noBins}</p>
      ) : (
        <MiniTable
          label={words.binsLabel}
          columns={words.binColumns}
          rows={rows.map((bin) => ({
            id: bin.bin,
            lead: bin.bin,
            text: [binKindText(bin.kind), bin.isHome ? words.home : null]
              .filter(Boolean)
              .join(' · '),
            meta:
              bin.updatedAt === null
                ? ''
                : formatMoment(new Date(bin.updatedAt), now, { timeZone }),
            figure: formatInteger(bin.quantity),
            tone: bin.kind === 'storage' ? undefined : 'quiet',
          }))}
        />
      )}
    </Section>
  );
}
