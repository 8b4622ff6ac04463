import type { Warehouse } from '@stockwire/shared/catalog';
import { foldCode } from '@stockwire/shared/text';

const STORAGE_KEY = 'stockwire.site';

/** Which warehouse the page speaks of. */
export type ChosenSite =
  | { state: 'chosen'; warehouse: Warehouse }
  /** The address names a warehouse that is not there. */
  | { state: 'unknown'; code: string }
  | { state: 'none' };

/** The warehouse of the address, else the one this browser showed last, else the first. */
export function chooseSite(
  warehouses: readonly Warehouse[],
  { asked, remembered }: { asked: string | undefined; remembered: string | null },
): ChosenSite {
  const named = (code: string) =>
    warehouses.find((warehouse) => foldCode(warehouse.code) === foldCode(code));
  if (asked !== undefined && asked !== '') {
    const warehouse = named(asked);
    return warehouse ? { state: 'chosen', warehouse } : { state: 'unknown', code: asked };
  }
  const warehouse = (remembered === null ? undefined : named(remembered)) ?? warehouses[0];
  return warehouse ? { state: 'chosen', warehouse } : { state: 'none' };
}

/** Where a browser keeps which warehouse it showed last. */
export interface SiteMemory {
  read: () => string | null;
  write: (code: string) => void;
}

/** Storage that is forbidden or full only costs the memory: the first warehouse is shown then. */
export function createSiteMemory(storage: Pick<Storage, 'getItem' | 'setItem'>): SiteMemory {
  const attempt = <Answer>(use: () => Answer, otherwise: Answer): Answer => {
    try {
      return use();
    } catch (cause) {
      if (cause instanceof DOMException) return otherwise;
      throw cause;
    }
  };
  return {
    read: () => attempt(() => storage.getItem(STORAGE_KEY), null),
    write: (code) => attempt(() => storage.setItem(STORAGE_KEY, code), undefined),
  };
}
