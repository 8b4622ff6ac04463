import type { Grant, Role } from '@stockwire/shared/permissions';

interface RoleOfValue {
  value: string;
  role: Role;
  placeCode: string | null;
}

/**
 * What somebody may do whom a provider says these values of. A value that stands for nothing here gives
 * nothing, and so does a role in a warehouse that there is not (any more).
 */
export function grantsOfClaims(
  values: readonly string[],
  roles: readonly RoleOfValue[],
  idsByCode: ReadonlyMap<string, number>,
): Grant[] {
  const held = new Set(values);
  const grants = new Map<string, Grant>();
  for (const { value, role, placeCode } of roles) {
    const warehouseId = placeCode === null ? null : idsByCode.get(placeCode);
    if (!held.has(value) || warehouseId === undefined) continue;
    grants.set(`${role} ${warehouseId ?? 'all'}`, { role, warehouseId, limit: null });
  }
  return [...grants.values()];
}

/** The texts that a claim holds: one, a list of them, or none. A dot goes into what the claim holds. */
export function claimTexts(claims: Readonly<Record<string, unknown>>, claim: string): string[] {
  const found = claims[claim] ?? within(claims, claim.split('.'));
  const list: unknown[] = Array.isArray(found) ? found : [found];
  return list.filter((text): text is string => typeof text === 'string');
}

function within(value: unknown, path: readonly string[]): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, first)) return undefined;
  return within((value as Record<string, unknown>)[first], rest);
}
