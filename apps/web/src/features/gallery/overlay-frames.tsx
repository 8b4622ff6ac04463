import { Menu as MenuGlyph, PencilLine, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/action/button.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { wordsOf } from '../../ui/language/words.ts';
import { AlertDialog } from '../../ui/overlay/alert-dialog.tsx';
import { Dialog } from '../../ui/overlay/dialog.tsx';
import { DialogForm } from '../../ui/overlay/dialog-form.tsx';
import { Menu } from '../../ui/overlay/menu.tsx';
import { Tooltip } from '../../ui/overlay/tooltip.tsx';
import { ToastCard } from '../../ui/toast/toast-card.tsx';
import { useToasts } from '../../ui/toast/toasts-provider.tsx';
import { Frame, State } from './frame.tsx';
import { galleryWords } from './gallery.words.ts';
import { sampleWords } from './sample.words.ts';

const press = () => undefined;
const UNDO_MS = 30_000;

export function OverlayFrames() {
  const state = wordsOf(galleryWords);
  const sample = wordsOf(sampleWords);
  return (
    <>
      <Frame widget="Dialog">
        <State name={state.open}>
          <Opened of={Dialog} />
        </State>
      </Frame>
      <Frame widget="AlertDialog">
        <State name={state.open}>
          <Opened of={AlertDialog} />
        </State>
      </Frame>
      <Frame widget="DialogForm">
        <State name={state.open}>
          <OpenedForm />
        </State>
      </Frame>
      <Frame widget="Menu">
        <State name={state.open}>
          <Menu
            label={sample.item}
            trigger={<Button icon={MenuGlyph}>{sample.item}</Button>}
            onAction={press}
            items={[
              { id: 'adjust', label: sample.adjust, icon: PencilLine, kbd: 'A' },
              { id: 'count', label: sample.count, disabledReason: sample.reason },
              { id: 'remove', label: sample.remove, icon: Trash2, tone: 'danger' },
            ]}
          />
        </State>
      </Frame>
      <Frame widget="Tooltip">
        <State name={state.hovered}>
          <Tooltip text={sample.described} kbd="A">
            <Button onPress={press}>{sample.adjust}</Button>
          </Tooltip>
        </State>
      </Frame>
      <ToastFrames />
    </>
  );
}

function Opened({ of: Kind }: { of: typeof Dialog | typeof AlertDialog }) {
  const sample = wordsOf(sampleWords);
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{wordsOf(galleryWords).open}</Button>
      <Kind
        isOpen={isOpen}
        onClose={close}
        title={sample.adjust}
        subtitle={sample.mug}
        footer={
          <Button variant="primary" onPress={close}>
            {sample.save}
          </Button>
        }
      >
        {sample.dialogText}
      </Kind>
    </>
  );
}

function OpenedForm() {
  const sample = wordsOf(sampleWords);
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const close = () => setOpen(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{wordsOf(galleryWords).open}</Button>
      <DialogForm
        isOpen={isOpen}
        onClose={close}
        onSubmit={close}
        title={sample.adjust}
        subtitle={sample.mug}
        leave={sample.remove}
        post={sample.save}
        offReason={name === '' ? sample.reason : undefined}
      >
        <TextField label={sample.item} value={name} onChange={setName} size="l" autoFocus />
      </DialogForm>
    </>
  );
}

function ToastFrames() {
  const state = wordsOf(galleryWords);
  const sample = wordsOf(sampleWords);
  const toasts = useToasts();
  const done = {
    text: sample.applied,
    detail: sample.mug,
    action: { label: sample.undo, onPress: press },
  };
  return (
    <>
      <Frame widget="ToastCard">
        <State name={state.rest} isWide>
          <ol>
            <ToastCard
              toast={{ ...done, id: 'gallery-done', remainingMs: UNDO_MS }}
              onDismiss={press}
            />
          </ol>
        </State>
        <State name={state.failed}>
          <ol>
            <ToastCard
              toast={{ id: 'gallery-no', text: sample.refused, tone: 'problem', remainingMs: 1 }}
              onDismiss={press}
            />
          </ol>
        </State>
      </Frame>
      <Frame widget="ToastRegion">
        <State name={state.open}>
          <Button onPress={() => toasts.add(done)}>{sample.applied}</Button>
        </State>
      </Frame>
    </>
  );
}
