import { defineWords } from '../../../ui/language/words.ts';

export const profileWords = defineWords(
  {
    youAre: (name: string) => `You are ${name}`,
    account: 'My account',
    preferences: 'Preferences',
    deviceHint: (device: string) => `This device is ${device}`,
    signOut: 'Sign out',
    everywhere: 'all warehouses',
    site: (warehouseId: number) => `warehouse ${warehouseId}`,
    roleAt: (role: string, site: string) => `${role} · ${site}`,
    noRole: 'No role yet',
  },
  {
    youAre: (name: string) => `Sie sind ${name}`,
    account: 'Mein Konto',
    preferences: 'Persönliches',
    deviceHint: (device: string) => `Dieses Gerät heißt ${device}`,
    signOut: 'Abmelden',
    everywhere: 'alle Lager',
    site: (warehouseId: number) => `Lager ${warehouseId}`,
    roleAt: (role: string, site: string) => `${role} · ${site}`,
    noRole: 'Noch keine Rolle',
  },
);
