import type { Warehouse } from '@stockwire/shared/catalog';
import { foldCode } from '@stockwire/shared/text';

/** In the address instead of a warehouse's code. */
export const ALL_SITES = 'all';

/** The one screen that has no frame round it. */
export const WALLBOARD_PATH = '/wallboard';

/** Figures can be added up over warehouses; rows and movements belong to one. */
const PATHS: readonly string[] = ['/overview', WALLBOARD_PATH];

/** Whether a screen can show all warehouses together. */
export function canShowAll(pathname: string): boolean {
  return PATHS.includes(pathname);
}

/** Whether the address asks for all of them; a warehouse that happens to bear the name goes first. */
export function asksForAll(
  address: { pathname: string; asked: string | undefined },
  warehouses: readonly Warehouse[],
): boolean {
  const { pathname, asked } = address;
  if (asked === undefined || !canShowAll(pathname)) return false;
  const isAll = foldCode(asked) === foldCode(ALL_SITES);
  return isAll && !warehouses.some(({ code }) => foldCode(code) === foldCode(ALL_SITES));
}
