import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../glyph/icon.tsx';
import styles from './steps-card.module.css';

export interface Step {
  id: string;
  title: string;
  detail: ReactNode;
  state: 'done' | 'now' | 'later';
  /** The button of the step that is due, or the words beside the others. */
  end?: ReactNode;
}

interface StepsCardProps {
  title: ReactNode;
  subtitle?: ReactNode;
  steps: Step[];
  footer?: ReactNode;
}

/** What a first run needs, in order, with one step due. */
export function StepsCard({ title, subtitle, steps, footer }: StepsCardProps) {
  return (
    <section className={styles.card}>
      <h2 className={styles.title}>{title}</h2>
      {subtitle ? <p className={styles.subtitle}>{subtitle}</p> : null}
      <ol className={styles.steps}>
        {steps.map((step, place) => (
          <li
            key={step.id}
            className={styles.step}
            data-state={step.state}
            aria-current={step.state === 'now' ? 'step' : undefined}
          >
            <span className={styles.number}>
              {step.state === 'done' ? <Icon of={Check} size="s" /> : place + 1}
            </span>
            <div>
              <h3>{step.title}</h3>
              <p>{step.detail}</p>
            </div>
            <div className={styles.end}>{step.end ?? (step.state === 'done' ? 'Done' : null)}</div>
          </li>
        ))}
      </ol>
      {footer ? <p className={styles.footer}>{footer}</p> : null}
    </section>
  );
}
