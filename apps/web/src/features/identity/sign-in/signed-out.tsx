import { useState } from 'react';
import { Button } from '../../../ui/action/button.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { SignInFrame } from './sign-in-frame.tsx';
import { isOwnSignOut } from './sign-out-state.ts';
import { ssoWords } from './sso.words.ts';

interface SignedOutProps {
  /** The query that the provider sent the browser back with. */
  query: string;
  /** Loads an address anew. */
  onGo: (href: string) => void;
}

/** `/sign-in/signed-out`: back from signing out at the provider as well. */
export function SignedOut({ query, onGo }: SignedOutProps) {
  const words = wordsOf(ssoWords);
  const [isOwn] = useState(() => isOwnSignOut(sessionStorage, query));
  return (
    <SignInFrame
      title={isOwn ? words.signedOut : words.notSignedOut}
      subtitle={isOwn ? words.signedOutText : words.notSignedOutText}
    >
      <Button variant="primary" size="l" onPress={() => onGo('/')}>
        {words.toSignIn}
      </Button>
    </SignInFrame>
  );
}
