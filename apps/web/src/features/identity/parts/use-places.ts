import type { Grant } from '@stockwire/shared/permissions';
import { useQuery } from '@tanstack/react-query';
import { useHttp } from '../../../api/api-provider.tsx';
import { permissionWords } from '../../../api/permission.words.ts';
import { warehousesQuery } from '../../../api/warehouses.queries.ts';
import { formatInteger } from '../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { identityWords } from '../identity.words.ts';

/** The warehouses by name, and grants in words. */
export interface Places {
  sites: readonly { warehouseId: number; code: string; name: string }[];
  /** `Leeds`, or that it is all of them. */
  nameOf: (warehouseId: number | null) => string;
  codeOf: (warehouseId: number) => string;
  /** `Controller · Leeds`, with its own limit where it has one. */
  grantText: (grant: Grant) => string;
}

/** How this person knows the warehouses; one they cannot see is known by its number. */
export function usePlaces(): Places {
  const { data: sites = [] } = useQuery(warehousesQuery(useHttp()));
  const words = wordsOf(identityWords);
  const { roles } = wordsOf(permissionWords);
  const site = (id: number) => sites.find(({ warehouseId }) => warehouseId === id);

  function nameOf(warehouseId: number | null): string {
    if (warehouseId === null) return words.everywhere;
    return site(warehouseId)?.name ?? words.somewhere(warehouseId);
  }

  return {
    sites,
    nameOf,
    codeOf: (warehouseId) => site(warehouseId)?.code ?? String(warehouseId),
    grantText({ role, warehouseId, limit }) {
      const text = words.roleAt(roles[role], nameOf(warehouseId));
      if (limit === null) return text;
      const { perCommand, perDay } = limit;
      return `${text}, ${words.limit(formatInteger(perCommand), formatInteger(perDay))}`;
    },
  };
}
