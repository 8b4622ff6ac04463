import { useEffect, useEffectEvent } from 'react';
import { createKeyJudge, SILENCE_MS } from './key-judge.ts';

/**
 * Calls back with the key of a choice once it stood alone for a moment, so that the digits of a scan
 * choose nothing; and keeps the Enter that ends a scan away from the button that has the focus.
 */
export function useChoiceKeys(keys: readonly string[], onChoice: (key: string) => void): void {
  const choose = useEffectEvent(onChoice);
  const accepted = keys.join('');

  // The keyboard is outside React; the prompt hears it before the control that has the focus.
  useEffect(() => {
    const { judge } = createKeyJudge();
    let timer: ReturnType<typeof setTimeout> | undefined;
    function hear(event: KeyboardEvent) {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      const isScan = judge(event.timeStamp) === 'scan';
      clearTimeout(timer);
      if (isScan) {
        event.preventDefault();
        event.stopPropagation();
      } else if (event.key.length === 1 && accepted.includes(event.key)) {
        timer = setTimeout(() => choose(event.key), SILENCE_MS);
      }
    }
    document.addEventListener('keydown', hear, { capture: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('keydown', hear, { capture: true });
    };
  }, [accepted]);
}
