import { PencilLine, Search, Trash2 } from 'lucide-react';
import { Button } from '../../ui/action/button.tsx';
import { ChoiceButton } from '../../ui/action/choice-button.tsx';
import { IconButton } from '../../ui/action/icon-button.tsx';
import { Kbd } from '../../ui/action/kbd.tsx';
import { wordsOf } from '../../ui/language/words.ts';
import { Frame, State } from './frame.tsx';
import { galleryWords } from './gallery.words.ts';
import { sampleWords } from './sample.words.ts';

/** Presses in the gallery show themselves and do nothing else. */
const press = () => undefined;

export function ActionFrames() {
  const state = wordsOf(galleryWords);
  const sample = wordsOf(sampleWords);
  return (
    <>
      <ButtonFrame />
      <Frame widget="IconButton">
        <State name={state.rest}>
          <IconButton label={sample.adjust} icon={PencilLine} onPress={press} />
        </State>
        <State name={state.hovered} as="hovered">
          <IconButton label={sample.adjust} icon={PencilLine} onPress={press} />
        </State>
        <State name={state.focused} as="focus-visible">
          <IconButton label={sample.adjust} icon={PencilLine} onPress={press} />
        </State>
        <State name={state.selected}>
          <IconButton label={sample.count} icon={Search} isSelected badge={3} onPress={press} />
        </State>
        <State name={state.disabled}>
          <IconButton label={sample.remove} icon={Trash2} disabledReason={sample.reason} />
        </State>
      </Frame>
      <Frame widget="ChoiceButton">
        <State name={state.rest} isWide>
          <Choice />
        </State>
        <State name={state.focused} as="focus-visible" isWide>
          <Choice />
        </State>
        <State name={state.disabled} isWide>
          <Choice disabledReason={sample.reason} />
        </State>
      </Frame>
      <Frame widget="Kbd">
        <State name={state.rest}>
          <Kbd>Ctrl</Kbd> <Kbd>K</Kbd>
        </State>
      </Frame>
    </>
  );
}

function ButtonFrame() {
  const state = wordsOf(galleryWords);
  const sample = wordsOf(sampleWords);
  return (
    <Frame widget="Button">
      <State name={state.primary}>
        <Button variant="primary" kbd="A" onPress={press}>
          {sample.adjust}
        </Button>
      </State>
      <State name={state.quiet}>
        <Button icon={PencilLine} onPress={press}>
          {sample.adjust}
        </Button>
      </State>
      <State name={state.ghost}>
        <Button variant="ghost" onPress={press}>
          {sample.adjust}
        </Button>
      </State>
      <State name={state.hovered} as="hovered">
        <Button onPress={press}>{sample.adjust}</Button>
      </State>
      <State name={state.focused} as="focus-visible">
        <Button onPress={press}>{sample.adjust}</Button>
      </State>
      <State name={state.pressed} as="pressed">
        <Button onPress={press}>{sample.adjust}</Button>
      </State>
      <State name={state.disabled}>
        <Button disabledReason={sample.reason}>{sample.adjust}</Button>
      </State>
      <State name={state.pending}>
        <Button isPending onPress={press}>
          {sample.save}
        </Button>
      </State>
      <State name={state.sizes} isWide isRow>
        {(['xs', 's', 'm', 'l', 'touch'] as const).map((size) => (
          <Button key={size} size={size} onPress={press}>
            {sample.count}
          </Button>
        ))}
      </State>
    </Frame>
  );
}

function Choice({ disabledReason }: { disabledReason?: string }) {
  const sample = wordsOf(sampleWords);
  return (
    <ChoiceButton
      kbd="1"
      title={sample.useCount}
      detail={sample.afterThese}
      effect={{ verb: sample.posts, figure: '+3', detail: sample.binNow }}
      onPress={press}
      disabledReason={disabledReason}
    />
  );
}
