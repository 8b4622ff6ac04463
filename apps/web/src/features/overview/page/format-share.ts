import { localeNow } from '../../../ui/language/language.ts';

/** 0.021 → `2.1%`: a share so small that its first decimal matters. */
export function formatShare(share: number): string {
  const shape = { style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 } as const;
  return new Intl.NumberFormat(localeNow(), shape).format(share);
}
