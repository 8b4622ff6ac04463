import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Gauge, Pause } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useDenial, useHttp } from '../../api/api-provider.tsx';
import { demoShiftQuery, putDemoShift } from '../../api/demo.queries.ts';
import { problemText } from '../../api/problem-text.ts';
import { useConnection } from '../../realtime/use-connection.ts';
import { formatInteger } from '../../ui/format/format-integer.ts';
import { Icon } from '../../ui/glyph/icon.tsx';
import { wordsOf } from '../../ui/language/words.ts';
import { Menu } from '../../ui/overlay/menu.tsx';
import { useToasts } from '../../ui/toast/toasts-provider.tsx';
import { paceLabel, paceOffers } from './paces.ts';
import { shiftWords } from './shift.words.ts';
import styles from './shift-control.module.css';

/** How busy the simulated shift is; not there where no shift is simulated. */
export function ShiftControl() {
  const http = useHttp();
  const toasts = useToasts();
  const queryClient = useQueryClient();
  const query = demoShiftQuery(http);
  const { data: shift } = useQuery(query);
  const change = useMutation({
    mutationFn: (pace: number) => putDemoShift(http, pace),
    onSuccess: (next) => queryClient.setQueryData(query.queryKey, next),
    onError(error) {
      const { title, advice } = problemText(error);
      toasts.add({ text: title, detail: advice, tone: 'problem' });
    },
  });
  const denial = useDenial('demo.steer', null);
  const isReachable = useConnection().state !== 'reconnecting';
  if (!shift?.available || !isReachable) return null;
  const pace = change.isPending ? change.variables : shift.pace;
  const words = wordsOf(shiftWords);
  const posted = formatInteger(shift.commandsPosted);
  return (
    <Menu
      label={words.label}
      placement="bottom end"
      trigger={
        <Button
          className={styles.shift ?? ''}
          data-paused={pace === 0 || undefined}
          aria-label={words.change(paceLabel(pace), posted)}
        >
          <Icon of={pace === 0 ? Pause : Gauge} size="s" />
          <span className={styles.word}>{words.shift}</span>
          <b>{paceLabel(pace)}</b>
        </Button>
      }
      items={paceOffers().map((offer) => ({
        id: String(offer.pace),
        label: offer.label,
        hint: offer.hint,
        disabledReason: denial,
      }))}
      selectedId={String(pace)}
      onAction={(id) => change.mutate(Number(id))}
    />
  );
}
