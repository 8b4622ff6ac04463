import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from '../action/icon-button.tsx';
import { wordsOf } from '../language/words.ts';
import styles from './dialog.module.css';
import { dialogWords } from './dialog.words.ts';

export interface DialogProps {
  isOpen: boolean;
  /** Escape, the close button, and (for a plain dialog) a press outside. */
  onClose: () => void;
  title: ReactNode;
  subtitle?: ReactNode;
  /** Stands above the title: a pill that says what kind of moment this is. */
  eyebrow?: ReactNode;
  children: ReactNode;
  footer?: ReactNode;
  size?: 's' | 'm' | 'l';
}

interface DialogFrameProps extends DialogProps {
  role: 'dialog' | 'alertdialog';
}

/** What Dialog and AlertDialog share; on a narrow screen it is a sheet at the bottom. */
export function DialogFrame(props: DialogFrameProps) {
  const { isOpen, onClose, subtitle, children, footer, size = 'm', role } = props;
  const subtitleId = useId();
  return (
    <ModalOverlay
      className={styles.scrim ?? ''}
      isOpen={isOpen}
      isDismissable={role === 'dialog'}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={styles.modal ?? ''} data-size={size}>
        <AriaDialog
          role={role}
          className={styles.dialog ?? ''}
          {...(subtitle ? { 'aria-describedby': subtitleId } : {})}
        >
          <DialogHeader {...props} subtitleId={subtitleId} />
          <div className={styles.body}>{children}</div>
          {footer ? <footer className={styles.footer}>{footer}</footer> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function DialogHeader(props: DialogFrameProps & { subtitleId: string }) {
  const { title, subtitle, subtitleId, eyebrow, role, onClose } = props;
  return (
    <header className={styles.header}>
      <div>
        {eyebrow ? <div className={styles.eyebrow}>{eyebrow}</div> : null}
        <Heading slot="title" level={2} className={styles.title ?? ''}>
          {title}
        </Heading>
        {subtitle ? (
          <p id={subtitleId} className={styles.subtitle}>
            {subtitle}
          </p>
        ) : null}
      </div>
      {role === 'dialog' ? (
        <div className={styles.close}>
          <IconButton label={wordsOf(dialogWords).close} icon={X} onPress={onClose} isUntold />
        </div>
      ) : null}
    </header>
  );
}
