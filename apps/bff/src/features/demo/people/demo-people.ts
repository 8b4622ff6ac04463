import { type Grant, ROLES, type Role } from '@stockwire/shared/permissions';

/** Those who work at one site: in the others they see nothing. */
const AT_ONE_SITE: ReadonlySet<Role> = new Set<Role>(['clerk', 'operator']);

interface DemoPerson {
  role: Role;
  name: string;
  email: string;
  grants: Grant[];
}

/** One person a role: whoever tries the demo looks at it as each of them. `example` is no domain of anybody's. */
export function demoPeople(siteId: number): DemoPerson[] {
  return ROLES.map((role) => ({
    role,
    name: `Demo ${role}`,
    email: `${role}@demo.example`,
    grants: [{ role, warehouseId: AT_ONE_SITE.has(role) ? siteId : null, limit: null }],
  }));
}
