import { useEffect, useRef, useState } from 'react';
import { VisuallyHidden } from '../visually-hidden.tsx';

/** A listener can follow about one sentence in this time; more often would only cut the last one off. */
const SUM_UP_MS = 5_000;

interface LiveRegionProps {
  /** The newest summing-up; empty says nothing. */
  children: string;
  intervalMs?: number;
}

/** Speaks politely, the first time at once and then at most once an interval, always the newest text. */
export function LiveRegion({ children, intervalMs = SUM_UP_MS }: LiveRegionProps) {
  const [spoken, setSpoken] = useState(children);
  const newest = useRef(children);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // The screen reader is outside React: it is given the first text at once and then rests. The timer
  // outlives the text that started it, so that texts arriving meanwhile are summed up by the last one.
  useEffect(() => {
    if (newest.current === children && timer.current !== undefined) return;
    newest.current = children;
    if (timer.current !== undefined) return;
    speak();

    function speak() {
      const text = newest.current;
      setSpoken(text);
      timer.current = setTimeout(() => {
        timer.current = undefined;
        if (newest.current !== text) speak();
      }, intervalMs);
    }
  }, [children, intervalMs]);

  useEffect(() => () => clearTimeout(timer.current), []);

  return (
    <VisuallyHidden>
      <span role="status" aria-live="polite" aria-atomic="true">
        {spoken}
      </span>
    </VisuallyHidden>
  );
}
