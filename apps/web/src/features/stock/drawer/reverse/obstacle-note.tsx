import type { ItemStock } from '@stockwire/shared/stock-views';
import { TriangleAlert } from 'lucide-react';
import { formatInteger } from '../../../../ui/format/format-integer.ts';
import { Icon } from '../../../../ui/glyph/icon.tsx';
import { wordsOf } from '../../../../ui/language/words.ts';
import notes from '../../edit/edit-notes.module.css';
import type { Obstacle } from './foresee-reversal.ts';
import { reverseWords } from './reverse.words.ts';

/** Why it cannot be posted, and where the pieces are that it would need; said before anybody tries. */
export function ObstacleNote({
  obstacle,
  stock,
}: {
  obstacle: Obstacle;
  stock: ItemStock | undefined;
}) {
  return (
    <div role="alert" className={notes.refusal}>
      <Icon of={TriangleAlert} />
      <p>
        <b>{wordsOf(reverseWords).blocked}</b> {obstacleText(obstacle)} {whereNow(stock)}
      </p>
    </div>
  );
}

/** An obstacle as a sentence. */
export function obstacleText(obstacle: Obstacle): string {
  const words = wordsOf(reverseWords);
  const { sku, bin } = obstacle;
  return obstacle.why === 'bin-retired'
    ? words.retired(bin)
    : words.tooFew(
        `${formatInteger(obstacle.needed)} × ${sku}`,
        bin,
        formatInteger(obstacle.there),
      );
}

function whereNow(stock: ItemStock | undefined): string {
  const words = wordsOf(reverseWords);
  const places = (stock?.bins ?? [])
    .filter(({ quantity }) => quantity > 0)
    .map(({ bin, quantity }) => words.place(formatInteger(quantity), bin));
  return places.length === 0 ? '' : words.whereNow(places.join(', '));
}
