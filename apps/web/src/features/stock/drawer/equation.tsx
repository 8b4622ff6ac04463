import type { BinStock, Figures } from '@stockwire/shared/stock-level';
import { availableOf } from '@stockwire/shared/stock-level';
import { Fragment } from 'react';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import styles from './equation.module.css';

interface EquationProps {
  level: Figures;
  bins: readonly BinStock[];
}

/** On hand − not sellable − reserved = available: the whole reckoning in one line. */
export function Equation({ level, bins }: EquationProps) {
  const reserved = level.held + level.allocated;
  const closed = bins.filter((bin) => bin.kind !== 'storage' && bin.quantity > 0).length;
  const parts = [
    { sign: '', name: 'On hand', figure: level.onHand, note: 'all bins' },
    {
      sign: '−',
      name: 'Not sellable',
      figure: level.onHand - level.sellable,
      note: binsText(closed),
    },
    { sign: '−', name: 'Reserved', figure: reserved, note: reservedText(level) },
    { sign: '=', name: 'Available', figure: availableOf(level), note: shortText(level) },
  ];
  return (
    <section className={styles.equation} aria-label="How available comes about">
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

function binsText(count: number): string {
  if (count === 0) return 'no bins';
  return count === 1 ? '1 bin' : `${count} bins`;
}

function reservedText({ held, allocated }: Figures): string {
  if (held + allocated === 0) return 'no claims';
  return held === 0 ? 'promised' : `${formatInteger(allocated)} + ${formatInteger(held)} held`;
}

function shortText({ short }: Figures): string {
  return short > 0 ? `${formatInteger(short)} short` : 'to promise';
}
