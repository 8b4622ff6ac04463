import type { Bin, NewBin } from '@stockwire/shared/catalog';
import { foldCode } from '@stockwire/shared/text';
import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { Orm } from '../../../platform/db/database.ts';
import { bins } from '../catalog.tables.ts';

const columns = {
  binId: bins.binId,
  warehouseId: bins.warehouseId,
  code: bins.code,
  zone: bins.zone,
  kind: bins.kind,
  retiredAt: bins.retiredAt,
  version: bins.version,
};
type BinRow = Omit<Bin, 'retiredAt'> & { retiredAt: Date | null };

function toBin(row: BinRow): Bin {
  return { ...row, retiredAt: row.retiredAt?.toISOString() ?? null };
}

export async function selectOptionalBin(
  orm: Orm,
  warehouseId: number,
  codeKey: string,
): Promise<Bin | undefined> {
  const [row] = await orm
    .select(columns)
    .from(bins)
    .where(and(eq(bins.warehouseId, warehouseId), eq(bins.codeKey, codeKey)));
  return row === undefined ? undefined : toBin(row);
}

export async function selectBinsAfter(
  orm: Orm,
  page: { warehouseId: number; after: string | undefined; limit: number },
): Promise<Bin[]> {
  const rows = await orm
    .select(columns)
    .from(bins)
    .where(
      and(
        eq(bins.warehouseId, page.warehouseId),
        page.after === undefined ? undefined : gt(bins.codeKey, page.after),
      ),
    )
    .orderBy(asc(bins.codeKey))
    .limit(page.limit);
  return rows.map(toBin);
}

/** Until the transaction ends, none of these bins can be retired. */
export function selectBinsForShare(orm: Orm, warehouseId: number, codeKeys: string[]) {
  return orm
    .select({
      binId: bins.binId,
      codeKey: bins.codeKey,
      kind: bins.kind,
      retiredAt: bins.retiredAt,
    })
    .from(bins)
    .where(and(eq(bins.warehouseId, warehouseId), inArray(bins.codeKey, codeKeys)))
    .orderBy(asc(bins.codeKey))
    .for('share');
}

/** Inserts the bins whose code is free and answers those alone. */
export async function insertBins(orm: Orm, warehouseId: number, rows: NewBin[]): Promise<Bin[]> {
  const made = await orm
    .insert(bins)
    .values(rows.map((bin) => ({ ...bin, warehouseId, codeKey: foldCode(bin.code) })))
    .onConflictDoNothing({ target: [bins.warehouseId, bins.codeKey] })
    .returning(columns);
  return made.map(toBin);
}

/** Undefined when there is no such bin of that version. */
export async function updateBinRetired(
  orm: Orm,
  bin: { warehouseId: number; codeKey: string; version: number },
  retired: boolean,
): Promise<Bin | undefined> {
  const [row] = await orm
    .update(bins)
    .set({
      retiredAt: retired ? sql`coalesce(${bins.retiredAt}, now())` : null,
      version: sql`${bins.version} + 1`,
      updatedAt: sql`now()`,
    })
    .where(
      and(
        eq(bins.warehouseId, bin.warehouseId),
        eq(bins.codeKey, bin.codeKey),
        eq(bins.version, bin.version),
      ),
    )
    .returning(columns);
  return row === undefined ? undefined : toBin(row);
}

export interface BinFact {
  codeKey: string;
  zone: string;
  kind: Bin['kind'];
  isRetired: boolean;
}

/** What is fixed about the bins that bear these codes. */
export async function selectBinFacts(
  orm: Orm,
  warehouseId: number,
  codeKeys: string[],
): Promise<BinFact[]> {
  const rows = await orm
    .select({
      codeKey: bins.codeKey,
      zone: bins.zone,
      kind: bins.kind,
      retiredAt: bins.retiredAt,
    })
    .from(bins)
    .where(and(eq(bins.warehouseId, warehouseId), inArray(bins.codeKey, codeKeys)));
  return rows.map(({ retiredAt, ...bin }) => ({ ...bin, isRetired: retiredAt !== null }));
}

/** Takes bins of a warehouse out of use, whatever their version. */
export async function retireBins(orm: Orm, warehouseId: number, codeKeys: string[]): Promise<void> {
  await orm
    .update(bins)
    .set({ retiredAt: sql`now()`, version: sql`${bins.version} + 1`, updatedAt: sql`now()` })
    .where(
      and(
        eq(bins.warehouseId, warehouseId),
        inArray(bins.codeKey, codeKeys),
        isNull(bins.retiredAt),
      ),
    );
}
