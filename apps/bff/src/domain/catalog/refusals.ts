import type { Bin, Item, ItemSettings, Supplier, Warehouse } from '@stockwire/shared/catalog';
import type { FieldError } from '@stockwire/shared/problem';
import { Refused } from '../refused.ts';

export type CatalogThing = 'item' | 'warehouse' | 'bin' | 'supplier';
/** Everything in the catalog that is changed under a version. */
export type CatalogDocument = Item | Warehouse | Bin | Supplier | ItemSettings;

/** Why the catalog did not do what it was asked, with the data that the answer needs. Closed. */
export type CatalogRefusal =
  | { code: 'not-found'; what: CatalogThing }
  | {
      code: 'already-exists';
      /** What has the value already. */
      what: CatalogThing;
      field: 'sku' | 'code' | 'gtin';
      value: string;
      /** Where in the body the value stands. */
      pointer: string;
    }
  | { code: 'version-stale'; expectedVersion: number; current: CatalogDocument }
  | { code: 'validation'; errors: FieldError[] }
  /** The key was used for another request. */
  | { code: 'idempotency-key-reused' };

/** A refusal to throw. */
export function refuse(refusal: CatalogRefusal): Refused<CatalogRefusal> {
  return new Refused(refusal);
}

/** A refusal to throw that names the wrong fields. */
export function refuseFields(errors: FieldError[]): Refused<CatalogRefusal> {
  return refuse({ code: 'validation', errors });
}

/** Why a change guarded by a version found no row: it is gone, or somebody changed it meanwhile. */
export function refuseChange(
  what: CatalogThing,
  expectedVersion: number,
  current: CatalogDocument | undefined,
): Refused<CatalogRefusal> {
  return current === undefined
    ? refuse({ code: 'not-found', what })
    : refuse({ code: 'version-stale', expectedVersion, current });
}
