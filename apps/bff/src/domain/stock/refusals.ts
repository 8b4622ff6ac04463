import type { FieldError } from '@stockwire/shared/problem';
import type { OwnUndoRefusal } from './own-undo.ts';

/** Why a stock command was not accepted, with the data that its answer needs. Closed: see `decide`. */
export type StockRefusal =
  | { code: 'validation'; errors: FieldError[] }
  | {
      code: 'version-conflict' | 'version-stale';
      sku: string;
      /** Null when the guard was the level's version. */
      bin: string | null;
      expectedVersion: number;
      currentVersion: number;
    }
  | {
      code: 'count-stale';
      sku: string;
      bin: string;
      expectedVersion: number;
      currentVersion: number;
    }
  | {
      code: 'insufficient-stock';
      sku: string;
      /** The bin that has too little, or null when the storage bins together have. */
      bin: string | null;
      requested: number;
      available: number;
    }
  | { code: 'quantity-overflow'; sku: string; bin: string | null }
  | { code: 'bin-retired'; sku: string; bin: string }
  | {
      code: 'reverse-blocked';
      sku: string;
      /** The bin that the pieces have left, or that takes nothing in any more. */
      bin: string;
      requested: number;
      available: number;
      whereNow: { sku: string; bin: string; quantity: number }[];
    }
  | { code: 'already-reversed'; seq: number }
  | OwnUndoRefusal;

/** A refusal of one field, by JSON Pointer into the command's body. */
export function invalid(pointer: string, code: string, message: string): StockRefusal {
  return { code: 'validation', errors: [{ pointer, code, message }] };
}
