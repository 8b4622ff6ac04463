import { Lock, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../action/button.tsx';
import { Icon } from '../glyph/icon.tsx';
import { wordsOf } from '../language/words.ts';
import styles from './empty-state.module.css';
import { errorStateWords } from './error-state.words.ts';

interface ErrorStateProps {
  /** What happened, in words a person can use. */
  title: ReactNode;
  /** What they can do about it. */
  children?: ReactNode;
  onRetry?: (() => void) | undefined;
  isRetrying?: boolean | undefined;
  /** Ties the screen to the server's log. */
  requestId?: string | undefined;
  action?: ReactNode;
  /** It is refused to this person, so that trying again would not help. */
  isForbidden?: boolean | undefined;
  /** It is all there is on the page, so its title is the page's own. */
  isWholePage?: boolean;
}

/** Something failed or is refused: what, what to do, once more, and the number to quote. */
export function ErrorState(props: ErrorStateProps) {
  const { title, children, isForbidden = false, isWholePage = false } = props;
  const Title = isWholePage ? 'h1' : 'h2';
  return (
    <section className={styles.state} data-tone={isForbidden ? undefined : 'problem'} role="alert">
      <span className={styles.glyph}>
        <Icon of={isForbidden ? Lock : TriangleAlert} size="l" />
      </span>
      <Title className={styles.title}>{title}</Title>
      {children ? <p className={styles.text}>{children}</p> : null}
      {isForbidden ? <Ways action={props.action} /> : <Ways {...props} />}
    </section>
  );
}

type WaysProps = Pick<ErrorStateProps, 'onRetry' | 'isRetrying' | 'requestId' | 'action'>;

/** The ways on from here, and the number to quote. */
function Ways({ onRetry, isRetrying, requestId, action }: WaysProps) {
  const words = wordsOf(errorStateWords);
  return (
    <>
      {onRetry || action ? (
        <div className={styles.actions}>
          {onRetry ? (
            <Button variant="primary" onPress={onRetry} isPending={isRetrying}>
              {words.again}
            </Button>
          ) : null}
          {action}
        </div>
      ) : null}
      {requestId ? (
        <p className={styles.request}>
          {words.request} <code>{requestId}</code>
        </p>
      ) : null}
    </>
  );
}
