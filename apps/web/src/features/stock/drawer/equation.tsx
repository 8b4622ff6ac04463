import type { BinStock, Figures } from '@stockwire/shared/stock-level';
import { availableOf } from '@stockwire/shared/stock-level';
import { Fragment } from 'react';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { drawerWords } from './drawer.words.ts';
import styles from './equation.module.css';

interface EquationProps {
  level: Figures;
  /** Where the pieces lie. */
  bins: readonly Pick<BinStock, 'kind' | 'quantity'>[];
}

/** On hand − not sellable − reserved = available: the whole reckoning in one line. */
export function Equation({ level, bins }: EquationProps) {
  const words = wordsOf(drawerWords);
  const reserved = level.held + level.allocated;
  const closed = bins.filter((bin) => bin.kind !== 'storage' && bin.quantity > 0).length;
  const parts = [
    { sign: '', name: words.onHand, figure: level.onHand, note: words.allBins },
    {
      sign: '−',
      name: words.notSellable,
      figure: level.onHand - level.sellable,
      note: words.binCount(closed),
    },
    { sign: '−', name: words.reserved, figure: reserved, note: reservedText(level) },
    { sign: '=', name: words.available, figure: availableOf(level), note: shortText(level) },
  ];
  return (
    <section className={styles.equation} aria-label={words.reckoning}>
      {parts.map(({ sign, name, figure, note }) => (
        <Fragment key={name}>
          {sign === '' ? null : (
            <div className={styles.sign} aria-hidden="true">
              {sign}
            </div>
          )}
          <div className={styles.part} data-hero={sign === '=' || undefined}>
            <p className={styles.name}>{name}</p>
            <p className={styles.figure}>{formatInteger(figure)}</p>
            <p className={styles.note}>{note}</p>
          </div>
        </Fragment>
      ))}
    </section>
  );
}

function reservedText({ held, allocated }: Figures): string {
  const words = wordsOf(drawerWords);
  if (held + allocated === 0) return words.noClaims;
  return held === 0 ? words.promised : words.claims(formatInteger(allocated), formatInteger(held));
}

function shortText({ short }: Figures): string {
  const words = wordsOf(drawerWords);
  return short > 0 ? words.short(formatInteger(short)) : words.toPromise;
}
