import type { BinKind } from '@stockwire/shared/catalog';
import type { FieldError } from '@stockwire/shared/problem';

/** What is wrong with a bin as an item's home, or null. Only sellable goods have a home. */
export function homeBinFault(
  bin: { kind: BinKind; retiredAt: Date | null } | undefined,
  pointer: string,
): FieldError | null {
  if (bin === undefined) {
    return { pointer, code: 'unknown-bin', message: 'is no bin of this warehouse' };
  }
  if (bin.kind !== 'storage') {
    return { pointer, code: 'bin-kind', message: `must be a storage bin, this one is ${bin.kind}` };
  }
  if (bin.retiredAt !== null) {
    return { pointer, code: 'bin-retired', message: 'is retired and takes nothing in' };
  }
  return null;
}
