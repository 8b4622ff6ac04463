import type { SignedIn } from '@stockwire/shared/identity';
import { Hourglass, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useSession } from '../api/api-provider.tsx';
import { SignInEarly } from '../features/identity/sign-in/sign-in-early.tsx';
import type { Expiry } from '../realtime/session-expiry.ts';
import { useSessionExpiry } from '../realtime/use-session-expiry.ts';
import { Button } from '../ui/action/button.tsx';
import { IconButton } from '../ui/action/icon-button.tsx';
import { Icon } from '../ui/glyph/icon.tsx';
import { wordsOf } from '../ui/language/words.ts';
import { LiveRegion } from '../ui/status/live-region.tsx';
import { useRegionFocus } from '../ui/toast/use-region-focus.ts';
import { expiryWords } from './expiry.words.ts';
import styles from './expiry-notice.module.css';
import { expiryText } from './expiry-text.ts';
import { StayButton } from './stay-button.tsx';
import { useNowMs } from './use-now-ms.ts';

/** Says that the session ends soon, and offers to stay. It moves nothing and takes no focus; F6 reaches it. */
export function ExpiryNotice() {
  const session = useSession();
  const { expiry, dismiss } = useSessionExpiry();
  const region = useRef<HTMLElement>(null);
  const shown = session.state === 'signed-in' ? expiry : null;
  const { onFocusFrom } = useRegionFocus(region, shown === null ? 0 : 1);
  return createPortal(
    // It is heard and pressed over an open dialog too: what is typed there is what would have to wait.
    <section
      ref={region}
      aria-label={wordsOf(expiryWords).region}
      onFocus={onFocusFrom}
      data-react-aria-top-layer="true"
    >
      <LiveRegion>{shown === null ? '' : expiryText(shown, shown.inMs)}</LiveRegion>
      {shown !== null && session.state === 'signed-in' ? (
        <Notice key={shown.atMs} expiry={shown} signedIn={session.signedIn} onDismiss={dismiss} />
      ) : null}
    </section>,
    document.body,
  );
}

interface NoticeProps {
  expiry: Expiry;
  signedIn: SignedIn;
  onDismiss: () => void;
}

function Notice({ expiry, signedIn, onDismiss }: NoticeProps) {
  const nowMs = useNowMs();
  const [isSigningIn, setSigningIn] = useState(false);
  const words = wordsOf(expiryWords);
  if (isSigningIn) return <SignInEarly signedIn={signedIn} onLater={() => setSigningIn(false)} />;
  return (
    <ul className={styles.notice}>
      <li>
        <Icon of={Hourglass} />
        <p className={styles.words}>{expiryText(expiry, expiry.atMs - nowMs)}</p>
        {expiry.why === 'idle' ? (
          <StayButton />
        ) : (
          <Button variant="primary" onPress={() => setSigningIn(true)}>
            {words.signIn}
          </Button>
        )}
        <IconButton label={words.dismiss} icon={X} onPress={onDismiss} />
      </li>
    </ul>
  );
}
