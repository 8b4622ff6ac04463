import type { ReactElement, ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { Kbd } from '../action/kbd.tsx';
import { EscapeGoesOn } from './escape-goes-on.tsx';
import styles from './tooltip.module.css';

/** Long enough that a pointer crossing a toolbar raises nothing. */
const OPEN_DELAY_MS = 450;
const OFFSET_PX = 6;

interface TooltipProps {
  text: ReactNode;
  kbd?: string | undefined;
  /** One focusable React Aria element: our Button, IconButton, or a React Aria one. */
  children: ReactElement;
  placement?: 'top' | 'bottom' | 'left' | 'right';
  /** Nothing to say at present. The control keeps its place in the tree, and with it its focus. */
  isSilent?: boolean | undefined;
}

/** Says more about a control on hover and on keyboard focus; never the only place of a fact. */
export function Tooltip(props: TooltipProps) {
  const { text, kbd, children, placement = 'bottom', isSilent = false } = props;
  return (
    <TooltipTrigger delay={OPEN_DELAY_MS} closeDelay={0} isDisabled={isSilent}>
      {children}
      <AriaTooltip className={styles.tooltip ?? ''} placement={placement} offset={OFFSET_PX}>
        <EscapeGoesOn />
        <span className={styles.content}>
          {text}
          {kbd ? <Kbd>{kbd}</Kbd> : null}
        </span>
      </AriaTooltip>
    </TooltipTrigger>
  );
}
