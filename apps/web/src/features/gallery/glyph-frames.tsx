import { LoaderCircle, Package } from 'lucide-react';
import { Icon } from '../../ui/glyph/icon.tsx';
import { ItemGlyph } from '../../ui/glyph/item-glyph.tsx';
import { ITEM_GLYPH_PATHS, type ItemGlyphName } from '../../ui/glyph/item-glyph-paths.ts';
import { ItemThumb } from '../../ui/glyph/item-thumb.tsx';
import { Shortfall } from '../../ui/glyph/shortfall.tsx';
import { wordsOf } from '../../ui/language/words.ts';
import { Frame, State } from './frame.tsx';
import { galleryWords } from './gallery.words.ts';

const SIZES = ['xs', 's', 'm', 'l', 'rail'] as const;

export function GlyphFrames() {
  const state = wordsOf(galleryWords);
  return (
    <>
      <Frame widget="Icon">
        <State name={state.sizes} isRow>
          {SIZES.map((size) => (
            <Icon key={size} of={Package} size={size} />
          ))}
        </State>
        <State name={state.pending}>
          <Icon of={LoaderCircle} isSpinning />
        </State>
      </Frame>
      <Frame widget="Shortfall">
        <State name={state.rest}>
          <Icon of={Shortfall} size="l" />
        </State>
      </Frame>
      <Frame widget="ItemGlyph">
        <State name={state.rest} isWide isRow>
          {(Object.keys(ITEM_GLYPH_PATHS) as ItemGlyphName[]).map((name) => (
            <ItemGlyph key={name} name={name} />
          ))}
        </State>
      </Frame>
      <Frame widget="ItemThumb">
        <State name={state.rest}>
          <ItemThumb name="cup" />
        </State>
      </Frame>
    </>
  );
}
