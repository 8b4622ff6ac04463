import type { SignedIn } from '@stockwire/shared/identity';
import { LockKeyhole } from 'lucide-react';
import { Button } from '../../../ui/action/button.tsx';
import { Icon } from '../../../ui/glyph/icon.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { AlertDialog } from '../../../ui/overlay/alert-dialog.tsx';
import { SwitchOrPassword } from '../switch/switch-or-password.tsx';
import { signInWords } from './sign-in.words.ts';
import { SignInForm } from './sign-in-form.tsx';

interface SignInAgainProps {
  signedIn: SignedIn;
  /** Leaves the page to whoever is here now. */
  onSomebodyElse: () => void;
}

/** Over the page that was worked on when the session ended: the same person goes on, anybody else starts anew. */
export function SignInAgain({ signedIn, onSomebodyElse }: SignInAgainProps) {
  const words = wordsOf(signInWords);
  return (
    <AlertDialog
      isOpen
      // There is nothing to go back to: without a session every press would be turned away.
      onClose={() => {}}
      size="s"
      eyebrow={<Icon of={LockKeyhole} size="l" />}
      title={words.again}
      subtitle={words.againText(signedIn.name)}
    >
      <SwitchOrPassword firstId={signedIn.actorId}>
        <SignInForm email={signedIn.email}>
          <Button variant="ghost" onPress={onSomebodyElse}>
            {words.somebodyElse}
          </Button>
        </SignInForm>
      </SwitchOrPassword>
    </AlertDialog>
  );
}
