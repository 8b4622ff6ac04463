import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useHttp } from '../../../api/api-provider.tsx';
import { peopleHereQuery } from '../../../api/switch.queries.ts';
import { Button } from '../../../ui/action/button.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { switchWords } from './switch.words.ts';
import styles from './switch-panel.module.css';
import { SwitchPanel } from './switch-panel.tsx';

interface SwitchOrPasswordProps {
  /** Whose page waits below. */
  firstId?: string;
  /** The full sign-in. */
  children: ReactNode;
}

/** The ways in: at a shared device by badge or PIN first, anywhere else by the full sign-in alone. */
export function SwitchOrPassword({ firstId, children }: SwitchOrPasswordProps) {
  const { data: here, isPending } = useQuery({
    ...peopleHereQuery(useHttp()),
    // The full sign-in is not to wait for a server that does not say.
    retry: false,
    networkMode: 'always',
  });
  const [isFull, setFull] = useState(false);
  // A form that gives way to another one would take what was typed along.
  if (isPending) return null;
  if (isFull || !here?.device) return children;
  return (
    <div className={styles.panel}>
      <SwitchPanel here={here} firstId={firstId} />
      <div className={styles.post}>
        <Button size="l" onPress={() => setFull(true)}>
          {wordsOf(switchWords).withPassword}
        </Button>
      </div>
    </div>
  );
}
