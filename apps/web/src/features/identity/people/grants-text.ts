import { Grant } from '@stockwire/shared/permissions';
import { z } from 'zod';

const Grants = z.array(Grant);

/** Grants as a form keeps them: one text, the same for the same grants in any order. */
export function asGrantsText(grants: readonly Grant[]): string {
  const texts = grants.map(({ role, warehouseId, limit }) =>
    JSON.stringify({ role, warehouseId, limit }),
  );
  return `[${texts.toSorted().join(',')}]`;
}

/** The grants of a form's text, in the order they were written. */
export function grantsOf(text: string | undefined): Grant[] {
  return text === undefined || text === '' ? [] : Grants.parse(JSON.parse(text));
}

/** Grants as they are being chosen: the order in which they stand is kept. */
export function asGrantsDraft(grants: readonly Grant[]): string {
  return JSON.stringify(grants);
}

/** Whether a role stands twice for one place, so that nobody could say which limit holds. */
export function hasTwice(grants: readonly Grant[]): boolean {
  const places = grants.map(({ role, warehouseId }) => `${role} ${warehouseId}`);
  return new Set(places).size < places.length;
}
