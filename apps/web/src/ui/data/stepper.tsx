import { Check } from 'lucide-react';
import { Button } from 'react-aria-components';
import { Icon } from '../glyph/icon.tsx';
import { wordsOf } from '../language/words.ts';
import { VisuallyHidden } from '../visually-hidden.tsx';
import styles from './stepper.module.css';
import { stepperWords } from './stepper.words.ts';

interface Step {
  id: string;
  label: string;
  state: 'done' | 'now' | 'later';
}

interface StepperProps {
  /** What the steps lead to. */
  label: string;
  steps: Step[];
  /** Given, a step that is done can be gone back to. */
  onSelect?: ((id: string) => void) | undefined;
}

/** Where one stands in a task of a few steps. */
export function Stepper({ label, steps, onSelect }: StepperProps) {
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map((step, place) => (
        <li
          key={step.id}
          className={styles.step}
          data-state={step.state}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          {onSelect && step.state === 'done' ? (
            <Button className={styles.face ?? ''} onPress={() => onSelect(step.id)}>
              <StepFace step={step} number={place + 1} />
            </Button>
          ) : (
            <span className={styles.face}>
              <StepFace step={step} number={place + 1} />
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

function StepFace({ step, number }: { step: Step; number: number }) {
  const isDone = step.state === 'done';
  return (
    <>
      <span className={styles.number}>{isDone ? <Icon of={Check} size="s" /> : number}</span>
      <span className={styles.label}>{step.label}</span>
      {isDone ? <VisuallyHidden>{wordsOf(stepperWords).done}</VisuallyHidden> : null}
    </>
  );
}
