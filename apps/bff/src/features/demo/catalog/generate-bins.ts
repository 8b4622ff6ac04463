import type { BinKind, NewBin } from '@stockwire/shared/catalog';
import type { WarehouseCharacter } from '../vocabulary/warehouses.ts';

const PICKING_ZONES = ['A', 'B', 'C', 'D', 'E'] as const;
export const RESERVE_ZONE = 'R';

/** Places beside the racks, by what their pieces wait for. */
const SIDE_BINS: readonly { kind: BinKind; zone: string; prefix: string; count: number }[] = [
  { kind: 'staging', zone: 'STG', prefix: 'STG', count: 6 },
  { kind: 'quality-hold', zone: 'QH', prefix: 'QH', count: 4 },
  { kind: 'damaged', zone: 'DMG', prefix: 'DMG', count: 3 },
];

/** The bins of a warehouse besides RECEIVING and UNPLACED, which it has from the start. */
export function generateBins(character: WarehouseCharacter): NewBin[] {
  const picking = PICKING_ZONES.flatMap((zone) =>
    range(character.aisles).flatMap((aisle) =>
      range(character.bays).map((bay) => storage(`${zone}-${aisle}-${bay}`, zone)),
    ),
  );
  const reserve = range(character.reserveBays).map((bay) =>
    storage(`${RESERVE_ZONE}-01-${bay}`, RESERVE_ZONE),
  );
  const side = SIDE_BINS.flatMap(({ kind, zone, prefix, count }) =>
    range(count).map((place) => ({ code: `${prefix}-${place}`, zone, kind })),
  );
  return [...picking, ...reserve, ...side];
}

function storage(code: string, zone: string): NewBin {
  return { code, zone, kind: 'storage' };
}

/** Numbers 01 to `count`; three digits where two do not do. */
function range(count: number): string[] {
  const digits = count > 99 ? 3 : 2;
  return Array.from({ length: count }, (_, place) => String(place + 1).padStart(digits, '0'));
}
