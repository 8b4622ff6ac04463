import { lazy, Suspense } from 'react';
import { wordsOf } from '../ui/language/words.ts';
import { SkeletonRows } from '../ui/state/skeleton.tsx';
import { pageWords } from './page-states.words.ts';

const WIDTHS = ['40%', '90%', '72%', '84%'];

/** Nobody who works in a warehouse needs it, so it is loaded only when it is asked for. */
const Gallery = lazy(async () => {
  const { GalleryPage } = await import('../features/gallery/gallery-page.tsx');
  return { default: GalleryPage };
});

/** `/gallery`: the widgets of the console in every state. */
export function GalleryScreen() {
  return (
    <Suspense fallback={<SkeletonRows label={wordsOf(pageWords).loadingGallery} widths={WIDTHS} />}>
      <Gallery />
    </Suspense>
  );
}
