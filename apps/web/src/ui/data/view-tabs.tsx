import { Button, Link } from 'react-aria-components';
import styles from './view-tabs.module.css';

interface View {
  id: string;
  label: string;
  /** How much it holds, already formatted. */
  count?: string | undefined;
  /** Given, the view is a link, so that it can be opened beside this one. */
  href?: string | undefined;
}

interface ViewTabsProps {
  label: string;
  views: View[];
  currentId: string | undefined;
  onSelect?: ((id: string) => void) | undefined;
}

/** Named ways to look at the same list. */
export function ViewTabs({ label, views, currentId, onSelect }: ViewTabsProps) {
  return (
    <nav className={styles.views} aria-label={label}>
      {views.map((view) => (
        <ViewTab
          key={view.id}
          view={view}
          isCurrent={view.id === currentId}
          onSelect={() => onSelect?.(view.id)}
        />
      ))}
    </nav>
  );
}

interface ViewTabProps {
  view: View;
  isCurrent: boolean;
  onSelect: () => void;
}

function ViewTab({ view, isCurrent, onSelect }: ViewTabProps) {
  const current = isCurrent ? { 'aria-current': 'page' as const } : {};
  const words = (
    <>
      {view.label}
      {view.count ? <span className={styles.count}>{view.count}</span> : null}
    </>
  );
  return view.href ? (
    <Link className={styles.view ?? ''} href={view.href} onPress={onSelect} {...current}>
      {words}
    </Link>
  ) : (
    <Button className={styles.view ?? ''} onPress={onSelect} {...current}>
      {words}
    </Button>
  );
}
