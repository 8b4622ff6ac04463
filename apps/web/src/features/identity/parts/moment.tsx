import { wordsOf } from '../../../ui/language/words.ts';
import { useClockZone } from '../../../ui/shell/clock-zone.ts';
import { shellWords } from '../../../ui/shell/shell.words.ts';
import styles from './parts.module.css';
import { useMomentText } from './use-moment-text.ts';

/** When something was, and by whose clock. */
export function Moment({ at }: { at: string }) {
  const zone = useClockZone();
  const text = useMomentText()(at);
  const title = zone === null ? undefined : wordsOf(shellWords).siteTime(zone);
  return (
    <time className={styles.moment} dateTime={at} title={title}>
      {text}
    </time>
  );
}
