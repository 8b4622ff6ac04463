import { DialogFrame, type DialogProps } from './dialog-frame.tsx';

/** A decision that must be taken: no press outside closes it; Escape calls `onClose`. */
export function AlertDialog(props: DialogProps) {
  return <DialogFrame {...props} role="alertdialog" />;
}
