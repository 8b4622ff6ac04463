import type { SignedIn } from '@stockwire/shared/identity';
import { LockKeyhole } from 'lucide-react';
import { Button } from '../../../ui/action/button.tsx';
import { Icon } from '../../../ui/glyph/icon.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { AlertDialog } from '../../../ui/overlay/alert-dialog.tsx';
import { signInWords } from './sign-in.words.ts';
import { SignInForm } from './sign-in-form.tsx';

interface SignInEarlyProps {
  signedIn: SignedIn;
  onLater: () => void;
}

/** Over the page that is worked on, before its session ends: a new one begins, and the page stays as it is. */
export function SignInEarly({ signedIn, onLater }: SignInEarlyProps) {
  const words = wordsOf(signInWords);
  return (
    <AlertDialog
      isOpen
      onClose={onLater}
      size="s"
      eyebrow={<Icon of={LockKeyhole} size="l" />}
      title={words.again}
      subtitle={words.earlyText(signedIn.name)}
    >
      <SignInForm email={signedIn.email}>
        <Button variant="ghost" onPress={onLater}>
          {words.later}
        </Button>
      </SignInForm>
    </AlertDialog>
  );
}
