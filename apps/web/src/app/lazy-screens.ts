import { lazy } from 'react';

// One file a room: whoever opens the grid waits for none of the others.
const loadOverview = () => import('./overview-screens.tsx');
const loadActivity = () => import('./activity-screen.tsx');
const loadRequests = () => import('./requests-screen.tsx');
const loadImports = () => import('./import-screens.tsx');
const loadSettings = () => import('./settings-screens.tsx');
const loadIdentity = () => import('./identity-screens.tsx');

export const OverviewScreen = lazy(async () => ({
  default: (await loadOverview()).OverviewScreen,
}));
export const WallboardScreen = lazy(async () => ({
  default: (await loadOverview()).WallboardScreen,
}));

export const ActivityScreen = lazy(async () => ({
  default: (await loadActivity()).ActivityScreen,
}));

export const RequestsScreen = lazy(async () => ({
  default: (await loadRequests()).RequestsScreen,
}));

export const ImportsScreen = lazy(async () => ({ default: (await loadImports()).ImportsScreen }));
export const ImportScreen = lazy(async () => ({ default: (await loadImports()).ImportScreen }));

export const PreferencesScreen = lazy(async () => ({
  default: (await loadSettings()).PreferencesScreen,
}));
export const ItemsScreen = lazy(async () => ({ default: (await loadSettings()).ItemsScreen }));
export const ItemScreen = lazy(async () => ({ default: (await loadSettings()).ItemScreen }));
export const NewItemScreen = lazy(async () => ({ default: (await loadSettings()).NewItemScreen }));
export const BinsScreen = lazy(async () => ({ default: (await loadSettings()).BinsScreen }));
export const WarehousesScreen = lazy(async () => ({
  default: (await loadSettings()).WarehousesScreen,
}));
export const SuppliersScreen = lazy(async () => ({
  default: (await loadSettings()).SuppliersScreen,
}));

export const AccessScreen = lazy(async () => ({ default: (await loadIdentity()).AccessScreen }));
export const PeopleScreen = lazy(async () => ({ default: (await loadIdentity()).PeopleScreen }));
export const RolesScreen = lazy(async () => ({ default: (await loadIdentity()).RolesScreen }));
export const DevicesScreen = lazy(async () => ({
  default: (await loadIdentity()).DevicesScreen,
}));
export const KeysScreen = lazy(async () => ({ default: (await loadIdentity()).KeysScreen }));
export const ClientsScreen = lazy(async () => ({
  default: (await loadIdentity()).ClientsScreen,
}));
export const AuditScreen = lazy(async () => ({ default: (await loadIdentity()).AuditScreen }));
export const AccountScreen = lazy(async () => ({ default: (await loadIdentity()).AccountScreen }));

/** Has every room at hand, so that a handheld that loses its Wi-Fi behind a rack can still go to any. */
export async function loadAllScreens(): Promise<void> {
  await Promise.all([
    loadOverview(),
    loadActivity(),
    loadRequests(),
    loadImports(),
    loadSettings(),
    loadIdentity(),
  ]);
}
