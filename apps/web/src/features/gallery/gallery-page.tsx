import { type ComponentType, useState } from 'react';
import { ViewTabs } from '../../ui/data/view-tabs.tsx';
import { wordsOf } from '../../ui/language/words.ts';
import { ActionFrames } from './action-frames.tsx';
import { ChartFrames } from './chart-frames.tsx';
import { DataFrames } from './data-frames.tsx';
import { FieldFrames } from './field-frames.tsx';
import { galleryWords } from './gallery.words.ts';
import styles from './gallery-page.module.css';
import { GlyphFrames } from './glyph-frames.tsx';
import { OverlayFrames } from './overlay-frames.tsx';
import { ShellFrames } from './shell-frames.tsx';
import { StateFrames, StatusFrames } from './status-frames.tsx';

const GROUPS = [
  { id: 'action', Frames: ActionFrames },
  { id: 'field', Frames: FieldFrames },
  { id: 'data', Frames: DataFrames },
  { id: 'status', Frames: StatusFrames },
  { id: 'state', Frames: StateFrames },
  { id: 'overlay', Frames: OverlayFrames },
  { id: 'shell', Frames: ShellFrames },
  { id: 'glyph', Frames: GlyphFrames },
  { id: 'chart', Frames: ChartFrames },
] as const satisfies readonly { id: string; Frames: ComponentType }[];

type Shown = 'page' | 'both';

/** Every widget in every state, in the theme of the page or in light and dark side by side. */
export function GalleryPage() {
  const words = wordsOf(galleryWords);
  const [shown, show] = useState<Shown>('page');
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 className={styles.title}>{words.title}</h1>
        <p className={styles.intro}>{words.intro}</p>
        <ViewTabs
          label={words.show}
          currentId={shown}
          onSelect={(id) => show(id === 'both' ? 'both' : 'page')}
          views={[
            { id: 'page', label: words.page },
            { id: 'both', label: words.both },
          ]}
        />
      </header>
      {GROUPS.map(({ id, Frames }) => (
        <section key={id} className={styles.group}>
          <h2 className={styles.name}>{words.groups[id]}</h2>
          {shown === 'page' ? (
            <Frames />
          ) : (
            <div className={styles.both}>
              <div className={styles.side} data-side="light">
                <Frames />
              </div>
              <div className={styles.side} data-side="dark">
                <Frames />
              </div>
            </div>
          )}
        </section>
      ))}
    </div>
  );
}
