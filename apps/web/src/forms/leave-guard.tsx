import { useBlocker } from '@tanstack/react-router';
import { Button } from '../ui/action/button.tsx';
import { wordsOf } from '../ui/language/words.ts';
import { AlertDialog } from '../ui/overlay/alert-dialog.tsx';
import { formWords } from './form.words.ts';
import type { Draft } from './use-draft.ts';

/** Asks before a page with unsaved changes is left for another one of the console. */
export function LeaveGuard({ draft }: { draft: Draft }) {
  const words = wordsOf(formWords);
  const { status, proceed, reset } = useBlocker({
    // Another warehouse in the address is the same page; a reload finds the draft again by itself.
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && draft.hasChanges(),
    enableBeforeUnload: false,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <AlertDialog
      isOpen
      onClose={reset}
      size="s"
      title={words.leaveTitle}
      subtitle={words.leaveText}
      footer={
        <>
          <Button
            size="l"
            variant="ghost"
            onPress={() => {
              draft.discard();
              proceed();
            }}
          >
            {words.leaveDiscard}
          </Button>
          <Button size="l" onPress={proceed}>
            {words.leaveKeep}
          </Button>
          <Button size="l" variant="primary" autoFocus onPress={reset}>
            {words.stay}
          </Button>
        </>
      }
    >
      {null}
    </AlertDialog>
  );
}
