import { Bin, RECEIVING_BIN, UNPLACED_BIN } from '@stockwire/shared/catalog';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem, isOutcomeUnknown } from '../../../api/api-error.ts';
import { useDenial, useHttp } from '../../../api/api-provider.tsx';
import { changeBin } from '../../../api/catalog.mutations.ts';
import { newCommandId } from '../../../api/command-id.ts';
import { problemText } from '../../../api/problem-text.ts';
import { binsQuery } from '../../../api/warehouses.queries.ts';
import { formWords } from '../../../forms/form.words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { Dialog } from '../../../ui/overlay/dialog.tsx';
import { useToasts } from '../../../ui/toast/toasts-provider.tsx';
import { binWords } from './bins.words.ts';
import styles from './bins-page.module.css';

const STANDING: readonly string[] = [RECEIVING_BIN, UNPLACED_BIN];

interface BinDialogProps {
  bin: Bin;
  onClose: () => void;
}

/** What a bin is, and its one change: out of use, or back. */
export function BinDialog({ bin: opened, onClose }: BinDialogProps) {
  const words = wordsOf(binWords);
  const { bin, change, isStale } = useBinChange(opened, onClose);
  const denial = useDenial('warehouses.change', bin.warehouseId);
  const isRetired = bin.retiredAt !== null;
  const isStanding = STANDING.includes(bin.code);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="s"
      title={words.edit(bin.code)}
      subtitle={isRetired ? words.reviveText : words.retireText}
      footer={
        <>
          <Button size="l" onPress={onClose}>
            {wordsOf(formWords).cancel}
          </Button>
          <Button
            size="l"
            variant="primary"
            onPress={() => change.mutate(!isRetired)}
            disabledReason={denial ?? disabledReason(isStanding, change.isPending)}
          >
            {isRetired ? words.revive : words.retire}
          </Button>
        </>
      }
    >
      <dl className={styles.facts}>
        <dt>{words.zone}</dt>
        <dd>{bin.zone}</dd>
        <dt>{words.kind}</dt>
        <dd>{words.kinds[bin.kind]}</dd>
        <dt>{words.state}</dt>
        <dd>{isRetired ? words.retired : words.inUse}</dd>
      </dl>
      <p className={styles.note}>{words.keptNote}</p>
      <p role="alert">
        {isStale ? words.stale : null}
        {change.error && !isStale ? problemText(change.error).title : null}
      </p>
    </Dialog>
  );
}

function disabledReason(isStanding: boolean, isPending: boolean): string | undefined {
  if (isStanding) return wordsOf(binWords).standing;
  return isPending ? wordsOf(formWords).saving : undefined;
}

/** The bin as it is known now, and its change under that version. */
function useBinChange(opened: Bin, onClose: () => void) {
  const http = useHttp();
  const queryClient = useQueryClient();
  const toasts = useToasts();
  const words = wordsOf(binWords);
  const [bin, setBin] = useState(opened);
  const [isStale, setStale] = useState(false);
  const [commandId, setCommandId] = useState(newCommandId);
  const { warehouseId, code, version } = bin;
  const change = useMutation({
    mutationFn: (retired: boolean) =>
      changeBin(http, { warehouseId, code, version, commandId, body: { retired } }),
    async onSuccess({ retiredAt }) {
      await queryClient.invalidateQueries(binsQuery(http, warehouseId));
      toasts.add({ text: retiredAt === null ? words.nowInUse(code) : words.nowRetired(code) });
      onClose();
    },
    onError(error) {
      // A lost answer is asked for again under the same id; anything else makes a new attempt.
      if (!isOutcomeUnknown(error)) setCommandId(newCommandId());
      if (!(error instanceof ApiProblem) || error.problem.code !== 'version-stale') return;
      setBin(Bin.parse(error.problem.current));
      setStale(true);
      void queryClient.invalidateQueries(binsQuery(http, warehouseId));
    },
  });
  return { bin, change, isStale };
}
