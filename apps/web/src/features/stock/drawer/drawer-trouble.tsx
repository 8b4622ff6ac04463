import { problemText, requestIdOf } from '../../../api/problem-text.ts';
import { wordsOf } from '../../../ui/language/words.ts';
import { ErrorState } from '../../../ui/state/error-state.tsx';
import { SkeletonRows } from '../../../ui/state/skeleton.tsx';
import styles from './drawer.module.css';
import { drawerWords } from './drawer.words.ts';

const WIDTHS = ['92%', '60%', '72%', '66%', '80%', '58%', '74%'];

/** An item while it is being read, or could not be. */
export function DrawerTrouble({ error, onRetry }: { error: Error | null; onRetry: () => void }) {
  if (error === null) {
    return (
      <div className={styles.waiting}>
        <SkeletonRows label={wordsOf(drawerWords).loading} widths={WIDTHS} />
      </div>
    );
  }
  const { title, advice } = problemText(error);
  return (
    <ErrorState title={title} onRetry={onRetry} requestId={requestIdOf(error) ?? undefined}>
      {advice}
    </ErrorState>
  );
}
