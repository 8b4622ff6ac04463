import { useEffect, useState } from 'react';
import { Button } from '../../../../ui/action/button.tsx';
import { formatInteger } from '../../../../ui/format/format-integer.ts';
import { wordsOf } from '../../../../ui/language/words.ts';
import { ProgressBar } from '../../../../ui/status/progress-bar.tsx';
import styles from './paste.module.css';
import { pasteWords } from './paste.words.ts';
import type { BatchProgress } from './use-batch-post.ts';

/** What is done sooner needs no bar: it would only flash. */
const SHOWN_AFTER_MS = 1_000;

interface BatchProgressBarProps {
  label: string;
  progress: BatchProgress;
  onStop: () => void;
}

/** How far posting has come, once it takes a while, with the way to stop it. */
export function BatchProgressBar({ label, progress, onStop }: BatchProgressBarProps) {
  const words = wordsOf(pasteWords);
  const [isLong, setLong] = useState(false);
  // The clock is outside React.
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), SHOWN_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  const { done, all, isStopping } = progress;
  return (
    <div className={styles.progress}>
      <span className={styles.bar}>
        {isLong ? (
          <ProgressBar
            label={isStopping ? words.stopping : label}
            share={done / all}
            valueText={words.postedOf(formatInteger(done), formatInteger(all))}
          />
        ) : null}
      </span>
      <Button size="l" onPress={onStop} isPending={isStopping}>
        {words.stop}
      </Button>
    </div>
  );
}
