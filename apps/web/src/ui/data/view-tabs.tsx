import { useEffect, useRef } from 'react';
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
  const tabs = useRef<HTMLElement>(null);
  // Where there are more views than room, the current one is brought into it.
  useEffect(() => {
    const current = tabs.current?.querySelector('[aria-current]');
    if (tabs.current && current && currentId !== undefined) showWithin(tabs.current, current);
  }, [currentId]);
  return (
    <nav ref={tabs} className={styles.views} aria-label={label}>
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

/** Scrolls sideways alone: what holds the tabs must not move with them. */
function showWithin(scroller: HTMLElement, element: Element): void {
  const fadePx = Number.parseFloat(getComputedStyle(scroller).paddingInlineEnd) || 0;
  const room = scroller.getBoundingClientRect();
  const place = element.getBoundingClientRect();
  const beyondPx = place.right - (room.right - fadePx);
  const beforePx = place.left - room.left;
  if (beyondPx > 0) scroller.scrollLeft += beyondPx;
  else if (beforePx < 0) scroller.scrollLeft += beforePx;
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
