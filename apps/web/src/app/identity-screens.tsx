import { Navigate, useSearch } from '@tanstack/react-router';
import { useCan } from '../api/api-provider.tsx';
import { AccountPage } from '../features/identity/account/account-page.tsx';
import { AuditPage } from '../features/identity/audit/audit-page.tsx';
import { ClientsPage } from '../features/identity/clients/clients-page.tsx';
import { DevicesPage } from '../features/identity/devices/devices-page.tsx';
import type { IdentityLinks } from '../features/identity/identity-links.ts';
import { KeysPage } from '../features/identity/keys/keys-page.tsx';
import { MatrixPage } from '../features/identity/matrix/matrix-page.tsx';
import { PeoplePage } from '../features/identity/people/people-page.tsx';
import { stringifySearch } from './search-codec.ts';

/** The addresses of the screens of identity, each of the warehouse that the console speaks of. */
function useIdentityLinks(): IdentityLinks {
  const { site } = useSearch({ from: '__root__' });
  const at = (page: string, search = {}) =>
    `/access/${page}${stringifySearch({ site, ...search })}`;
  return {
    people: at('people'),
    roles: at('roles'),
    devices: at('devices'),
    keys: at('keys'),
    clients: at('clients'),
    audit: at('audit'),
    auditOf: (by) => at('audit', { by }),
  };
}

/** `/access`: the first page of it that this person may see. */
export function AccessScreen() {
  const can = useCan();
  const search = useSearch({ from: '__root__' });
  if (can('people.read', 'any')) return <Navigate to="/access/people" search={search} replace />;
  const isForKeys = can('keys.read', 'any');
  return <Navigate to={isForKeys ? '/access/keys' : '/access/audit'} search={search} replace />;
}

/** `/access/people`: who may come in. */
export function PeopleScreen() {
  return <PeoplePage links={useIdentityLinks()} />;
}

/** `/access/roles`: who may do what, and where. */
export function RolesScreen() {
  return <MatrixPage links={useIdentityLinks()} />;
}

/** `/access/devices`: what people take over from each other. */
export function DevicesScreen() {
  return <DevicesPage links={useIdentityLinks()} />;
}

/** `/access/keys`: how machines come in. */
export function KeysScreen() {
  return <KeysPage links={useIdentityLinks()} />;
}

/** `/access/clients`: how programs come in that speak OAuth 2.0. */
export function ClientsScreen() {
  return <ClientsPage links={useIdentityLinks()} />;
}

/** `/access/audit`: what was done to people, keys and sessions. */
export function AuditScreen() {
  return <AuditPage links={useIdentityLinks()} />;
}

/** `/account`: the account of whoever is signed in. */
export function AccountScreen() {
  return <AccountPage />;
}
