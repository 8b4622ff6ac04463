import type { Actor } from '../../../domain/actor.ts';

/** A command id as it is stored: unique among all principals, whatever key each of them chooses. */
export function namespaced({ id }: Pick<Actor, 'id'>, key: string): string {
  return `${id}/${key}`;
}
