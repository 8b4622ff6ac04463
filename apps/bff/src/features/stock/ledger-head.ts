/** Where a ledger ends: whoever writes behind it names epoch, seq and hash. */
export interface Head {
  epoch: number;
  seq: number;
  hash: string;
  recordedAtMs: number;
}

/** The end of the chain while a batch is folded: each entry moves it on. */
export interface ChainEnd extends Head {
  warehouseId: number;
  /** The same time as `recordedAtMs`, in ISO 8601. */
  recordedAt: string;
}

/** The end of a ledger's chain for a batch that is dated `timeMs`: time never runs back along a ledger. */
export function chainEndAt(warehouseId: number, head: Head, timeMs: number): ChainEnd {
  const { epoch, seq, hash } = head;
  const recordedAtMs = Math.max(Math.floor(timeMs), head.recordedAtMs);
  const recordedAt = new Date(recordedAtMs).toISOString();
  return { warehouseId, epoch, seq, hash, recordedAtMs, recordedAt };
}

/** A head by value: a chain's end moves on. */
export function headOf({ epoch, seq, hash, recordedAtMs }: Head): Head {
  return { epoch, seq, hash, recordedAtMs };
}

export function isSameHead(a: Head, b: Pick<Head, 'epoch' | 'seq' | 'hash'>): boolean {
  return a.epoch === b.epoch && a.seq === b.seq && a.hash === b.hash;
}
