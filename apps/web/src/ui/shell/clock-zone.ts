import { createContext, useContext } from 'react';

/** The zone whose time the clock in the header shows; null where there is no clock. */
export const ClockZone = createContext<string | null>(null);

export function useClockZone(): string | null {
  return useContext(ClockZone);
}
