import { ArrowDown, Ban, Package } from 'lucide-react';
import { formatAge } from '../../../ui/format/format-duration.ts';
import { formatInteger, formatSignedInteger } from '../../../ui/format/format-integer.ts';
import { Shortfall } from '../../../ui/glyph/shortfall.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { type StatusKey, trendOf } from '../live/status-trend.ts';
import type { OverviewFigures } from '../live/use-overview.ts';
import { overviewWords } from '../overview.words.ts';
import { formatShare } from './format-share.ts';
import type { Kpi } from './kpi-tile.tsx';

/** A figure that moved by nothing for less than this says nothing yet. */
const STEADY_MIN_MS = 60_000;

/** What a figure opens: an address, or something on this page. */
export type Opening = Pick<Kpi, 'opens' | 'href' | 'onPress'>;

/** The figures of state: how many items there are, and how many of them need somebody. */
export function statusKpis(
  figures: OverviewFigures,
  openingOf: (of: 'items' | StatusKey) => Opening,
): Kpi[] {
  const words = wordsOf(overviewWords);
  const { pulse, samples } = figures;
  const { items, out, shortfalls } = pulse;
  const about = (key: StatusKey) => {
    const trend = trendText(figures, key);
    return {
      id: key,
      label: words[key],
      value: formatInteger(pulse[key]),
      unit: pulse[key] === 1 ? words.itemOf : words.itemsOf,
      detail: trend ?? words.share(formatShare(items === 0 ? 0 : pulse[key] / items)),
      run: samples.map((sample) => sample[key]),
      ...openingOf(key),
    };
  };
  return [
    {
      id: 'items',
      label: words.items,
      icon: Package,
      tone: 'plain',
      value: formatInteger(items),
      unit: words.itemsUnit,
      detail: words.itemsDetail(formatInteger(items - out - shortfalls)),
      run: [],
      ...openingOf('items'),
    },
    { ...about('out'), icon: Ban, tone: out > 0 ? 'out' : 'plain' },
    { ...about('low'), icon: ArrowDown, tone: pulse.low > 0 ? 'low' : 'plain' },
    { ...about('shortfalls'), icon: Shortfall, tone: shortfalls > 0 ? 'out' : 'plain' },
  ];
}

function trendText({ samples }: OverviewFigures, key: StatusKey): string | null {
  const words = wordsOf(overviewWords);
  const trend = trendOf(samples, key);
  if (trend === null || trend.overMs < STEADY_MIN_MS) return null;
  const age = formatAge(trend.overMs);
  return trend.change === 0
    ? words.steady(age)
    : words.trend(formatSignedInteger(trend.change), age);
}
