import { defineWords } from '../../ui/language/words.ts';

/** What the screens of identity have in common. */
export const identityWords = defineWords(
  {
    access: 'Access',
    people: 'People',
    roles: 'Roles',
    devices: 'Shared devices',
    keys: 'API keys',
    clients: 'OAuth clients',
    audit: 'Audit',
    loading: (what: string) => `Loading: ${what}`,
    everywhere: 'All warehouses',
    somewhere: (warehouseId: number) => `Warehouse ${warehouseId}`,
    roleAt: (role: string, place: string) => `${role} · ${place}`,
    limit: (perCommand: string, perDay: string) => `up to ${perCommand} at once, ${perDay} a day`,
    noRole: 'No role',
    never: 'never',
    disabled: 'Disabled',
  },
  {
    access: 'Zugang',
    people: 'Personen',
    roles: 'Rollen',
    devices: 'Gemeinsame Geräte',
    keys: 'API-Schlüssel',
    clients: 'OAuth-Clients',
    audit: 'Prüfprotokoll',
    loading: (what: string) => `Wird geladen: ${what}`,
    everywhere: 'Alle Lager',
    somewhere: (warehouseId: number) => `Lager ${warehouseId}`,
    roleAt: (role: string, place: string) => `${role} · ${place}`,
    limit: (perCommand: string, perDay: string) => `bis ${perCommand} auf einmal, ${perDay} am Tag`,
    noRole: 'Keine Rolle',
    never: 'nie',
    disabled: 'Gesperrt',
  },
);
