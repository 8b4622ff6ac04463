import { DialogFrame, type DialogProps } from './dialog-frame.tsx';

/** A task that holds the page until it is done or left; a press outside leaves it. */
export function Dialog(props: DialogProps) {
  return <DialogFrame {...props} role="dialog" />;
}
