import { CircleAlert } from 'lucide-react';
import { problemText } from '../../../api/problem-text.ts';
import { Icon } from '../../../ui/glyph/icon.tsx';
import styles from './parts.module.css';

/** Why the newest press came to nothing; empty, so that it is heard when it comes. */
export function RefusalNote({ error }: { error: Error | null }) {
  return <div role="alert">{error === null ? null : <Words error={error} />}</div>;
}

function Words({ error }: { error: Error }) {
  const { title, advice } = problemText(error);
  return (
    <div className={styles.note}>
      <Icon of={CircleAlert} />
      <p>
        <b>{title}</b> {advice}
      </p>
    </div>
  );
}
