import { Kbd } from '../../ui/action/kbd.tsx';
import { keyLabels } from '../../ui/keys/key-label.ts';
import type { Shortcut } from '../../ui/keys/shortcut.ts';
import { wordsOf } from '../../ui/language/words.ts';
import { Dialog } from '../../ui/overlay/dialog.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { helpWords } from './help.words.ts';
import styles from './keyboard-help.module.css';
import { shortcutGroups } from './shortcut-groups.ts';

/** Every key of the console, by where it acts. */
export function KeyboardHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const words = wordsOf(helpWords);
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={words.title}
      subtitle={words.subtitle}
      size="l"
    >
      <div className={styles.groups}>
        {isOpen
          ? shortcutGroups().map(({ title, shortcuts }) => (
              <section key={title} className={styles.group}>
                <h3 className={styles.title}>{title}</h3>
                <dl className={styles.list}>
                  {shortcuts.map(({ id, name, shortcut }) => (
                    <div key={id} className={styles.row}>
                      <dt>{name}</dt>
                      <dd className={styles.keys}>
                        <Keys shortcut={shortcut} />
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))
          : null}
      </div>
    </Dialog>
  );
}

function Keys({ shortcut }: { shortcut: Shortcut }) {
  const ways = keyLabels(shortcut);
  const separator = ` ${wordsOf(helpWords).or} `;
  return (
    <>
      {ways.map((keys) => (
        <span key={keys.join(' ')} className={styles.way}>
          {keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
        </span>
      ))}
      <VisuallyHidden>{ways.map((keys) => keys.join(' ')).join(separator)}</VisuallyHidden>
    </>
  );
}
