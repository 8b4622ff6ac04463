import { type ReactNode, useLayoutEffect, useRef } from 'react';
import styles from './frame.module.css';

interface FrameProps {
  /** The exported name, by which a test finds that each widget is here. */
  widget: string;
  children: ReactNode;
}

/** One widget with its states. */
export function Frame({ widget, children }: FrameProps) {
  return (
    <section className={styles.frame} data-widget={widget}>
      <h3 className={styles.name}>{widget}</h3>
      <div className={styles.states}>{children}</div>
    </section>
  );
}

interface StateProps {
  name: string;
  /** Draws it as if the pointer or the keyboard were on it. */
  as?: 'hovered' | 'focus-visible' | 'pressed' | undefined;
  isWide?: boolean;
  /** Several small ones side by side. */
  isRow?: boolean;
  children: ReactNode;
}

/** What takes the focus, and what React Aria marks where a label holds the control. */
const WIDGETS = ['button, a, input:not([type=checkbox])', '[data-rac]'];

/** One state, by its name. */
export function State({ name, as, isWide, isRow, children }: StateProps) {
  const area = useRef<HTMLDivElement>(null);
  // The marks are those that the pointer and the keyboard would set; nobody can hold them all at once.
  useLayoutEffect(() => {
    if (as === undefined) return;
    const found = WIDGETS.map((selector) => area.current?.querySelector(selector));
    found.find((element) => element)?.setAttribute(`data-${as}`, 'true');
  }, [as]);
  return (
    <div className={styles.state} data-wide={isWide || undefined}>
      <p className={styles.label}>{name}</p>
      <div ref={area} className={styles.stage} data-row={isRow || undefined}>
        {children}
      </div>
    </div>
  );
}
