import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { useHttp } from '../../api/api-provider.tsx';
import { peopleHereQuery } from '../../api/switch.queries.ts';
import { SwitchDialog } from '../../features/identity/switch/switch-dialog.tsx';
import { createScreenCommands, ScreenCommandsProvider } from '../../ui/keys/screen-commands.tsx';
import { useShortcuts } from '../../ui/keys/use-shortcuts.ts';
import { APP_KEYS, SHARED_DEVICE_KEYS } from '../help/app.shortcuts.ts';
import { KeyboardHelp } from '../help/keyboard-help.tsx';
import type { Sites } from '../use-chosen-site.ts';
import { focusedSku } from './focused-sku.ts';
import { type Overlay, OverlaysContext } from './palette-context.ts';
import { PaletteDialog } from './palette-dialog.tsx';

interface Shown {
  overlay: Overlay;
  /** The item of the grid row from which it was opened. */
  sku: string | null;
}

/** The command palette and the keyboard help, above whatever screen there is, and the keys that open them. */
export function AppOverlays({ sites, children }: { sites: Sites; children: ReactNode }) {
  const [commands] = useState(createScreenCommands);
  const [shown, setShown] = useState<Shown | null>(null);
  const overlays = useMemo(
    () => ({ open: (overlay: Overlay) => setShown({ overlay, sku: focusedSku() }) }),
    [],
  );
  return (
    <OverlaysContext value={overlays}>
      <ScreenCommandsProvider commands={commands}>
        <AppKeys onOpen={overlays.open} />
        {children}
      </ScreenCommandsProvider>
      <PaletteDialog
        isOpen={shown?.overlay === 'palette'}
        context={{ sites, commands, sku: shown?.sku ?? null }}
        onClose={() => setShown(null)}
      />
      <SwitchDialog isOpen={shown?.overlay === 'switch'} onClose={() => setShown(null)} />
      <KeyboardHelp isOpen={shown?.overlay === 'help'} onClose={() => setShown(null)} />
    </OverlaysContext>
  );
}

/** Below the provider, so that the app's own keys are offered too. */
function AppKeys({ onOpen }: { onOpen: (overlay: Overlay) => void }) {
  const { data: here } = useQuery(peopleHereQuery(useHttp()));
  useShortcuts(APP_KEYS, { palette: () => onOpen('palette'), help: () => onOpen('help') });
  useShortcuts(
    SHARED_DEVICE_KEYS,
    { switchPerson: () => onOpen('switch') },
    { isActive: Boolean(here?.device) },
  );
  return null;
}
