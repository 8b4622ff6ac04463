import type { PeopleHere } from '@stockwire/shared/quick-switch';
import { ScanLine } from 'lucide-react';
import { useState } from 'react';
import { ApiProblem } from '../../../api/api-error.ts';
import { problemText } from '../../../api/problem-text.ts';
import { Icon } from '../../../ui/glyph/icon.tsx';
import { wordsOf } from '../../../ui/language/words.ts';
import { PersonChoice } from './person-choice.tsx';
import { PinPad } from './pin-pad.tsx';
import { switchWords } from './switch.words.ts';
import styles from './switch-panel.module.css';
import { useBadgeScan } from './use-badge-scan.ts';
import { useSwitch } from './use-switch.ts';

interface SwitchPanelProps {
  here: PeopleHere;
  /** Whose PIN is asked for first, where they come in by one. */
  firstId?: string | undefined;
  onDone?: () => void;
}

/** Who takes over: a badge, heard all the while, or a name and its PIN. */
export function SwitchPanel({ here, firstId, onDone }: SwitchPanelProps) {
  const words = wordsOf(switchWords);
  const { people } = here;
  const [chosenId, setChosenId] = useState(firstId ?? null);
  const attempt = useSwitch(onDone);
  useBadgeScan((badge) => {
    if (!attempt.isPending) attempt.mutate({ badge });
  });
  const chosen = people.find(({ actorId, isLocked }) => actorId === chosenId && !isLocked);

  function choose(actorId: string | null) {
    attempt.reset();
    setChosenId(actorId);
  }

  return (
    <div className={styles.panel}>
      <p className={styles.lead}>
        <Icon of={ScanLine} />
        {people.length === 0 ? words.scanOnly : words.scan}
      </p>
      {/* Above the keys: below them it would be under the edge of a small screen. */}
      <div role="alert">{attempt.error === null ? null : <Refusal error={attempt.error} />}</div>
      {chosen === undefined ? (
        <PersonChoice people={people} onChoose={choose} />
      ) : (
        <PinPad
          key={`${chosen.actorId} ${attempt.failureCount}`}
          name={chosen.name}
          isPending={attempt.isPending}
          onPin={(pin) => attempt.mutate({ actorId: chosen.actorId, pin })}
          onBack={() => choose(null)}
        />
      )}
    </div>
  );
}

/** Which of the two was wrong, and why, is never said, for the server never says it. */
function Refusal({ error }: { error: Error }) {
  const words = wordsOf(switchWords);
  const code = error instanceof ApiProblem ? error.problem.code : null;
  if (code === 'rate-limited') return <p className={styles.refusal}>{words.wait}</p>;
  const { title, advice } =
    code === 'switch-refused' || code === 'malformed'
      ? { title: words.refused, advice: words.refusedAdvice }
      : problemText(error);
  return (
    <p className={styles.refusal}>
      <b>{title}</b> {advice}
    </p>
  );
}
