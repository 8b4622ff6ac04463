import { createContext, useContext } from 'react';

/** What of the app's own stands above the screen. */
export type Overlay = 'palette' | 'help' | 'switch';

interface Overlays {
  open: (overlay: Overlay) => void;
}

export const OverlaysContext = createContext<Overlays | null>(null);

/** Opens the palette or the help, from wherever one stands. */
export function useOverlays(): Overlays {
  const overlays = useContext(OverlaysContext);
  if (overlays === null) throw new Error('useOverlays needs AppOverlays above');
  return overlays;
}
