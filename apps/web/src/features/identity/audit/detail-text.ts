import type { AuditEvent } from '@stockwire/shared/identity';
import { ACTIONS, Grant } from '@stockwire/shared/permissions';
import { permissionWords } from '../../../api/permission.words.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { detailWords } from './detail.words.ts';

type Json = AuditEvent['detail'][string];

/** How roles, warehouses and times are told on this page. */
export interface Telling {
  grantText: (grant: Grant) => string;
  placeText: (warehouseId: number) => string;
  momentText: (at: string) => string;
}

/** What an event tells, as `name: value` in one line; what no words are for is told as it was written. */
export function detailText(detail: AuditEvent['detail'], telling: Telling): string {
  const { names } = wordsOf(detailWords);
  return Object.entries(detail)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${names[name] ?? name}: ${told(name, value, telling)}`)
    .join(' · ');
}

function told(name: string, value: Json, telling: Telling): string {
  if (Array.isArray(value)) {
    return value.map((one) => told(name, one, telling)).join(', ') || wordsOf(detailWords).none;
  }
  if (typeof value === 'string') return toldText(name, value, telling);
  const isPlace = name === 'warehouseId' || name === 'warehouseIds';
  if (isPlace && typeof value === 'number') return telling.placeText(value);
  const grant = Grant.safeParse(value);
  return grant.success ? telling.grantText(grant.data) : JSON.stringify(value);
}

function toldText(name: string, text: string, { momentText }: Telling): string {
  const { names } = wordsOf(detailWords);
  if (name === 'why') return wordsOf(detailWords).reasons[text] ?? text;
  if (name === 'changed') return names[text] ?? text;
  if (name === 'expiresAt' || name === 'previousUntil') return momentText(text);
  const action = ACTIONS.find((known) => known === text);
  return action === undefined ? text : wordsOf(permissionWords).actions[action];
}
