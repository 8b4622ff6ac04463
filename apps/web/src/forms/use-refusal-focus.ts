import { type RefObject, useEffect, useRef } from 'react';

const INVALID = 'input[aria-invalid="true"], [data-invalid] button';

/** After a refused attempt the first wrong field takes the focus; `refusals` counts the attempts. */
export function useRefusalFocus(refusals: number): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  // Moves the browser's focus, once for every refused attempt.
  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>(INVALID)?.focus();
  }, [refusals]);
  return form;
}
