import { useQuery } from '@tanstack/react-query';
import { useCan, useHttp } from '../../../api/api-provider.tsx';
import { keysQuery } from '../../../api/keys.queries.ts';
import { peopleQuery } from '../../../api/people.queries.ts';

interface Names {
  /** Who there is, for choosing. */
  actors: readonly { actorId: string; name: string }[];
  /** The name behind a pseudonym; the pseudonym where it is not for this person to know. */
  nameOf: (actorId: string) => string;
}

/** Who stands behind the pseudonyms of the audit, as far as this person may see people and keys. */
export function useNames(): Names {
  const http = useHttp();
  const can = useCan();
  const people = useQuery({ ...peopleQuery(http), enabled: can('people.read', null) });
  const keys = useQuery({ ...keysQuery(http), enabled: can('keys.read', null) });
  const actors = [...(people.data ?? []), ...(keys.data ?? [])];
  const names = new Map(actors.map(({ actorId, name }) => [actorId, name]));
  return { actors, nameOf: (actorId) => names.get(actorId) ?? actorId };
}
