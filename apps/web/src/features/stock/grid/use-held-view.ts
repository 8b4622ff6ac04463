import { useEffect, useState } from 'react';
import { useConnectionControls } from '../../../realtime/use-connection.ts';

/** Whether the person holds the view still; it goes on when the screen is left. */
export function useHeldView() {
  const { hold } = useConnectionControls();
  const [isHeld, setHeld] = useState(false);
  // The connection says to all screens that the figures stand still.
  useEffect(() => {
    hold(isHeld);
    return () => hold(false);
  }, [hold, isHeld]);
  return [isHeld, setHeld] as const;
}
