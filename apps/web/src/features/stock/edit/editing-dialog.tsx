import type { Warehouse } from '@stockwire/shared/catalog';
import { AdjustDialog } from './adjust-dialog.tsx';
import { CountDialog } from './count-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';

/** Which form is open, for which item. */
export interface Editing {
  kind: 'adjust' | 'count' | 'move';
  sku: string;
}

const DIALOGS = { adjust: AdjustDialog, count: CountDialog, move: MoveDialog };

interface EditingDialogProps {
  editing: Editing | null;
  warehouse: Warehouse;
  onClose: () => void;
}

/** The form that is open, if any. */
export function EditingDialog({ editing, warehouse, onClose }: EditingDialogProps) {
  if (editing === null) return null;
  const Form = DIALOGS[editing.kind];
  return <Form warehouse={warehouse} sku={editing.sku} onClose={onClose} />;
}
